import { expect, it } from 'vitest'
import { leavePages, plainHeap, switchRounds } from '../bench/heap-rounds.ts'
import { splitPage } from '../bench/split-page.ts'
import { sampleAddress } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'

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
