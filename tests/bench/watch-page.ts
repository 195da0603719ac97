import type { Page } from 'puppeteer-core'

type WatchedWindow = typeof globalThis & { watched: Record<string, number> }

/** From the next navigation on, notes when each selector first finds something. */
export async function watchPage(page: Page, selectors: readonly string[]): Promise<void> {
  await page.evaluateOnNewDocument((wanted: readonly string[]) => {
    const watched: Record<string, number> = {}
    Object.assign(globalThis, { watched })
    const look = () => {
      for (const selector of wanted) {
        if (watched[selector] === undefined && document.querySelector(selector) !== null)
          watched[selector] = performance.now()
      }
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true })
  }, selectors)
}

/** When each selector first found something, in milliseconds since the page's navigation began. */
export function readWatched(page: Page): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(() => (globalThis as WatchedWindow).watched)
}
