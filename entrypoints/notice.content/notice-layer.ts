import { askBackground } from '../../src/messages/page-messages.ts'
import { citeSubject, draftOf, subjectOfMarks, subjectOfSelection } from '../../src/page/card-subject.ts'
import { createCard, type Card } from '../../src/page/card.ts'
import { openLegend, type Legend } from '../../src/page/legend.ts'
import { listenToMarks } from '../../src/page/listen.ts'
import type { PageLayer } from '../../src/page/page-layer.ts'
import type { Painting } from '../../src/page/painting.ts'
import { readText } from '../../src/page/read-text.ts'
import { listenToSelection } from '../../src/page/select.ts'
import { changePaintSettings } from '../../src/settings/paint-settings.ts'
import type { NoticeView } from './notice-view.ts'

/** The card of a page, with what its buttons do. */
export function makeCard(view: NoticeView, layer: PageLayer, onKept: () => void, signal: AbortSignal): Card {
  const actions = {
    cite: (subject) => citeSubject(subject, view.analysis),
    keepNote: async (subject, words) => {
      const kept = await askBackground.keepNote(draftOf(subject, view.analysis, words))
      if (kept.ok) onKept()
      return kept
    },
  } satisfies Parameters<typeof createCard>[2]
  return createCard(layer, view.body, actions, signal)
}

/** The legend of a page, with what its buttons do. */
export function makeLegend(
  { body }: NoticeView,
  layer: PageLayer,
  folded: boolean,
  close: () => void,
  signal: AbortSignal,
): Legend {
  const actions = {
    closeMarks: close,
    toggle: (kind, shown) => void changePaintSettings({ shown: { [kind]: shown } }),
    fold: (legendCollapsed) => void changePaintSettings({ legendCollapsed }),
    openPanel: async () => {
      const answer = await askBackground.openPanel()
      return answer.ok ? null : answer.error
    },
  } satisfies Parameters<typeof openLegend>[3]
  return openLegend(layer.root, body, folded, actions, signal)
}

/** Opens the card where the reader looks at a mark, or selects words of the notice. */
export function listenToReader(view: NoticeView, painting: Painting, card: Card, signal: AbortSignal): void {
  listenToMarks(
    view.body,
    painting.marksAt,
    {
      leave: card.leave,
      look: (ids, anchor) => {
        const subject = subjectOfMarks(ids, view, anchor)
        if (subject !== null) card.look(subject)
      },
      choose: (ids, anchor, how) => {
        const subject = subjectOfMarks(ids, view, anchor)
        if (subject === null) return
        card.choose(subject, how)
        void askBackground.markChosen(ids[0]!)
      },
    },
    signal,
  )
  listenToSelection(
    view.body,
    () => readText(view.body),
    { select: (selected) => card.choose(subjectOfSelection(selected), 'pointer'), clear: card.closeSelection },
    signal,
  )
}
