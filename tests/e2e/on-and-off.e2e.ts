import { expect, it } from 'vitest'
import { leavePages, plainHeap, switchRounds } from '../bench/heap-rounds.ts'
import { splitPage } from '../bench/split-page.ts'
import { sampleAddress } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'

/** Bytes of the wrapper that the browser keeps for each node that was read. */
const WRAPPER = 16

it.each([
  ['elements', false],
  ['highlights', true],
])('holds no more after twenty times on and off than after the first: %s', async (_painter, leavePage) => {
  const { browser, openOwnPage } = await startJourney({ [sampleAddress]: splitPage(8000) }, undefined, plainHeap)
  const own = await openOwnPage('options.html')
  await leavePages(own, leavePage)
  const page = await browser.newPage()
  await page.goto(sampleAddress)
  await page.bringToFront()
  const { first, now } = await switchRounds(own, page, 20)
  const last = async () => {
    const held = await now()
    return { ...held, heap: Math.max(1.05, held.heap / first.heap) }
  }
  await expect.poll(last, { interval: 500 }).toEqual({ ...first, heap: 1.05 })
})

it.each([
  ['elements', false],
  ['highlights', true],
])('holds no more of a long page that it left than wrappers of its nodes: %s', async (_painter, leavePage) => {
  const short = sampleAddress
  const long = sampleAddress.replace('wuchang', 'hanyang')
  const pages = { [short]: splitPage(8000), [long]: splitPage(128_000) }
  const { browser, openOwnPage } = await startJourney(pages, undefined, plainHeap)
  const own = await openOwnPage('options.html')
  await leavePages(own, leavePage)
  const heldOf = async (address: string) => {
    const page = await browser.newPage()
    await page.goto(address)
    await page.bringToFront()
    const { first } = await switchRounds(own, page, 1)
    await page.close()
    return first
  }
  const less = await heldOf(short)
  const more = await heldOf(long)
  expect(more.heap - less.heap - (more.nodes - less.nodes) * WRAPPER).toBeLessThan(less.heap * 0.05)
})
