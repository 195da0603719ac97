import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { expect, it, onTestFinished } from 'vitest'
import { launchChromium } from '../../src/commands/chromium.ts'
import {
  findControl,
  openNotice,
  press,
  pressInLegend,
  readMarks,
  waitForMarks,
  waitForWords,
} from '../../src/commands/notice-page.ts'
import { servePortals } from '../../src/commands/portal-server.ts'
import { home } from '../house/project-files.ts'
import { htmlOf, makeFolder, startJourney } from './journey.ts'

const sourceOf = (slug: string) => readFileSync(path.join(home, 'tests', 'pages', slug, 'source.html'), 'utf8')
const notice = sourceOf('shape-trs-editor')
const portal = 'http://www.chenghe.gov.cn/zwgk/203203/t20320309_70001.shtml'
/** Nobody says anything of this one. */
const marked = 'http://www.chenghe.gov.cn/zwgk/203203/t20320309_70002.shtml'
const news = 'http://www.chenghe.gov.cn/xw/202405/t20320506_8.html'

/** By the time that a notice opened later is marked, the pages opened before were looked at. */
async function lookedAt(browser: Browser): Promise<void> {
  const page = await openNotice(browser, marked)
  await page.close()
}

/** Clicks the toolbar button over a page, which gives activeTab, and returns the popup. */
async function openPopup(browser: Browser, page: Page): Promise<Page> {
  await page.bringToFront()
  const [extension] = [...(await browser.extensions()).values()]
  const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'), { timeout: 60_000 })
  await page.triggerExtensionAction(extension!)
  return (await opened).asPage()
}

/** Asks in a page of ours which scripts the browser runs by itself. */
async function registeredIn(own: Page | Promise<Page>): Promise<() => Promise<object[]>> {
  const page = await own
  return () => page.evaluate('chrome.scripting.getRegisteredContentScripts()') as Promise<object[]>
}

const wordsOf = (popup: Page) => () => popup.$eval('#app', (app) => app.textContent ?? '')

/** Presses a button of the popup, which stands before the page and needs no turning to. */
async function pressIn(popup: Page, words: string): Promise<void> {
  const button = await popup.waitForSelector(`::-p-aria(${words}[role="button"])`)
  await button!.click()
}

it('takes the reader’s word that a notice is none, and remembers it until that is taken back', async () => {
  const { browser, htmlWithoutUs, openOwnPage } = await startJourney({ [portal]: notice, [marked]: notice })
  const page = await browser.newPage()
  await page.goto(portal)
  await waitForMarks(page)
  const popup = await openPopup(browser, page)
  await pressIn(popup, '这不是通知')
  await waitForWords('你说过这不是通知', wordsOf(popup))
  await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  const clean = await htmlWithoutUs(portal)
  await expect.poll(() => htmlOf(page)).toBe(clean)
  await popup.close()
  await page.reload()
  await lookedAt(browser)
  expect(await htmlOf(page)).toBe(clean)

  const options = await openOwnPage('options.html')
  await press(options, '撤销对 www.chenghe.gov.cn/zwgk/203203/t20320309_70001.shtml 的更正')
  await options.waitForFunction(() => document.body.textContent.includes('没有更正过的页面'))
  await page.bringToFront()
  await page.reload()
  await waitForMarks(page)
})

it('takes the reader’s word that a whole column has no notices, by one more click', async () => {
  const column = 'http://www.chenghe.gov.cn/zwgk/jiedu'
  const [first, second] = [`${column}/203203/t20320309_1.shtml`, `${column}/203304/t20330410_2.shtml`]
  const { browser, htmlWithoutUs, openOwnPage } = await startJourney({
    [first]: notice,
    [second]: notice,
    [marked]: notice,
  })
  const page = await browser.newPage()
  await page.goto(first)
  await waitForMarks(page)
  const popup = await openPopup(browser, page)
  await pressIn(popup, '这不是通知')
  await waitForWords('同一栏目的其他页面呢', wordsOf(popup))
  await pressIn(popup, '本栏目都不是通知')
  await expect.poll(wordsOf(popup)).not.toContain('同一栏目')
  await popup.close()

  const clean = await htmlWithoutUs(second)
  await page.goto(second)
  await lookedAt(browser)
  expect(await htmlOf(page)).toBe(clean)
  const another = await openPopup(browser, page)
  await waitForWords('你说过本栏目都不是通知', wordsOf(another))
  // This one is, whatever was said of its column.
  await pressIn(another, '这是通知')
  await waitForMarks(page)
  await pressIn(another, '撤销')
  await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  await another.close()

  const options = await openOwnPage('options.html')
  await waitForWords('整个栏目不是通知', () => options.$eval('#app', (app) => app.textContent ?? ''))
  await press(options, '撤销对 www.chenghe.gov.cn/zwgk/jiedu/* 的更正')
  await page.bringToFront()
  await page.reload()
  await waitForMarks(page)
})

