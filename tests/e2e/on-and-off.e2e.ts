import type { CDPSession, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { splitPage } from '../bench/split-page.ts'
import { sampleAddress } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } }

/** What a page holds after the garbage was collected. */
interface Held {
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

const rounds = 20

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

it.each([
  ['elements', false],
  ['highlights', true],
])('holds no more after twenty times on and off than after the first: %s', async (_painter, leavePage) => {
  // V8 keeps what it learns of code that runs often, beside the objects; here it learns little, and that at once.
  const flags = '--lite-mode --no-lazy-feedback-allocation'
  const { browser, openOwnPage } = await startJourney({ [sampleAddress]: splitPage(8000) }, undefined, flags)
  const own = await openOwnPage('options.html')
  await keep(own, { paint: { leavePage } })
  const page = await browser.newPage()
  await page.goto(sampleAddress)
  await page.bringToFront()
  const session = await page.createCDPSession()
  await waitForPaint(page, true)
  let first: Held | null = null
  for (let round = 0; round < rounds; round++) {
    await keep(own, { [`site-off/${new URL(sampleAddress).host}`]: true })
    await waitForPaint(page, false)
    first ??= await heldInTheEnd(session)
    await keep(own, { [`site-off/${new URL(sampleAddress).host}`]: false })
    await waitForPaint(page, true)
    // As long as everything takes that comes after the first paint: the rest, the strip, the notes.
    await new Promise((wake) => setTimeout(wake, 500))
  }
  await keep(own, { [`site-off/${new URL(sampleAddress).host}`]: true })
  await waitForPaint(page, false)
  const { heap, nodes, listeners } = first!
  const last = async () => {
    const now = await heldBy(session)
    return { ...now, heap: Math.max(1.05, now.heap / heap) }
  }
  await expect.poll(last, { interval: 500 }).toEqual({ heap: 1.05, nodes, listeners })
})
