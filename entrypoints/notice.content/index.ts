import { defineContentScript } from 'wxt/utils/define-content-script'
import { verdictOn } from '../../src/settings/page-verdicts.ts'
import { siteIsOn } from '../../src/settings/site-settings.ts'
import { openNoticePage } from './open-notice-page.ts'
import './marks.css'

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  main: async ({ signal }) => {
    const [on, verdict] = await Promise.all([siteIsOn(location.host), verdictOn(location.href)])
    if (on) await openNoticePage(signal, verdict)
  },
})
