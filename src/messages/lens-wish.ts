import { browser } from 'wxt/browser'
import { lensWish } from './ask-for-lens.ts'
import { pageOfSender, type PageSender } from './sender.ts'

/** Hears, in the background, the pages that ask for the lens; from the first turn on. */
export function onLensWish(listener: (sender: PageSender) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const page = message === lensWish ? pageOfSender(sender) : null
    if (page !== null) listener(page)
  })
}
