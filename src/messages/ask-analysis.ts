import { browser } from 'wxt/browser'
import type { Analysis } from '../analysis/analysis.ts'
import { runInSlices } from '../event-loop/slices.ts'
import type { NoticeCapture } from '../notes/kept-notice.ts'
import { joinParts, type AnalysisPart } from './analysis-part.ts'
import { analysisPort, type AnalysisSaid } from './analysis-port.ts'
import { answerInTime } from './answering.ts'
import type { Answer } from './calls.ts'
import { sendNoticeInSteps } from './notice-part.ts'

const silence = '公告镜的后台没有回应，这份通知没有分析。请刷新页面后再试。'
const aborted = { ok: false, error: '这份通知已不在页面上，没有分析。' } as const

/**
 * Has a notice of this page analysed by the background, with full names. Whoever aborts the signal, or leaves the page,
 * ends the work there too. Where the background is stopped meanwhile, or says nothing for 5 seconds, it is asked once more.
 */
export function askAnalysis(capture: NoticeCapture, signal: AbortSignal): Promise<Answer<Analysis>> {
  return answerInTime(
    (heard, patience) => (signal.aborted ? Promise.resolve(aborted) : talk(capture, heard, signal, patience)),
    silence,
    true,
  )
}

/** One talk on a port of its own; no answer where the port is lost. */
async function talk(
  capture: NoticeCapture,
  heard: () => void,
  signal: AbortSignal,
  patience: AbortSignal,
): Promise<Answer<Analysis> | undefined> {
  const port = browser.runtime.connect({ name: analysisPort })
  const end = new AbortController()
  const over = AbortSignal.any([signal, patience, end.signal])
  const parts: AnalysisPart[] = []
  try {
    return await new Promise((resolve, reject) => {
      over.addEventListener('abort', () => resolve(signal.aborted ? aborted : undefined))
      port.onDisconnect.addListener(() => {
        // Read, or the browser reports it as an error that nobody saw.
        void browser.runtime.lastError
        end.abort()
      })
      port.onMessage.addListener((said: AnalysisSaid) => {
        heard()
        if (said.kind === 'failed') resolve({ ok: false, error: said.error })
        if (said.kind !== 'part') return
        parts.push(said.part)
        if (said.isLast) resolve({ ok: true, value: wholeOf(capture, parts) })
      })
      const sending = sendNoticeInSteps(capture, (part) => port.postMessage(part))
      runInSlices(sending, over).catch(reject)
    })
  } finally {
    port.disconnect()
  }
}

/** What is known of a notice where nobody could say what its words mean. */
export function unread({ notice, text: { text } }: NoticeCapture): Analysis {
  return { format: 'notice-analysis/1', notice, text, findings: [], tasks: [], outline: [], warnings: [] }
}

function wholeOf(capture: NoticeCapture, parts: readonly AnalysisPart[]): Analysis {
  return { ...unread(capture), ...joinParts(parts) }
}
