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
/** Our page in which the kept notice `kept` is read. */
export const readingPage = { id: ownId, url: `${origin}reading.html?notice=kept#q1`, tab: { id: 10, windowId: 3 } }
export const panel = { id: ownId, url: `${origin}sidepanel.html` }
export const notebookTab = { id: ownId, url: `${origin}notebook.html`, tab: { id: 9, windowId: 3 } }
export const background = { id: ownId }
export const otherExtension = { id: 'other', url: notice, tab: { id: 7, windowId: 3 } }
export const withoutId = { url: notice, tab: { id: 7, windowId: 3 } }
