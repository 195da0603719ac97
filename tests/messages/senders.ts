import { origin, ownId } from './stub-browser.ts'

const notice = 'https://www.example.gov.cn/a/1.html'

/** Our content script in a tab. */
export const contentScript = {
  id: ownId,
  url: notice,
  frameId: 0,
  tab: { id: 7, windowId: 3, url: notice },
}

export const samplePage = { id: ownId, url: `${origin}sample.html`, tab: { id: 8, windowId: 3 } }
export const panel = { id: ownId, url: `${origin}sidepanel.html` }
export const notebookTab = { id: ownId, url: `${origin}notebook.html`, tab: { id: 9, windowId: 3 } }
export const background = { id: ownId }
export const otherExtension = { id: 'other', url: notice, tab: { id: 7, windowId: 3 } }
export const withoutId = { url: notice, tab: { id: 7, windowId: 3 } }
