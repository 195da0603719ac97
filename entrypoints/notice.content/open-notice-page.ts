import { answerTab } from '../../src/messages/tab-messages.ts'
import { awaitNotice } from '../../src/page/await-notice.ts'
import { countInMinute } from '../../src/page/count-in-minute.ts'
import { mayBeNotice } from '../../src/page/gate.ts'
import { readNotice, type NoticePage } from '../../src/page/read-notice.ts'
import { styleInnerRoot } from '../../src/page/style-inner-root.ts'
import { paintSettings, watchPaintSettings } from '../../src/settings/paint-settings.ts'
import { verdictOn } from '../../src/settings/page-verdicts.ts'
import { regionPacks } from '../../src/settings/region-packs.ts'
import { siteIsOn, watchSite } from '../../src/settings/site-settings.ts'
import marksCss from './marks.css?inline'
import { showNotice, type ShownNotice } from './show-notice.ts'

/** Calls the listener when the page changes its address by script; ends with the page's signal. */
export type OnRoute = (listener: () => void) => void

/** So often in a minute may a page put another notice in the place of one; then it is left alone. */
const mostGone = 5

/** The notice of a page that was just loaded; one that lets its text come late is watched for a moment if it may be one. */
async function firstNotice(
  readPage: () => NoticePage | null,
  verdict: boolean | null,
  signal: AbortSignal,
): Promise<NoticePage | null> {
  const page = readPage()
  if (page !== null || verdict === false || !mayBeNotice(document, location.href)) return page
  return awaitNotice(document, readPage, signal)
}

/**
 * The life of one page of a site that is switched on; `said` is the reader's own verdict on it. A page that is no notice is left without a trace: no element, no
 * listener, no observer (but for the ten seconds in which one that may be a notice is watched for late text), and nobody
 * answers for it. Pages that change their address by script are followed from their first notice on. Everything ends with
 * the signal.
 */
export async function openNoticePage(
  onRoute: OnRoute,
  signal: AbortSignal,
  said: boolean | null = null,
): Promise<void> {
  let verdict = said
  const readPage = () => readNotice(document, location.href, verdict)
  const first = await firstNotice(readPage, verdict, signal)
  if (first === null) return
  const packs = await regionPacks()
  let settings = await paintSettings()
  if (signal.aborted) return
  let shown: ShownNotice | null = null
  const countGone = countInMinute()
  let search = new AbortController()
  signal.addEventListener('abort', () => search.abort(), { once: true })

  const show = (page: NoticePage) => {
    search.abort()
    styleInnerRoot(page.body, marksCss, signal)
    shown = showNotice(page, packs, settings, { readPage, close: () => setShown(false), gone }, signal)
  }
  const setShown = (wanted: boolean) => {
    if (wanted === (shown?.isShown() ?? false)) return
    // The page may have changed since: it is read again, not remembered.
    const page = wanted ? readPage() : null
    if (page !== null) show(page)
    else shown?.hide()
  }
  /** Takes off what is shown and waits for the notice that comes instead. */
  const seek = async () => {
    search.abort()
    shown?.hide()
    shown = null
    const own = new AbortController()
    search = own
    const on = await siteIsOn(location.host)
    verdict = await verdictOn(location.href)
    const page = on && verdict !== false ? (readPage() ?? (await awaitNotice(document, readPage, own.signal))) : null
    if (page !== null && !own.signal.aborted && !signal.aborted) show(page)
  }
  const gone = () => {
    if (countGone() <= mostGone) void seek()
    else shown?.hide()
  }
  /** The address changes before the text does: what is read at once would be the old text. */
  const leave = async () => {
    search.abort()
    shown?.hide()
    shown = null
    const own = new AbortController()
    search = own
    await new Promise((wake) => setTimeout(wake, 600))
    if (!own.signal.aborted && !signal.aborted) await seek()
  }

  onRoute(() => void leave())
  watchSite(location.host, setShown, signal)
  watchPaintSettings((changed) => {
    settings = changed
    shown?.follow(changed)
  }, signal)
  answerTab(
    {
      viewOfPage: () => ({
        address: location.href,
        analysis: shown?.analysis() ?? null,
        shown: shown?.isShown() ?? false,
        notes: shown?.notes() ?? [],
      }),
      showMark: (id) => shown?.showMark(id) ?? false,
      setShown,
      notesChanged: () => void shown?.readNotes(),
    },
    signal,
  )
  show(first)
}
