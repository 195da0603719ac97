import { askBackground } from '../../src/messages/page-messages.ts'
import type { Legend } from '../../src/page/legend.ts'
import { runInSlices } from '../../src/event-loop/slices.ts'
import { fingerprintInSteps } from '../../src/text/fingerprint.ts'
import type { NoticeView } from './notice-view.ts'

/**
 * Says in the legend that the notice has notes at another address, where it has: the panel brings them here when the
 * reader says so. True when it was said.
 */
export async function offerElsewhere({ analysis }: NoticeView, legend: Legend, signal: AbortSignal): Promise<boolean> {
  const { notice, text } = analysis
  const fingerprint = await runInSlices(fingerprintInSteps(text), signal)
  if (fingerprint === undefined) return false
  const found = await askBackground.noticeElsewhere({ documentNumber: notice.documentNumber, fingerprint })
  if (signal.aborted || !found.ok || found.value === null || found.value.notes === 0) return false
  legend.say(`这份通知在另一个网址有 ${found.value.notes} 条笔记，打开侧栏可以用到这里。`)
  return true
}
