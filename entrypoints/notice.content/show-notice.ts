import type { Analysis } from '../../src/analysis/analysis.ts'
import { nextTask, runInSlices } from '../../src/event-loop/slices.ts'
import { askAnalysis, unread } from '../../src/messages/ask-analysis.ts'
import type { NotePlace, PageView } from '../../src/messages/calls.ts'
import { askBackground } from '../../src/messages/page-messages.ts'
import type { Note } from '../../src/notes/note.ts'
import { followPage } from '../../src/page/follow-page.ts'
import { locateNotesInSteps } from '../../src/page/locate-notes.ts'
import { openPainting, type PaintWay } from '../../src/page/page-painting.ts'
import { readInSlices } from '../../src/page/read-in-slices.ts'
import type { NoticePage } from '../../src/page/read-notice.ts'
import type { Steps } from '../../src/text/steps.ts'
import type { WholeOf } from '../../src/page/text-piece.ts'
import type { PaintSettings } from '../../src/settings/paint.ts'
import { keepNotice } from './keep-notes.ts'
import { openNoticeLayer, type NoticeLayer } from './notice-layer.ts'
import { offerElsewhere } from './offer-elsewhere.ts'
import { styleHighlights } from './style-highlights.ts'
import { captureOf, makeView, setHidden, setNotes, type NoticeView } from './notice-view.ts'

/** A notice with its marks, legend and card on the page. */
export interface ShownNotice {
  /** As the notice is now (a page may change its text); no analysis while it is first analysed. */
  view(): Omit<PageView, 'address'>
  notes(): readonly NotePlace[]
  isShown(): boolean
  /** Takes everything off the page: what is above it at once, marks in short tasks; resolves when it is as it was. */
  hide(): Promise<void>
  /** Paints as the reader now wants it. */
  follow(settings: PaintSettings): void
  /** Asks for the page's notes again and paints what changed. */
  readNotes(): Promise<void>
  /** Keeps the notice as it is in the page now; null when done, else the sentence that says why not. */
  keepNotice(): Promise<string | null>
  /** False when the mark cannot be shown. */
  showMark(id: string): boolean
  /** Opens the form for a note on a task, or (null) on the whole notice. */
  write(task: string | null): boolean
  /** Takes the words that stand there now for those of a changed note; null when done, else the sentence that says why not. */
  acceptChange(note: string): Promise<string | null> | string
}

/** Where a shown notice reads its page anew, and whom it tells of its end. */
export interface NoticeEnds {
  /** Reads the notice that is in the page now, while marks are on it; null when there is none. */
  readPage(wholeOf: WholeOf): Steps<NoticePage | null>
  /** The reader wants no marks on this page. */
  close(): void
  /** The page took the notice away. */
  gone(): void
  /** There is something else to see: marks were painted, units named. */
  changed?(): void
}

/** So often may the page write over our elements before it is painted without them. */
const mostLosses = 3

const fighting = '网页反复改写标注处的文字，已改用不改动网页的标法。'
const restless = '网页一直在变，标注不再跟着更新；刷新页面可重新标注。'

