import { analyse } from '../../src/analysis/analyse.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { RegionPack } from '../../src/analysis/region-pack.ts'
import { askBackground } from '../../src/messages/page-messages.ts'
import { citeSubject, draftOf, subjectOfMarks, subjectOfSelection } from '../../src/page/card-subject.ts'
import { createCard, type Card } from '../../src/page/card.ts'
import layerCss from '../../src/page/layer.css?inline'
import { openLegend, type Legend } from '../../src/page/legend.ts'
import { listenToMarks } from '../../src/page/listen.ts'
import { locateNotes, type LocatedNote } from '../../src/page/locate-notes.ts'
import { openPageLayer, type PageLayer } from '../../src/page/page-layer.ts'
import { markKinds, type MarkKind } from '../../src/wording/mark-kinds.ts'
import { marksOf } from '../../src/page/page-mark.ts'
import { openPainting, type PaintWay } from '../../src/page/page-painting.ts'
import type { Painting } from '../../src/page/painting.ts'
import type { NoticePage } from '../../src/page/read-notice.ts'
import { readText } from '../../src/page/read-text.ts'
import { listenToSelection } from '../../src/page/select.ts'
import { lightUp } from '../../src/page/show-mark.ts'
import { changePaintSettings, type PaintSettings } from '../../src/settings/paint-settings.ts'
import marksCss from './marks.css?inline'

/** A notice with its marks, legend and card on the page. */
export interface ShownNotice {
  readonly analysis: Analysis
  isShown(): boolean
  /** Takes everything off the page. */
  hide(): void
  /** Paints as the reader now wants it. */
  follow(settings: PaintSettings): void
  /** Where the page's notes stand. */
  notes(): readonly LocatedNote[]
  /** Asks for the page's notes again and paints what changed. */
  readNotes(): Promise<void>
  /** False when the mark cannot be shown. */
  showMark(id: string): boolean
}

/** What is known of the notice on this page, as it is now. */
interface View {
  readonly analysis: Analysis
  readonly body: Element
  notes: readonly LocatedNote[]
  hidden: ReadonlySet<MarkKind>
}

function hiddenIn({ shown }: PaintSettings): ReadonlySet<MarkKind> {
  return new Set(markKinds.filter((kind) => !shown[kind]))
}

function wayIn({ leavePage }: PaintSettings): PaintWay {
  return leavePage ? 'highlights' : 'elements'
}

function makeCard({ analysis, body }: View, layer: PageLayer, onKept: () => void, signal: AbortSignal): Card {
  const actions = {
    cite: (subject) => citeSubject(subject, analysis),
    keepNote: async (subject, words) => {
      const kept = await askBackground.keepNote(draftOf(subject, analysis, words))
      if (kept.ok) onKept()
      return kept
    },
  } satisfies Parameters<typeof createCard>[2]
  return createCard(layer, body, actions, signal)
}

function makeLegend({ body }: View, layer: PageLayer, folded: boolean, close: () => void, signal: AbortSignal): Legend {
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
function listenToReader(view: View, painting: Painting, card: Card, signal: AbortSignal): void {
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

/** Analyses a notice, with the reader's packs of names, and shows on its page what it says; `close` is what 关闭标注 calls. */
export function showNotice(
  { notice, letter, body, text }: NoticePage,
  packs: readonly RegionPack[],
  settings: PaintSettings,
  close: () => void,
  signal: AbortSignal,
): ShownNotice {
  const life = new AbortController()
  signal.addEventListener('abort', () => life.abort(), { once: true, signal: life.signal })
  const analysis = analyse(notice, text.noticeText, letter, packs)
  const view: View = { analysis, body, notes: [], hidden: hiddenIn(settings) }
  const painting = openPainting(body, text, wayIn(settings), life.signal)
  const layer = openPageLayer(body, marksCss + layerCss, life.signal)
  const legend = makeLegend(view, layer, settings.legendCollapsed, close, life.signal)
  const card = makeCard(view, layer, () => void readNotes(), life.signal)
  listenToReader(view, painting, card, life.signal)

  const showHidden = () => {
    if (life.signal.aborted) return
    painting.hide(view.hidden)
    legend.update(marksOf(analysis, view.notes), view.hidden)
  }
  const paint = async () => {
    const marks = marksOf(analysis, view.notes)
    void askBackground.showCount(marks.length)
    const painted = painting.update(marks)
    showHidden()
    await painted
    // What was painted since has its stops of the keyboard, hidden kinds too.
    showHidden()
    if (!life.signal.aborted) void askBackground.viewChanged()
  }
  const readNotes = async () => {
    const answer = await askBackground.notesOfPage()
    if (life.signal.aborted || !answer.ok) return
    view.notes = locateNotes(analysis.text, answer.value)
    await paint()
  }
  void paint().then(readNotes)

  return {
    analysis,
    isShown: () => !life.signal.aborted,
    hide: () => {
      life.abort()
      void askBackground.showCount(null)
      void askBackground.viewChanged()
    },
    follow: (changed) => {
      view.hidden = hiddenIn(changed)
      showHidden()
      void painting.use(wayIn(changed))
    },
    notes: () => view.notes,
    readNotes,
    showMark: (id) => lightUp(painting, id, life.signal),
  }
}
