import { defineContentScript } from 'wxt/utils/define-content-script'
import { siteIsOn } from '../../src/settings/site-settings.ts'
import { openNoticePage } from './open-notice-page.ts'
import './marks.css'

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  main: async ({ signal }) => {
    if (await siteIsOn(location.host)) await openNoticePage(signal)
  },
})
