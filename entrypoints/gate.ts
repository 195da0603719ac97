import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askForLens } from '../src/messages/ask-for-lens.ts'
import { letThrough } from '../src/page/gate-passed.ts'
import { mayBeNotice } from '../src/page/gate.ts'

// All that runs on a page that is no notice: a few kilobytes, no context of wxt with its listener, no client of messages.
export default defineUnlistedScript(() => {
  if (mayBeNotice(document, document.URL) && letThrough()) askForLens()
})
