import { askBackground } from '../../src/messages/page-messages.ts'
import { subjectOfMarks, subjectOfTask, subjectOfWhole } from '../../src/page/card-subject.ts'
import { createCard, type Card } from '../../src/page/card.ts'
import layerCss from '../../src/page/layer.css?inline'
import { openLegend, type Legend } from '../../src/page/legend.ts'
import { listenToMarks } from '../../src/page/listen.ts'
import { openPageLayer, type PageLayer } from '../../src/page/page-layer.ts'
import { openMinimap } from '../../src/page/minimap.ts'
import { walkMarks, type MarkSteps } from '../../src/page/mark-steps.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import type { Painting } from '../../src/page/painting.ts'
import type { ReadText } from '../../src/page/read-text.ts'
import { listenToSelection } from '../../src/page/select.ts'
import { selectFromMarks } from '../../src/page/select-from-marks.ts'
import { lightUp } from '../../src/page/show-mark.ts'
import type { Toolbar } from '../../src/page/toolbar.ts'
import { changePaintSettings } from '../../src/settings/paint-settings.ts'
import { finish } from '../../src/text/steps.ts'
import marksCss from './marks.css?inline'
import { makeKeeper } from './keep-notes.ts'
import { cardActions } from './card-actions.ts'
import { noteForms } from './note-forms.ts'
import { makeToolbar } from './notice-toolbar.ts'
import type { NoticeView } from './notice-view.ts'
import { openDrafts } from './typed-drafts.ts'

/** What we show above a notice: the legend, the strip at the edge, the card, the toolbar. */
export interface NoticeLayer {
  readonly legend: Legend
  /** Shows the view's marks as they are now. */
  update(): void
  /** Shows them in the strip too: to measure a page between two strokes of paint makes the browser lay it out each time. */
  updateStrip(): void
  /** Goes to a mark; false when it cannot be shown. */
  goTo(id: string): boolean
  /** Opens the form for a note on a task, or (null) on the whole notice; false when it cannot be shown. */
  write(task: string | null): boolean
  acceptChange(note: string): Promise<string | null>
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
  text: ReadText,
  painting: Painting,
  folded: boolean,
  { close, noteKept }: LayerActions,
  signal: AbortSignal,
): NoticeLayer {
  const layer = openPageLayer(view.body, marksCss + layerCss, signal)
  const drafts = openDrafts()
  const keepNote = makeKeeper(view, drafts)
  const deeds = cardActions(view, keepNote, drafts, noteKept)
  const card = createCard(layer, view.body, noteForms, deeds, signal)
  const toolbar = makeToolbar(view, layer, card, keepNote, (id, by) => void showKept(id, by), signal)
  const steps = walkNotice(view, painting, () => legend, card, signal)
  const legend = makeLegend(view, layer, folded, { close, step: steps.step, whole: () => void writeOnWhole() }, signal)
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
  const writeOnWhole = () => {
    card.choose(subjectOfWhole(view, legend.anchor), 'keyboard')
    return true
  }
  const minimap = openMinimap(layer.root, view.body, painting, press, signal)
  listenToReader(view, text, layer, painting, card, toolbar, steps, signal)
  return {
    legend,
    goTo,
    write: (task) => {
      if (task === null) return writeOnWhole()
      const first = view.seen.find(({ id }) => view.analysis.findings.some((one) => one.id === id && one.task === task))
      const subject = subjectOfTask(
        task,
        view,
        () => (first === undefined ? null : painting.placeOf(first.id)) ?? view.body,
      )
      if (subject === null) return false
      if (first !== undefined) goTo(first.id)
      card.write(subject)
      return true
    },
    acceptChange: async (id) => {
      const located = view.notes.find(({ note }) => note.id === id)
      return located === undefined ? '找不到这条笔记。' : deeds.accept(located)
    },
    update: () => {
      legend.update(view.marks, view.hidden)
      card.renew()
    },
    updateStrip: () => minimap.update(view.seen),
  }
}

/** The legend of a page, with what its buttons do. */
function makeLegend(
  { body }: NoticeView,
  layer: PageLayer,
  folded: boolean,
  { close, step, whole }: { close: () => void; step: (by: 1 | -1) => void; whole: () => void },
  signal: AbortSignal,
): Legend {
  const actions = {
    closeMarks: close,
    step,
    writeOnWhole: whole,
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
  text: ReadText,
  layer: PageLayer,
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
  selectFromMarks(view.body, signal)
  listenToSelection(
    view.body,
    () => finish(text.again()),
    {
      clear: toolbar.leave,
      isOurs: layer.holds,
      select: (words) => {
        card.giveWay()
        toolbar.show(words)
      },
    },
    signal,
  )
}
