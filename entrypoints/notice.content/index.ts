import { defineContentScript } from 'wxt/utils/define-content-script'
import { mayBeNotice } from '../../src/page/gate.ts'
import { verdictOn } from '../../src/settings/page-verdicts.ts'
import { siteIsOn } from '../../src/settings/site-settings.ts'
import { leaveWithExtension } from './leave-with-extension.ts'
import type { OnRoute } from './open-notice-page.ts'
import './marks.css'

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: async (context) => {
    const onRoute: OnRoute = (listener) =>
      context.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
        // A fragment leads to a place within the same text.
        if (newUrl.href.split('#')[0] !== oldUrl.href.split('#')[0]) listener()
      })
    const may = mayBeNotice(document, location.href)
    const [on, verdict] = await Promise.all([siteIsOn(location.host), verdictOn(location.href)])
    const isWorthReading = on && verdict !== false && (may || verdict === true)
    // Imported late: what only notices need is not even made elsewhere.
    const opened =
      isWorthReading && (await (await import('./open-notice-page.ts')).openNoticePage(onRoute, context.signal, verdict))
    // wxt listens for newer scripts of ours: on a page that is left alone nothing is to be stopped.
    if (opened) leaveWithExtension(context)
    else context.abort()
  },
})
