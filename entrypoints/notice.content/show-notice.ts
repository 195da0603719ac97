import { analyse } from '../../src/analysis/analyse.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { namesToAsk, withFullNames } from '../../src/analysis/full-names.ts'
import type { RegionPack } from '../../src/analysis/region-pack.ts'
import { askBackground } from '../../src/messages/page-messages.ts'
import { followPage } from '../../src/page/follow-page.ts'
import layerCss from '../../src/page/layer.css?inline'
import { locateNotes, type LocatedNote } from '../../src/page/locate-notes.ts'
import { openPageLayer } from '../../src/page/page-layer.ts'
import { openMinimap } from '../../src/page/minimap.ts'
import { marksOf } from '../../src/page/page-mark.ts'
import { openPainting, type PaintWay } from '../../src/page/page-painting.ts'
import type { NoticePage } from '../../src/page/read-notice.ts'
import { readText } from '../../src/page/read-text.ts'
import { lightUp } from '../../src/page/show-mark.ts'
import type { PaintSettings } from '../../src/settings/paint-settings.ts'
import marksCss from './marks.css?inline'
import { listenToReader, makeCard, makeLegend, seenMarks, walkNotice } from './notice-layer.ts'
import { makeToolbar } from './notice-toolbar.ts'
import { captureOf, hiddenIn, type NoticeView } from './notice-view.ts'

/** A notice with its marks, legend and card on the page. */
export interface ShownNotice {
  /** As the notice is now: a page may change its text. */
  analysis(): Analysis
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

/** Where a shown notice reads its page anew, and whom it tells of its end. */
export interface NoticeEnds {
  /** The notice that is in the page now; null when there is none. */
  readPage(): NoticePage | null
  /** The reader wants no marks on this page. */
  close(): void
  /** The page took the notice away. */
  gone(): void
}

/** So often may the page write over our elements before it is painted without them. */
const mostLosses = 3

const fighting = '网页反复改写标注处的文字，已改用不改动网页的标法。'
const restless = '网页一直在变，标注不再跟着更新；刷新页面可重新标注。'

/** Analyses a notice, with the reader's packs of names, shows on its page what it says, and follows what the page changes. */
export function showNotice(
  page: NoticePage,
  packs: readonly RegionPack[],
  settings: PaintSettings,
  ends: NoticeEnds,
  signal: AbortSignal,
): ShownNotice {
  const life = new AbortController()
  signal.addEventListener('abort', () => life.abort(), { once: true, signal: life.signal })
  const { body } = page
  const read = ({ notice, letter, text }: NoticePage) => analyse(notice, text.noticeText, letter, packs)
  const view: NoticeView = {
    analysis: read(page),
    capture: captureOf(page),
    body,
    notes: [],
    hidden: hiddenIn(settings),
  }
  let losses = 0
  let lost = false
  const wayIn = ({ leavePage }: PaintSettings): PaintWay =>
    leavePage || losses >= mostLosses ? 'highlights' : 'elements'

  const touch = followPage(
    body,
    {
      wrote: (records) => {
        if (painting.giveWay(records)) lost = true
      },
      changed: () => readAgain(),
      tired: () => void settle(),
    },
    life.signal,
  )
  const painting = openPainting(body, page.text, wayIn(settings), life.signal, touch)
  const layer = openPageLayer(body, marksCss + layerCss, life.signal)
  const card = makeCard(view, layer, () => void readNotes(), life.signal)
  const toolbar = makeToolbar(view, layer, card, (id, by) => void showKept(id, by), life.signal)
  const steps = walkNotice(view, painting, () => legend, card, life.signal)
  const asked = { close: ends.close, step: steps.step }
  const legend = makeLegend(view, layer, settings.legendCollapsed, asked, life.signal)
  const minimap = openMinimap(layer.root, body, painting, (id) => goTo(id, true), life.signal)
  listenToReader(view, painting, card, toolbar, steps, life.signal)

  const goTo = (id: string, tell: boolean) => {
    const isShown = lightUp(painting, id, life.signal)
    if (isShown) steps.comeTo(id)
    if (isShown && tell) void askBackground.markChosen(id)
    return isShown
  }
  const showKept = async (id: string, by: 'pointer' | 'keyboard') => {
    await readNotes()
    const place = painting.placeOf(id)
    if (by === 'keyboard' && place instanceof HTMLElement) place.focus({ preventScroll: true })
    steps.comeTo(id)
  }
  const showHidden = () => {
    if (life.signal.aborted) return
    painting.hide(view.hidden)
    legend.update(marksOf(view.analysis, view.notes), view.hidden)
  }
  /** Only when all is painted: to measure a page between two strokes makes the browser lay it out each time. */
  const showAll = () => {
    showHidden()
    if (!life.signal.aborted) minimap.update(seenMarks(view))
  }
  const paint = async () => {
    const marks = marksOf(view.analysis, view.notes)
    void askBackground.showCount(marks.length)
    const painted = painting.update(marks)
    showHidden()
    await painted
    // What was painted since has its stops of the keyboard, hidden kinds too.
    showAll()
    if (!life.signal.aborted) void askBackground.viewChanged()
  }
  /** The directory of full names is not loaded into the page. */
  const nameUnits = async () => {
    const { analysis } = view
    const answer = await askBackground.fullNames(namesToAsk(analysis))
    if (life.signal.aborted || !answer.ok || view.analysis !== analysis) return
    view.analysis = withFullNames(analysis, answer.value)
    void askBackground.viewChanged()
  }
  const readNotes = async () => {
    const answer = await askBackground.notesOfPage()
    if (life.signal.aborted || !answer.ok) return
    view.notes = locateNotes(view.analysis.text, answer.value)
    await paint()
  }
  /** False where the page has another text now, or none. */
  const adopt = () => {
    const text = body.isConnected ? readText(body) : null
    if (text?.noticeText.text === view.analysis.text) {
      painting.renew(text)
      void painting.update(marksOf(view.analysis, view.notes)).then(showAll)
      return true
    }
    const now = ends.readPage()
    if (now?.body !== body) return false
    view.analysis = read(now)
    view.capture = captureOf(now)
    view.notes = locateNotes(
      view.analysis.text,
      view.notes.map(({ note }) => note),
    )
    painting.renew(now.text)
    void nameUnits()
    void paint().then(readNotes)
    return true
  }
  const readAgain = () => {
    if (!adopt()) return ends.gone()
    if (lost) losses += 1
    lost = false
    if (losses !== mostLosses || painting.way === 'highlights') return
    void painting.use('highlights').then(() => legend.say(painting.way === 'highlights' ? fighting : ''))
  }
  /** A page that nobody follows must have no elements that it could write over. */
  const settle = async () => {
    legend.say(restless)
    await painting.use('highlights')
    if (painting.way === 'elements') painting.unpaint()
  }
  void nameUnits()
  void paint().then(readNotes)

  return {
    analysis: () => view.analysis,
    isShown: () => !life.signal.aborted,
    hide: () => {
      if (life.signal.aborted) return
      life.abort()
      void askBackground.showCount(null)
      void askBackground.viewChanged()
    },
    follow: (changed) => {
      view.hidden = hiddenIn(changed)
      showAll()
      void painting.use(wayIn(changed))
    },
    notes: () => view.notes,
    readNotes,
    showMark: (id) => goTo(id, false),
  }
}