it('takes the reader’s word that a page is a notice, though nobody answers in it', async () => {
  const { browser, openOwnPage } = await startJourney({ [news]: sourceOf('shape-none-leader-visit') })
  const page = await browser.newPage()
  await page.goto(news)
  const popup = await openPopup(browser, page)
  await pressIn(popup, '这是通知')
  await waitForWords('你说过这是通知', wordsOf(popup))
  await waitForMarks(page)
  await popup.close()
  await expect.poll(await registeredIn(openOwnPage('options.html'))).toMatchObject([{ id: 'said-notices' }])
  await page.bringToFront()
  await page.reload()
  await expect.poll(() => readMarks(page)).not.toEqual([])
})

const elsewhere = 'http://news.example.com/2032/03/09/70001.html'

it('runs once on another host, by the reader’s click, and starts anew where it runs already', async () => {
  const { browser, htmlWithoutUs } = await startJourney({ [elsewhere]: notice, [marked]: notice })
  const page = await browser.newPage()
  await page.goto(elsewhere)
  await lookedAt(browser)
  expect(await htmlOf(page)).toBe(await htmlWithoutUs(elsewhere))
  const popup = await openPopup(browser, page)
  await pressIn(popup, '读这个页面')
  await waitForMarks(page)
  await waitForWords('这是一份通知', wordsOf(popup))
  const marks = await readMarks(page)
  // A second run in the same page: one set of marks, one legend.
  await pressIn(popup, '这不是通知')
  await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  await pressIn(popup, '撤销')
  await expect.poll(() => readMarks(page)).toEqual(marks)
  await popup.close()
  await pressInLegend(page, '关闭标注')
  await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  const clean = await htmlWithoutUs(elsewhere)
  await expect.poll(() => htmlOf(page)).toBe(clean)
  await page.reload()
  await lookedAt(browser)
  expect(await htmlOf(page)).toBe(clean)
})

it('runs by itself on a site that was allowed, and says so in the options', async () => {
  const portal = await servePortals({ [elsewhere]: notice })
  onTestFinished(() => portal.close())
  const { browser, extensionId } = await launchChromium({
    extension: buildThatMayRead('*://news.example.com/*'),
    portalPort: portal.port,
    headless: true,
  })
  onTestFinished(() => browser.close())
  const own = await browser.newPage()
  await own.goto(`chrome-extension://${extensionId}/options.html`)
  await own.bringToFront()
  await findControl(own, 'button', '不再在 news.example.com 启用')
  await expect.poll(await registeredIn(own)).toMatchObject([{ matches: ['*://news.example.com/*'] }])
  const page = await browser.newPage()
  await page.goto(elsewhere)
  await waitForMarks(page)
  const popup = await openPopup(browser, page)
  await waitForWords('在 news.example.com 总是启用', wordsOf(popup))
  const switches = () => popup.$$eval('[role=switch]', (all) => all.map((one) => one.getAttribute('aria-checked')))
  await expect.poll(switches).toEqual(['true', 'true', 'true'])
})

/** No driver can press 允许 in the browser's own question: this build has the permission from its start. */
function buildThatMayRead(pattern: string): string {
  const folder = makeFolder()
  cpSync(path.join(home, '.output', 'chrome-mv3'), folder, { recursive: true })
  const file = path.join(folder, 'manifest.json')
  const { host_permissions: hosts, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] }
  writeFileSync(file, JSON.stringify({ ...rest, host_permissions: [...hosts, pattern] }))
  return folder
}
