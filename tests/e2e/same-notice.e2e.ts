import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { openNotice, openPanel, press, readMarks, waitForWords, writeNote } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'

const mobile = 'http://m.wuchang.gov.cn/1.html'
const words = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText)

it('knows a notice at another address, and brings its notes there when the reader says so', async () => {
  const { browser } = await startJourney({
    [sampleAddress]: samplePage(),
    [mobile]: samplePage().replaceAll('，', '， '),
  })
  const notice = await openNotice(browser, sampleAddress)
  const target = (await readMarks(notice)).find(({ kind }) => kind === 'target')!
  await writeNote(notice, target.id, '两处都该有')
  const panel = await openPanel(browser, notice)
  await waitForWords('取消收录', () => words(panel))

  const other = await openNotice(browser, mobile)
  await waitForWords('在另一个网址有 1 条笔记', () => saidIn(other))
  await waitForWords('把笔记用到这里', () => words(panel))
  await waitForWords('这份通知已在 www.wuchang.gov.cn 收录，有 1 条笔记。', () => words(panel))
  expect((await readMarks(other)).some(({ kind }) => kind === 'note')).toBe(false)
  await press(panel, '把笔记用到这里')
  await other.waitForFunction(() => document.querySelector('[data-notice-mark="note"]') !== null, { polling: 100 })
  await expect.poll(() => saidIn(other)).not.toContain('另一个网址')
  await expect.poll(async () => (await readMarks(other)).find(({ kind }) => kind === 'note')?.text).toBe(target.text)
  await waitForWords('取消收录', () => words(panel))

  await press(panel, '取消收录')
  await waitForWords('收录这份通知', () => words(panel))
  await press(panel, '收录这份通知')
  await waitForWords('取消收录', () => words(panel))
})

/** What the legend tells the reader, in its closed shadow root. */
async function saidIn(page: Page): Promise<string> {
  const said = await page.$$('::-p-aria([role="status"])')
  return (await Promise.all(said.map((one) => one.evaluate((element) => element.textContent ?? '')))).join('\n')
}
