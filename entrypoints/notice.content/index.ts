import { defineContentScript } from 'wxt/utils/define-content-script'
import { wasLetThrough } from '../../src/page/gate-passed.ts'
import { verdictOn } from '../../src/settings/page-verdicts.ts'
import { siteIsOn } from '../../src/settings/site-settings.ts'
import { leaveWithExtension } from './leave-with-extension.ts'
import { openNoticePage, type OnRoute } from './open-notice-page.ts'
import './marks.css'

export default defineContentScript({
  // The background runs it where the gate, or the reader, asks for it.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: async (context) => {
    const onRoute: OnRoute = (listener) =>
      context.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
        // A fragment leads to a place within the same text.
        if (newUrl.href.split('#')[0] !== oldUrl.href.split('#')[0]) listener()
      })
    const passed = wasLetThrough()
    const [on, verdict] = await Promise.all([siteIsOn(location.host), verdictOn(location.href)])
    const isWanted = on && verdict !== false
    const opened = isWanted && (await openNoticePage(onRoute, context.signal, { verdict, passed }))
    // wxt listens for newer scripts of ours: on a page that is left alone nothing is to be stopped.
    if (opened) leaveWithExtension(context)
    else context.abort()
  },
})
