import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askForLens } from '../src/messages/lens-wish.ts'
import { letThrough } from '../src/page/gate-passed.ts'
import { mayBeNotice } from '../src/page/gate.ts'
import { readVerdicts, verdictIn, verdictsKey } from '../src/settings/page-verdict.ts'

/** Whether the reader said that this page is a notice. */
async function isSaidNotice(): Promise<boolean> {
  const kept = await browser.storage.local.get(verdictsKey)
  return verdictIn(readVerdicts(kept[verdictsKey]), location.href) === true
}

// All that runs on a page that is no notice: a few kilobytes, no wxt context with its listener, no client of messages.
export default defineUnlistedScript(async () => {
  if (!mayBeNotice(document, location.href) && !(await isSaidNotice())) return
  letThrough()
  askForLens()
})
