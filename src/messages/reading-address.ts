import { browser } from 'wxt/browser'

/** Our page in which a kept notice is read, and what names the notice in its address. */
const file = 'reading.html'
const parameter = 'notice'

/** Where a kept notice is read; `mark` is shown when the page is there. */
export function readingAddress(noticeId: string, mark: string | null = null): string {
  const address = new URL(browser.runtime.getURL('/reading.html'))
  address.searchParams.set(parameter, noticeId)
  if (mark !== null) address.hash = mark
  return address.href
}

/** Whether an address is of our page in which kept notices are read. */
export function isReadingAddress(address: string): boolean {
  return address.startsWith(browser.runtime.getURL('')) && new URL(address).pathname === `/${file}`
}

/** The kept notice that a reading address names; null for all other addresses. */
export function noticeInAddress(address: string): string | null {
  return isReadingAddress(address) ? new URL(address).searchParams.get(parameter) : null
}
