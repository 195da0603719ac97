import { browser, type Browser } from 'wxt/browser'

/** A page that asked something, as the browser reports it; nothing of it was said by the page itself. */
export interface PageSender {
  readonly tabId: number
  readonly windowId: number
  readonly page: string
  readonly frameId: number
  /** Where the browser has a name for the document; Firefox only of late. */
  readonly documentId: string | undefined
}

type Sender = Browser.runtime.MessageSender

/** Our pages that are read like a notice: they ask what content scripts ask, and are asked what they are asked. */
const readable = ['/sample.html', '/reading.html']

/** The asking page when a content script of ours asks, or the sample or a reading page; null for everyone else. */
export function pageOfSender(sender: Sender): PageSender | null {
  const { tab, url } = sender
  if (sender.id !== browser.runtime.id || url === undefined || tab?.id === undefined) return null
  if (!isReadable(url)) return null
  return {
    tabId: tab.id,
    windowId: tab.windowId,
    page: url,
    frameId: sender.frameId ?? 0,
    documentId: sender.documentId,
  }
}

/** Whether the background or one of our own pages asks, wherever it is shown; never a content script. */
export function isOwnSender(sender: Sender): boolean {
  if (sender.id !== browser.runtime.id) return false
  return sender.tab === undefined || isOwnPage(sender.url ?? '')
}

function isReadable(url: string): boolean {
  return /^(?:https?|file):/.test(url) || (isOwnPage(url) && readable.includes(new URL(url).pathname))
}

function isOwnPage(url: string): boolean {
  return url.startsWith(browser.runtime.getURL(''))
}
