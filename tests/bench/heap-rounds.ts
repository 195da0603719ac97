import type { CDPSession, Page } from 'puppeteer-core'
import type { ExtendedChromium } from '../../src/commands/chromium.ts'

declare const chrome: { storage: { local: { set(items: object): Promise<void>; clear(): Promise<void> } } }

/** What a page holds after the garbage was collected; the heap in bytes. */
export interface Held {
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

/** What a page holds while its site is off: the first time, and now that it was switched on and off so often. */
export interface Rounds {
  readonly first: Held
  now(): Promise<Held>
}

/**
 * Flags with which the heap tells objects that somebody holds from what the browser keeps by chance. V8 keeps what it learns
 * of code that runs often: with the first two it learns little, and that at once. Blink keeps a wrapper of 16 bytes for each
 * node that a script has read, as long as the node lives; only one that nobody holds when a small collection meets it young,
 * while no large one is being marked, is let go. So every reading leaves some more of them, until all nodes have theirs: a
 * script that does nothing but walk over a page of a million characters holds a third more after twenty walks. With the last
 * flag all are kept from the first reading on.
 */
export const plainHeap = '--lite-mode --no-lazy-feedback-allocation --no-reclaim-unmodified-wrappers'

/** Chooses the painter, as the options do. */
export function leavePages(own: Page, leavePage: boolean): Promise<void> {
  return keep(own, { paint: { leavePage } })
}

/** Switches the site of a painted page off and on, from a page of ours. */
export async function switchRounds(own: Page, page: Page, rounds: number): Promise<Rounds> {
  const session = await page.createCDPSession()
  const site = `site-off/${new URL(page.url()).host}`
  await waitForPaint(page, true)
  let first: Held | null = null
  for (let round = 0; round < rounds; round++) {
    await keep(own, { [site]: true })
    await waitForPaint(page, false)
    first ??= await heldInTheEnd(session)
    await keep(own, { [site]: false })
    await waitForPaint(page, true)
    // As long as everything takes that comes after the first paint: the rest, the strip, the notes.
    await new Promise((wake) => setTimeout(wake, 500))
  }
  await keep(own, { [site]: true })
  await waitForPaint(page, false)
  return { first: first!, now: () => heldInTheEnd(session) }
}

/** Opens a page in a browser whose options are then as they were, and switches its site twenty times. */
export async function roundsOnPage(
  { browser, extensionId }: ExtendedChromium,
  address: string,
  leavePage: boolean,
): Promise<{ readonly first: Held; readonly last: Held }> {
  const own = await browser.newPage()
  await own.goto(`chrome-extension://${extensionId}/options.html`)
  await leavePages(own, leavePage)
  const page = await browser.newPage()
  await page.goto(address)
  await page.bringToFront()
  const { first, now } = await switchRounds(own, page, 20)
  const last = await now()
  await page.close()
  await own.evaluate(() => chrome.storage.local.clear())
  await own.close()
  return { first, last }
}

function keep(own: Page, items: object): Promise<void> {
  return own.evaluate((all) => chrome.storage.local.set(all), items)
}

async function waitForPaint(page: Page, painted: boolean): Promise<void> {
  const isPainted = (wanted: boolean) =>
    (document.querySelector('[data-notice-mark]') !== null || CSS.highlights.size > 0) === wanted
  await page.waitForFunction(isPainted, { polling: 50, timeout: 60_000 }, painted)
}

async function heldBy(session: CDPSession): Promise<Held> {
  // What the first collection finalizes, the second one frees.
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { heap: usedSize, nodes, listeners: jsEventListeners }
}

/** When nothing more is let go: what leaves the page last does so after the marks. */
async function heldInTheEnd(session: CDPSession): Promise<Held> {
  for (let before = await heldBy(session); ;) {
    await new Promise((wake) => setTimeout(wake, 500))
    const now = await heldBy(session)
    if (now.nodes === before.nodes && now.listeners === before.listeners) return now
    before = now
  }
}
