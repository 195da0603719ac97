import { browser, type Browser } from 'wxt/browser'
import type { Analysis } from '../analysis/analysis.ts'
import { betweenMessages, runInSlices } from '../event-loop/slices.ts'
import type { NoticeCapture } from '../notes/kept-notice.ts'
import type { Outcome } from '../notes/outcome.ts'
import type { Steps } from '../text/steps.ts'
import { longestList, mostEntries, partFrom } from './analysis-part.ts'
import { analysisPort, type AnalysisSaid } from './analysis-port.ts'
import { answerWith } from './answering.ts'
import { pageOfSender } from './sender.ts'

/** Milliseconds of work after which a page hears that it goes on. */
const beat = 1000

/** What answers on the port of a page. */
export interface AnalysisHandlers {
  /** Begins to take a notice; the function made is called with each part, unchecked, and gives the notice at the last. */
  receive(): (part: unknown) => Outcome<NoticeCapture | null>
  analyse(capture: NoticeCapture): Promise<Steps<Analysis>>
}

/**
 * Analyses notices for pages, in the background, from the first turn on; in slices, so that others are answered meanwhile.
 * Whoever is no content script of ours in a tab (nor a page of ours that is read like a notice) is refused before anything
 * is read. The work ends where its page leaves, and nothing is kept of it.
 */
export function answerAnalyses(handlers: AnalysisHandlers): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === analysisPort) talk(port, handlers)
  })
}

function talk(port: Browser.runtime.Port, { receive, analyse }: AnalysisHandlers): void {
  const life = new AbortController()
  const { signal } = life
  port.onDisconnect.addListener(() => {
    void browser.runtime.lastError
    life.abort()
  })
  const say = (said: AnalysisSaid) => {
    if (!signal.aborted) port.postMessage(said)
  }
  /** All was taken, or something refused: nothing more is heard. */
  let ended = false
  const fail = (error: string) => {
    ended = true
    say({ kind: 'failed', error })
  }
  if (port.sender === undefined || pageOfSender(port.sender) === null) return fail('公告镜只回应它自己在网页里的部分。')
  const take = receive()
  port.onMessage.addListener((part: unknown) => {
    if (ended) return
    const taken = take(part)
    if (!taken.ok) return fail(taken.error)
    if (taken.value === null) return say({ kind: 'working' })
    ended = true
    void work(taken.value)
  })
  const work = async (capture: NoticeCapture) => {
    const answer = await answerWith(async () => {
      await runInSlices(sayInSteps(await analyse(capture), say), signal, betweenMessages)
      return { ok: true, value: null }
    })
    if (!answer.ok) fail(answer.error)
  }
}

/** Takes the steps of an analysis, and says it part by part, a part in each step. */
function* sayInSteps(steps: Steps<Analysis>, say: (said: AnalysisSaid) => void): Steps<void> {
  const analysis = yield* telling(steps, () => say({ kind: 'working' }))
  const entries = longestList(analysis)
  for (let from = 0; from === 0 || from < entries; from += mostEntries) {
    if (from > 0) yield
    say({ kind: 'part', part: partFrom(analysis, from), isLast: from + mostEntries >= entries })
  }
}

/** The same steps; tells now and then that they go on. */
function* telling<Result>(steps: Steps<Result>, tell: () => void): Steps<Result> {
  let told = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
    const now = performance.now()
    if (now - told > beat) {
      tell()
      told = now
    }
    yield
  }
}