/** Has a notice analysed, shows on its page what it says, and follows what the page changes. */
export function showNotice(page: NoticePage, begin: PaintSettings, ends: NoticeEnds, signal: AbortSignal): ShownNotice {
  const life = endingWith(signal)
  /** Ends first: marks still leave the page then. */
  const shown = endingWith(life.signal)
  const { body } = page
  let settings = begin
  let view: NoticeView | null = null
  let layer: NoticeLayer | null = null
  /** The text that is shown, or analysed to be shown. */
  let { text } = page.text.noticeText
  let reading: AbortController | null = null
  let analysing = endingWith(shown.signal)
  let losses = 0
  let lost = false
  const wayNow = (): PaintWay => (settings.leavePage || losses >= mostLosses ? 'highlights' : 'elements')

  const touch = followPage(
    body,
    {
      wrote: (records) => {
        if (painting.giveWay(records)) lost = true
      },
      changed: () => void readAgain(),
      tired: () => void settle(),
    },
    life.signal,
  )
  /** Why there is no analysis, as the legend says. */
  let problem: string | null = null
  /** The legend says that there are notes at another address. */
  let offered = false
  const painting = openPainting(body, page.text, wayNow(), life.signal, touch)

  /** Where marks are painted before their sheet is there, it waits until all of them are: nobody would see the first. */
  let styled = painting.way === 'highlights' ? styleHighlights() : Promise.resolve()
  let wanted = painting.way
  const use = async (way: PaintWay) => {
    wanted = way
    if (way === 'highlights') styled = styleHighlights()
    await styled
    if (wanted === way) await painting.use(way)
  }

  const tellChanged = () => {
    void askBackground.viewChanged()
    ends.changed?.()
  }
  const paint = async () => {
    await styled
    // Reading ends with painting.
    if (view === null || layer === null || reading !== null || shown.signal.aborted) return
    void askBackground.showCount(view.marks.length)
    painting.hide(view.hidden)
    layer.update()
    if (!(await painting.update(view.marks))) return
    layer.updateStrip()
    tellChanged()
  }
  const locate = (notes: readonly Note[], analysis: Analysis) =>
    runInSlices(locateNotesInSteps(analysis, notes), analysing.signal)
  const readNotes = async () => {
    const answer = await askBackground.notesOfPage()
    if (shown.signal.aborted || !answer.ok || view === null) return
    if (answer.value.length === 0 && view.notes.length === 0) return
    if (offered) layer?.legend.say('')
    offered = false
    const located = await locate(answer.value, view.analysis)
    if (located === undefined) return
    setNotes(view, located)
    await paint()
  }
  const show = async (now: NoticePage) => {
    ;({ text } = now.text.noticeText)
    analysing.abort()
    analysing = endingWith(shown.signal)
    const { signal: own } = analysing
    const capture = captureOf(now)
    const answer = await askAnalysis(capture, own)
    if (own.aborted) return
    // Where it failed, notes are shown all the same.
    const analysis = answer.ok ? answer.value : unread(capture)
    const notes = await locate(view?.notes.map(({ note }) => note) ?? [], analysis)
    // To make all marks, to open the layer, and to begin to paint: each takes a while on a long text.
    await nextTask()
    if (notes === undefined || own.aborted) return
    const made = makeView(now, capture, analysis, notes, settings)
    const isFirst = view === null
    if (view === null) view = made
    else Object.assign(view, made)
    layer ??= openNoticeLayer(view, page.text, painting, settings.legendCollapsed, layerActions, shown.signal)
    if (!answer.ok || problem !== null) layer.legend.say(answer.ok ? '' : answer.error)
    problem = answer.ok ? null : answer.error
    await nextTask()
    if (own.aborted) return
    void paint()
    await readNotes()
    if (isFirst && answer.ok && view.notes.length === 0)
      offered = await offerElsewhere(view, layer.legend, shown.signal)
  }
  const layerActions = { close: ends.close, noteKept: () => readNotes() }

  /** The notice that the page has now; null where it has another or none, undefined when another reading has begun. */
  const readNow = async (signal: AbortSignal): Promise<NoticePage | 'same' | null | undefined> => {
    const again = body.isConnected
      ? await readInSlices(body.ownerDocument, () => page.text.again(painting.wholeOf), signal)
      : null
    if (again === undefined) return undefined
    if (again?.noticeText.text === text) {
      painting.renew(again)
      return 'same'
    }
    const now = await readInSlices(document, () => ends.readPage(painting.wholeOf), signal)
    return now?.body === body || now === undefined ? now : null
  }
  const readAgain = async () => {
    if (shown.signal.aborted) return
    reading?.abort()
    const own = endingWith(shown.signal)
    reading = own
    // The page must stand still while it is read.
    painting.rest()
    const now = await readNow(own.signal)
    if (own.signal.aborted || now === undefined) return
    reading = null
    if (now === null) return ends.gone()
    if (now === 'same') void paint()
    else {
      painting.renew(now.text)
      void show(now)
    }
    await countLoss()
  }
  const usesHighlights = () => painting.way === 'highlights'
  const countLoss = async () => {
    if (lost) losses += 1
    lost = false
    if (losses !== mostLosses || usesHighlights()) return
    await use('highlights')
    layer?.legend.say(usesHighlights() ? fighting : '')
  }
  /** A page that nobody follows must have no elements that it could write over. */
  const settle = async () => {
    if (shown.signal.aborted) return
    layer?.legend.say(restless)
    await use('highlights')
    if (!usesHighlights()) painting.unpaint()
  }
  void show(page)

  return {
    view: () => ({
      analysis: view?.analysis ?? null,
      shown: !shown.signal.aborted,
      noteCount: view?.notes.length ?? 0,
      ...(problem !== null && { problem }),
    }),
    notes: () => view?.notes ?? [],
    isShown: () => !shown.signal.aborted,
    hide: async () => {
      if (shown.signal.aborted) return
      shown.abort()
      void askBackground.showCount(null)
      void askBackground.viewChanged()
      await painting.leave()
      life.abort()
    },
    follow: (changed) => {
      settings = changed
      if (view === null) return
      setHidden(view, changed)
      painting.hide(view.hidden)
      layer?.update()
      layer?.updateStrip()
      void use(wayNow())
    },
    readNotes,
    keepNotice: async () => {
      if (view === null) return '这份通知还在分析，没有收录。请稍候再试。'
      const kept = await keepNotice(view, true)
      return kept.ok ? null : kept.error
    },
    showMark: (id) => layer?.goTo(id) ?? false,
    write: (task) => layer?.write(task) ?? false,
    acceptChange: (note) => layer?.acceptChange(note) ?? '标注还没有显示，请稍后再试。',
  }
}

/** A controller that is aborted with the signal, if not before. */
function endingWith(signal: AbortSignal): AbortController {
  const life = new AbortController()
  if (signal.aborted) life.abort()
  signal.addEventListener('abort', () => life.abort(), { once: true, signal: life.signal })
  return life
}
