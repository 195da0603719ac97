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
  const held: Held[] = []
  for (let round = 0; round < rounds; round++) {
    await keep(own, { [`site-off/${new URL(sampleAddress).host}`]: true })
    await waitForPaint(page, false)
    held.push(await heldBy(session))
    await keep(own, { [`site-off/${new URL(sampleAddress).host}`]: false })
    await waitForPaint(page, true)
    // As long as everything takes that comes after the first paint: the rest, the strip, the notes.
    await new Promise((wake) => setTimeout(wake, 500))
  }
  const [first, last] = [held[0]!, held.at(-1)!]
  expect(last.heap / first.heap).toBeLessThan(1.05)
  expect([last.nodes, last.listeners]).toEqual([first.nodes, first.listeners])
})
