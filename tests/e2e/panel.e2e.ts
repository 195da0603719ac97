import { expect, it } from 'vitest'
import type { Page } from 'puppeteer-core'
import {
  fillForm,
  findControl,
  openNotice,
  openPanel,
  press,
  readMarks,
  waitForWords,
  writeNote,
} from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'

const words = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)

it('shows the notice in the side panel, where a note is changed, erased and brought back', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const target = (await readMarks(page)).find(({ kind }) => kind === 'target')!
  await writeNote(page, target.id, '第一稿')
  await page.waitForSelector('[data-notice-mark="note"]')

  const panel = await openPanel(browser, page)
  await waitForWords('科技创新中心', () => words(panel))
  await waitForWords('区科经局', () => words(panel))
  await panel.click('#tab-notes')
  await waitForWords('第一稿', () => words(panel))

  await press(panel, '修改')
  const field = await findControl(panel, 'textbox', '笔记内容')
  await field.click({ count: 3 })
  await field.type('第二稿')
  await press(panel, '保存')
  await waitForWords('第二稿', () => words(panel))
  await expect.poll(() => words(panel)).not.toContain('第一稿')

  await press(panel, '删除')
  await waitForWords('已删除', () => words(panel))
  await page.waitForFunction(() => document.querySelector('[data-notice-mark="note"]') === null, { polling: 100 })
  await press(panel, '撤销')
  await page.waitForFunction(() => document.querySelector('[data-notice-mark="note"]') !== null, { polling: 100 })
  await waitForWords('第二稿', () => words(panel))
})

it('takes a note on a task, which is written in the page', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const panel = await openPanel(browser, page)
  // The page scrolls to the task: what stands above it is elsewhere in the next moment.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
  const heading = await (await panel.waitForSelector('.task-heading'))!.evaluate((one) => one.textContent ?? '')
  await press(panel, `写笔记：${heading}`)
  await page.bringToFront()
  await fillForm(page, '请科经局牵头报计划', '调度')
  await page.waitForSelector('[data-notice-mark="note"]')
  await panel.bringToFront()
  await panel.click('#tab-notes')
  await waitForWords('请科经局牵头报计划', () => words(panel))
  expect(await words(panel)).toContain('调度')
  expect(await panel.$eval('.note blockquote', (quote) => quote.textContent)).toContain(heading)
})

it('takes an erasure back after the panel was closed', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const target = (await readMarks(page)).find(({ kind }) => kind === 'target')!
  await writeNote(page, target.id, '误删的话')
  await page.waitForSelector('[data-notice-mark="note"]')
  const panel = await openPanel(browser, page)
  await panel.waitForSelector('#tab-notes')
  await panel.click('#tab-notes')
  await waitForWords('误删的话', () => words(panel))
  await press(panel, '删除')
  await waitForWords('已删除', () => words(panel))
  await panel.close()

  const again = await openPanel(browser, page)
  await again.waitForSelector('#tab-notes')
  await again.click('#tab-notes')
  await waitForWords('撤销：删除 1 条笔记', () => words(again))
  await expect.poll(() => words(again)).not.toContain('误删的话')
  await press(again, '撤销：删除 1 条笔记')
  await waitForWords('误删的话', () => words(again))
  await page.waitForFunction(() => document.querySelector('[data-notice-mark="note"]') !== null, { polling: 100 })
})

it('leads from the panel to the mark in the page', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const panel = await openPanel(browser, page)
  await panel.waitForSelector('#tab-quantities')
  await panel.click('#tab-quantities')
  const rows = () => panel.$$('[role=tabpanel] [data-row]')
  await expect.poll(async () => (await rows()).length).toBeGreaterThan(20)
  await (await rows()).at(-1)!.click()
  await page.waitForFunction(() => scrollY > 0, { polling: 100 })
})
