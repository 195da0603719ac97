import { defineContentScript } from 'wxt/utils/define-content-script'
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
    if (await siteIsOn(location.host)) await openNoticePage(onRoute, context.signal)
  },
})
