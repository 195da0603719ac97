import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { askForLens } from '../src/messages/ask-for-lens.ts'
import { letThrough } from '../src/page/gate-passed.ts'

// Runs where the reader said that there is a notice, whatever the gate says.
export default defineUnlistedScript(() => {
  if (letThrough()) askForLens()
})
