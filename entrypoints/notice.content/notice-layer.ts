import { askBackground } from '../../src/messages/page-messages.ts'
import { citeSubject, draftOf, subjectOfMarks } from '../../src/page/card-subject.ts'
import { createCard, type Card } from '../../src/page/card.ts'
import { openLegend, type Legend } from '../../src/page/legend.ts'
import { listenToMarks } from '../../src/page/listen.ts'
import type { PageLayer } from '../../src/page/page-layer.ts'
import { walkMarks, type MarkSteps } from '../../src/page/mark-steps.ts'
import { marksOf, type PageMark } from '../../src/page/page-mark.ts'
import type { Painting } from '../../src/page/painting.ts'
import { readText } from '../../src/page/read-text.ts'
import { listenToSelection } from '../../src/page/select.ts'
import type { Toolbar } from '../../src/page/toolbar.ts'
import { changePaintSettings } from '../../src/settings/paint-settings.ts'
import { makeKeeper } from './keep-notes.ts'
import type { NoticeView } from './notice-view.ts'

/** The card of a page, with what its buttons do. */
export function makeCard(view: NoticeView, layer: PageLayer, onKept: () => void, signal: AbortSignal): Card {
  const keepNote = makeKeeper(view)
  const actions = {
    cite: (subject) => citeSubject(subject, view.analysis),
    keepNote: async (subject, words) => {
      const kept = await keepNote(subject.key, draftOf(subject, view.analysis, words))
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
  { close, step }: { close: () => void; step: (by: 1 | -1) => void },
  signal: AbortSignal,
): Legend {
  const actions = {
    closeMarks: close,
    step,
    toggle: (kind, shown) => void changePaintSettings({ shown: { [kind]: shown } }),
    fold: (legendCollapsed) => void changePaintSettings({ legendCollapsed }),
    openPanel: async () => {
      const answer = await askBackground.openPanel()
      return answer.ok ? null : answer.error
    },
  } satisfies Parameters<typeof openLegend>[3]
  return openLegend(layer.root, body, folded, actions, signal)
}

/** The marks that the reader sees, in the order of the text. */
export function seenMarks({ analysis, notes, hidden }: NoticeView): PageMark[] {
  return marksOf(analysis, notes).filter(({ kind }) => !hidden.has(kind))
}

/** The marks on the words where a mark begins, innermost first. */
function idsAround({ span }: PageMark, view: NoticeView): string[] {
  return seenMarks(view)
    .filter((other) => other.span.start <= span.start && other.span.end > span.start)
    .toReversed()
    .map(({ id }) => id)
}

/** Walks from mark to mark by keyboard and by the legend's buttons; the card is opened on demand. */
export function walkNotice(
  view: NoticeView,
  painting: Painting,
  legend: () => Legend,
  card: Card,
  signal: AbortSignal,
): MarkSteps {
  return walkMarks(
    () => seenMarks(view),
    painting,
    {
      leave: card.close,
      came: ({ id, label }, number, total) => {
        legend().came(number, total, label)
        void askBackground.markChosen(id)
      },
      choose: (mark) => {
        const subject = subjectOfMarks(idsAround(mark, view), view, () => painting.placeOf(mark.id))
        if (subject !== null) card.choose(subject, 'keyboard')
      },
    },
    signal,
  )
}

/** Opens the card where the reader looks at a mark, and the toolbar where words of the notice are selected. */
export function listenToReader(
  view: NoticeView,
  painting: Painting,
  card: Card,
  toolbar: Toolbar,
  steps: MarkSteps,
  signal: AbortSignal,
): void {
  listenToMarks(
    view.body,
    painting.marksAt,
    {
      leave: card.leave,
      look: (ids, anchor) => {
        const subject = subjectOfMarks(ids, view, anchor)
        if (subject !== null && !steps.isStepping()) card.look(subject)
      },
      choose: (ids, anchor, how) => {
        const subject = subjectOfMarks(ids, view, anchor)
        if (subject === null) return
        card.choose(subject, how)
        steps.comeTo(ids[0]!)
        void askBackground.markChosen(ids[0]!)
      },
    },
    signal,
  )
  listenToSelection(
    view.body,
    () => readText(view.body),
    {
      clear: toolbar.leave,
      select: (words) => {
        card.giveWay()
        toolbar.show(words)
      },
    },
    signal,
  )
}
