import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { press, waitForMarks, waitForWords } from '../../src/commands/notice-page.ts'
import { home } from '../house/project-files.ts'
import { htmlOf, startJourney } from './journey.ts'

const sourceOf = (slug: string) => readFileSync(path.join(home, 'tests', 'pages', slug, 'source.html'), 'utf8')
const notice = sourceOf('shape-trs-editor')
const portal = 'http://www.chenghe.gov.cn/zwgk/203203/t20320309_70001.shtml'
const news = 'http://www.chenghe.gov.cn/xw/202405/t20320506_8.html'

/** Clicks the toolbar button over a page, which gives activeTab, and returns the popup. */
async function openPopup(browser: Browser, page: Page): Promise<Page> {
  await page.bringToFront()
  const [extension] = [...(await browser.extensions()).values()]
  const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'), { timeout: 15_000 })
  await page.triggerExtensionAction(extension!)
  return (await opened).asPage()
}

const wordsOf = (popup: Page) => () => popup.$eval('#app', (app) => app.textContent ?? '')

/** Presses a button of the popup, which stands before the page and needs no turning to. */
async function pressIn(popup: Page, words: string): Promise<void> {
  const button = await popup.waitForSelector(`::-p-aria(${words}[role="button"])`)
  await button!.click()
}

it('takes the reader’s word that a notice is none, and remembers it until that is taken back', async () => {
  const { browser, htmlWithoutUs, openOwnPage } = await startJourney({ [portal]: notice })
  const page = await browser.newPage()
  await page.goto(portal)
  await waitForMarks(page)
  const popup = await openPopup(browser, page)
  await pressIn(popup, '这不是通知')
  await waitForWords('你说过这不是通知', wordsOf(popup))
  await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  expect(await htmlOf(page)).toBe(await htmlWithoutUs(portal))
  await popup.close()
  await page.reload()
  expect(await htmlOf(page)).toBe(await htmlWithoutUs(portal))

  const options = await openOwnPage('options.html')
  await press(options, '撤销对 www.chenghe.gov.cn/zwgk/203203/t20320309_70001.shtml 的更正')
  await options.waitForFunction(() => document.body.textContent.includes('没有更正过的页面'))
  await page.bringToFront()
  await page.reload()
  await waitForMarks(page)
})

it('takes the reader’s word that a page is a notice, though nobody answers in it', async () => {
  const { browser } = await startJourney({ [news]: sourceOf('shape-none-leader-visit') })
  const page = await browser.newPage()
  await page.goto(news)
  const popup = await openPopup(browser, page)
  await pressIn(popup, '这是通知')
  await waitForWords('你说过这是通知', wordsOf(popup))
  await waitForMarks(page)
  await popup.close()
  await page.reload()
  await waitForMarks(page)
})
