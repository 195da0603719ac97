import { browser } from 'wxt/browser'
import { pageOfSender, type PageSender } from './sender.ts'

const wish = 'open-lens'

/** Asks the background, from a page, to run the lens there. Nobody answers; where nobody hears, nothing happens. */
export function askForLens(): void {
  // No client of `page-messages`: this is all that the gate has to say, and it must stay small.
  browser.runtime.sendMessage(wish).catch(() => undefined)
}

/** Hears, in the background, the pages that ask for the lens; from the first turn on. */
export function onLensWish(listener: (sender: PageSender) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const page = message === wish ? pageOfSender(sender) : null
    if (page !== null) listener(page)
  })
}
