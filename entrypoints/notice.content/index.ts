import { defineContentScript } from 'wxt/utils/define-content-script'
import { verdictOn } from '../../src/settings/page-verdicts.ts'
import { siteIsOn } from '../../src/settings/site-settings.ts'
import { openNoticePage, type OnRoute } from './open-notice-page.ts'
import './marks.css'

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  main: async (context) => {
    const onRoute: OnRoute = (listener) =>
      context.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
        // A fragment leads to a place within the same text.
        if (newUrl.href.split('#')[0] !== oldUrl.href.split('#')[0]) listener()
      })
    const [on, verdict] = await Promise.all([siteIsOn(location.host), verdictOn(location.href)])
    if (on) await openNoticePage(onRoute, context.signal, verdict)
  },
})
