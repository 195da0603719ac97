import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import {
  openNotice,
  openPanel,
  pressInLegend,
  readCard,
  readMarks,
  waitForWords,
} from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'
import { leavePages } from './leave-pages.ts'
import { lastLight, withLights } from './watch-lights.ts'

const litIn = (page: Page) => page.evaluate(new Function(lastLight) as () => string | null)
const isLit = (page: Page, id: string) => expect.poll(() => litIn(page)).toBe(id)

it('walks from mark to mark by keyboard and by buttons, and opens cards on demand', async () => {
  const { browser } = await startJourney({ [sampleAddress]: withLights(samplePage()) })
  const page = await openNotice(browser, sampleAddress)
  const [first, second] = await readMarks(page)
  await page.keyboard.press('F8')
  await isLit(page, first!.id)
  expect(await page.$('::-p-aria([role="dialog"])')).toBeNull()
  await page.keyboard.press('F8')
  await isLit(page, second!.id)
  await page.keyboard.press('Enter')
  await waitForWords(second!.text, () => readCard(page))
  await page.keyboard.press('Escape')
  await page.keyboard.down('Shift')
  await page.keyboard.press('F8')
  await page.keyboard.up('Shift')
  await isLit(page, first!.id)
  await pressInLegend(page, '下一处')
  await isLit(page, second!.id)
})

it('walks and opens cards where marks are no elements', async () => {
  const journey = await startJourney({ [sampleAddress]: withLights(samplePage()) })
  const { browser } = journey
  await leavePages(journey)
  const page = await browser.newPage()
  await page.goto(sampleAddress)
  await page.bringToFront()
  await page.waitForFunction(() => CSS.highlights.has('notice-lens-target'))
  // Their sheet is not the lens's own: it comes where it is asked for.
  await page.waitForFunction(() =>
    getComputedStyle(document.body, '::highlight(notice-lens-target)').textDecorationLine.includes('underline'),
  )
  for (let at = 0; at < 12; at += 1) await page.keyboard.press('F8')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await readCard(page)).includes((await litIn(page)) ?? 'no light')).toBe(true)
})

it('leads the panel along', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const target = (await readMarks(page)).findIndex(({ kind }) => kind === 'target')
  const panel = await openPanel(browser, page)
  await panel.waitForSelector('#tab-notes')
  await page.bringToFront()
  for (let at = 0; at <= target; at += 1) await page.keyboard.press('F8')
  await panel.waitForSelector('[aria-current="true"]', { timeout: 60_000 })
  expect(await panel.$$eval('[aria-current="true"]', (rows) => rows.length)).toBe(1)
})

it('shows at the edge where the marks are, and goes there', async () => {
  const { browser } = await startJourney({ [sampleAddress]: withLights(samplePage()) })
  const page = await openNotice(browser, sampleAddress)
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  const last = (await readMarks(page)).findLast(({ kind }) => kind === 'target')!
  const at = await page.$eval(`[data-notice-id="${last.id}"]`, (mark) => {
    const { clientHeight, clientWidth, scrollHeight } = document.documentElement
    const y = ((mark.getBoundingClientRect().top + scrollY) / scrollHeight) * clientHeight
    return { x: clientWidth - 5, y: Math.floor(y / 4) * 4 + 2 }
  })
  await page.mouse.click(at.x, at.y)
  await page.waitForFunction(() => scrollY > innerHeight)
  const litKind = async () => {
    const lit = await litIn(page)
    return (await readMarks(page)).find(({ id }) => id === lit)?.kind
  }
  await expect.poll(litKind).toBe('target')
  // In a narrow window it would cover words.
  await page.setViewport({ width: 600, height: 900 })
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await page.mouse.click(595, at.y)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})
