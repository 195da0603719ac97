import { askBackground } from '../../src/messages/page-messages.ts'
import { citeSubject, draftOf, subjectOfMarks } from '../../src/page/card-subject.ts'
import { createCard, type Card } from '../../src/page/card.ts'
import layerCss from '../../src/page/layer.css?inline'
import { openLegend, type Legend } from '../../src/page/legend.ts'
import { listenToMarks } from '../../src/page/listen.ts'
import { openPageLayer, type PageLayer } from '../../src/page/page-layer.ts'
import { openMinimap } from '../../src/page/minimap.ts'
import { walkMarks, type MarkSteps } from '../../src/page/mark-steps.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import type { Painting } from '../../src/page/painting.ts'
import { readText } from '../../src/page/read-text.ts'
import { listenToSelection } from '../../src/page/select.ts'
import { lightUp } from '../../src/page/show-mark.ts'
import type { Toolbar } from '../../src/page/toolbar.ts'
import { changePaintSettings } from '../../src/settings/paint-settings.ts'
import marksCss from './marks.css?inline'
import { makeToolbar } from './notice-toolbar.ts'
import { makeKeeper } from './keep-notes.ts'
import type { NoticeView } from './notice-view.ts'

/** What we show above a notice: the legend, the strip at the edge, the card, the toolbar. */
export interface NoticeLayer {
  readonly legend: Legend
  /** Shows the view's marks as they are now. */
  update(): void
  /** Shows them in the strip too: to measure a page between two strokes of paint makes the browser lay it out each time. */
  updateStrip(): void
  /** Goes to a mark; false when it cannot be shown. */
  goTo(id: string): boolean
}

/** What the layer asks for. */
export interface LayerActions {
  /** The reader wants no marks on this page. */
  close(): void
  /** The reader kept a note; resolves when it is painted. */
  noteKept(): Promise<void>
}

/** Opens the layer above a notice; it leaves with the signal. */
export function openNoticeLayer(
  view: NoticeView,
  painting: Painting,
  folded: boolean,
  { close, noteKept }: LayerActions,
  signal: AbortSignal,
): NoticeLayer {
  const layer = openPageLayer(view.body, marksCss + layerCss, signal)
  const card = makeCard(view, layer, () => void noteKept(), signal)
  const toolbar = makeToolbar(view, layer, card, (id, by) => void showKept(id, by), signal)
  const steps = walkNotice(view, painting, () => legend, card, signal)
  const legend = makeLegend(view, layer, folded, { close, step: steps.step }, signal)
  const goTo = (id: string) => {
    const isShown = lightUp(painting, id, signal)
    if (isShown) steps.comeTo(id)
    return isShown
  }
  const press = (id: string) => {
    if (goTo(id)) void askBackground.markChosen(id)
  }
  const showKept = async (id: string, by: 'pointer' | 'keyboard') => {
    await noteKept()
    const place = painting.placeOf(id)
    if (by === 'keyboard' && place instanceof HTMLElement) place.focus({ preventScroll: true })
    steps.comeTo(id)
  }
  const minimap = openMinimap(layer.root, view.body, painting, press, signal)
  listenToReader(view, painting, card, toolbar, steps, signal)
  return {
    legend,
    goTo,
    update: () => legend.update(view.marks, view.hidden),
    updateStrip: () => minimap.update(view.seen),
  }
}

/** The card of a page, with what its buttons do. */
function makeCard(view: NoticeView, layer: PageLayer, onKept: () => void, signal: AbortSignal): Card {
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
function makeLegend(
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

/** The marks on the words where a mark begins, innermost first. */
function idsAround({ span }: PageMark, view: NoticeView): string[] {
  return view.seen
    .filter((other) => other.span.start <= span.start && other.span.end > span.start)
    .toReversed()
    .map(({ id }) => id)
}

/** Walks from mark to mark by keyboard and by the legend's buttons; the card is opened on demand. */
function walkNotice(
  view: NoticeView,
  painting: Painting,
  legend: () => Legend,
  card: Card,
  signal: AbortSignal,
): MarkSteps {
  return walkMarks(
    () => view.seen,
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
function listenToReader(
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
