import { answerTab } from '../../src/messages/tab-messages.ts'
import { portalRule } from '../../src/notice/portal-rule.ts'
import { awaitNotice } from '../../src/page/await-notice.ts'
import { countInMinute } from '../../src/page/count-in-minute.ts'
import { mayBeNotice } from '../../src/page/gate.ts'
import { readInSlices } from '../../src/page/read-in-slices.ts'
import { readNoticeInSteps, type NoticePage, type ReaderSaid } from '../../src/page/read-notice.ts'
import { styleInnerRoot } from '../../src/page/style-inner-root.ts'
import type { WholeOf } from '../../src/page/text-piece.ts'
import { paintSettings, watchPaintSettings } from '../../src/settings/paint-settings.ts'
import { verdictOn } from '../../src/settings/page-verdicts.ts'
import { portals, watchPortals } from '../../src/settings/portals.ts'
import { siteIsOn, watchSite } from '../../src/settings/site-settings.ts'
import highlightsCss from '../highlights.css?inline'
import marksCss from './marks.css?inline'
import { answerWriting } from './answer-writing.ts'
import { showNotice, type ShownNotice } from './show-notice.ts'

/** Calls the listener when the page changes its address by script; ends with the page's signal. */
export type OnRoute = (listener: () => void) => void

/** What was said of a page before it is read: the reader's own verdict, and whether the gate let it through. */
export type FirstSaid = Pick<ReaderSaid, 'verdict' | 'passed'>

/** So often in a minute may a page put another notice in the place of one; then it is left alone. */
const mostGone = 5

/** Milliseconds for which a page that changed its address is left alone: what is read at once would be the old text. */
const settling = 600

/**
 * The life of one page of a site that is switched on. False for a page that is no
 * notice: it is left without a trace, no element, no listener, no observer (but for the ten seconds in which one that may
 * be a notice is watched for late text), and nobody answers for it. Pages that change their address by script are followed
 * from their first notice on. Everything ends with the signal.
 */
export async function openNoticePage(onRoute: OnRoute, signal: AbortSignal, said: FirstSaid): Promise<boolean> {
  let { verdict } = said
  if (verdict === null && !said.passed && !mayBeNotice(document, document.URL)) return false
  let rule = portalRule(await portals(), location.hostname)
  const readPage = (wholeOf?: WholeOf) => readNoticeInSteps(document, location.href, { verdict, rule }, wholeOf)
  const [first, kept] = await Promise.all([
    firstNotice(
      () => readPage(),
      () => readNoticeInSteps(document, location.href, { verdict, rule, passed: true }),
      signal,
    ),
    paintSettings(),
  ])
  if (first === null || signal.aborted) return false
  let settings = kept
  let shown: ShownNotice | null = null
  /** Whether the reader wants marks on this page. */
  let isWanted = true
  const countGone = countInMinute()
  /** Resolves when the page is again as it was before what was shown last. */
  let left: Promise<void> = Promise.resolve()
  let search = new AbortController()
  signal.addEventListener('abort', () => search.abort(), { once: true })

  /** Takes off what is shown, and gives up what is being sought; the signal ends when something else is begun. */
  const begin = (): AbortSignal => {
    search.abort()
    search = new AbortController()
    if (signal.aborted) search.abort()
    if (shown !== null) left = shown.hide()
    shown = null
    return search.signal
  }
  const show = (page: NoticePage) => {
    styleInnerRoot(page.body, marksCss + highlightsCss, search.signal)
    shown = showNotice(page, settings, { readPage, close: () => setShown(false), gone }, signal)
  }
  const setShown = (wanted: boolean) => {
    isWanted = wanted
    if (wanted === (shown?.isShown() ?? false)) return
    const own = begin()
    // The page may have changed since: it is read again, not remembered.
    if (wanted) void readAndShow(own)
  }
  const readAndShow = async (own: AbortSignal) => {
    await left
    const page = await readInSlices(document, () => readPage(), own)
    if (page !== undefined && page !== null) show(page)
    return page
  }
  /** Waits for the notice that comes instead of one that is gone. */
  const seek = async (own: AbortSignal) => {
    const on = await siteIsOn(location.host)
    verdict = await verdictOn(location.href)
    if (own.aborted || !on || verdict === false || (await readAndShow(own)) !== null) return
    const page = await awaitNotice(document, () => readPage(), own)
    if (page !== null && !own.aborted) show(page)
  }
  const gone = () => {
    const own = begin()
    if (countGone() <= mostGone) void seek(own)
  }
  const leave = async () => {
    const own = begin()
    await new Promise((wake) => setTimeout(wake, settling))
    await seek(own)
  }

  onRoute(() => void leave())
  watchSite(location.host, setShown, signal)
  watchPortals((all) => {
    const now = portalRule(all, location.hostname)
    if (JSON.stringify(now) === JSON.stringify(rule)) return
    rule = now
    if (isWanted) void readAndShow(begin())
  }, signal)
  watchPaintSettings((changed) => {
    settings = changed
    shown?.follow(changed)
  }, signal)
  answerTab(
    {
      viewOfPage: () => ({
        address: location.href,
        ...(shown?.view() ?? { analysis: null, shown: false, noteCount: 0 }),
      }),
      notesInView: () => shown?.notes() ?? [],
      showMark: (id) => shown?.showMark(id) ?? false,
      setShown,
      keepNotice: () => shown?.keepNotice() ?? '这个页面没有显示标注，没有收录。',
      ...answerWriting(() => shown),
      notesChanged: () => void shown?.readNotes(),
    },
    signal,
  )
  show(first)
  return true
}

/** The notice of a page that was just loaded, or comes late into it: it is watched for a moment if it may be one. */
async function firstNotice(
  begin: () => ReturnType<typeof readNoticeInSteps>,
  beginFirst: () => ReturnType<typeof readNoticeInSteps>,
  signal: AbortSignal,
): Promise<NoticePage | null> {
  const page = await readInSlices(document, beginFirst, signal)
  return page === null ? awaitNotice(document, begin, signal) : (page ?? null)
}
