import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import {
  findControl,
  press,
  pressInLegend,
  readMarks,
  waitForMarks,
  waitForWords,
} from '../../src/commands/notice-page.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { drivePage } from './firefox-page.ts'
import { openFirefoxPopup } from './firefox-popup.ts'
import { htmlOf, startJourney } from './journey.ts'
import { startPicking } from './start-picking.ts'

const address = 'http://www.linxi.gov.cn/zwgk/t20320306_1.html'
const second = 'http://www.linxi.gov.cn/zwgk/t20320307_2.html'
const title = '临溪市水利局关于下达2032年塘坝清淤任务的通知'

/** A page that nobody could read by its shape: the same prose stands beside the text as in it. */
function page(task: string, talk: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>body { margin: 0; font: 16px/1.8 sans-serif } .wrap { width: 900px; margin: 20px auto } .k7 { border: 1px solid #ccc; padding: 10px 30px }</style>
<body><div class="wrap"><h1>${title}</h1><div class="k7"><p>临水〔2032〕7号</p><p>各镇人民政府：</p>
<p>经市政府同意，现将塘坝清淤任务下达给你们。</p><p>一、${task}（牵头单位：市水利局）</p><p>临溪市水利局</p><p>2032年3月4日</p></div>
<div class="k8"><a href="#gone">往期</a><p>一、${talk}</p><p>二、${talk.replace('今年', '明年')}</p></div></div></body>`
}

const pages = {
  [address]: page(
    '清淤塘坝不少于36口，9月底前完成。',
    '评论员文章认为，今年要新修塘坝不少于500个，越早动工越好，各村都来得及。',
  ),
  [second]: page('清淤渠道不少于80公里。', '评论员文章认为，今年要新修塘坝不少于700个，越早动工越好，各村都来得及。'),
}

const marked = async (tab: Page) => (await readMarks(tab)).map(({ text }) => text)

const shows = (tab: Page, ...wanted: readonly string[]) =>
  expect.poll(() => marked(tab)).toEqual(expect.arrayContaining([...wanted]))
const hides = (tab: Page, unwanted: string) => expect.poll(() => marked(tab)).not.toContain(unwanted)

it('lets the reader show where the text is, by pointer and by keys, and take it back in the options', async () => {
  const { browser, openOwnPage, htmlWithoutUs } = await startJourney(pages)
  const tab = await browser.newPage()
  await tab.goto(address)
  await waitForMarks(tab)
  await shows(tab, '不少于36口', '不少于500个')

  await startPicking(browser, tab)
  const links = await tab.$eval('.k8 a', (link) => link.getBoundingClientRect().toJSON() as DOMRect)
  await tab.mouse.move(links.x + 2, links.y + 2)
  const paragraph = await tab.$eval('.k7 p:nth-of-type(3)', (one) => one.getBoundingClientRect().toJSON() as DOMRect)
  await tab.mouse.move(paragraph.x + 60, paragraph.y + 8)
  await tab.mouse.click(paragraph.x + 60, paragraph.y + 8)
  // What is said goes by itself after ten seconds.
  await press(tab, '知道了')
  await hides(tab, '不少于500个')
  await shows(tab, '不少于36口')
  expect(tab.url()).toBe(address)

  // The site's other pages are read so, too.
  await tab.goto(second)
  await waitForMarks(tab)
  await shows(tab, '不少于80公里')
  await hides(tab, '不少于700个')

  const options = await openOwnPage('options.html')
  await options.bringToFront()
  const rule = await options.waitForSelector('.parts')
  await expect.poll(() => rule!.evaluate((element) => element.textContent)).toBe('正文 div.k7')
  await press(options, '移除 www.linxi.gov.cn 的规则')
  // The page that is open is read as before, without being loaded again.
  await shows(tab, '不少于700个')

  const before = await htmlOf(tab)
  await startPicking(browser, tab)
  for (const key of ['ArrowUp', 'ArrowDown', 'Escape'] as const) await tab.keyboard.press(key)
  await expect.poll(() => htmlOf(tab)).toBe(before)
  await startPicking(browser, tab)
  await tab.keyboard.press('ArrowDown')
  await tab.keyboard.press('Enter')
  const said = async () => (await findControl(tab, 'region', '选正文')).evaluate((one) => one.textContent ?? '')
  await waitForWords('记住了', said)
  await press(tab, '撤销')
  await waitForWords('已撤销', said)
  await press(tab, '知道了')
  await shows(tab, '不少于700个', '不少于80公里')
  await pressInLegend(tab, '关闭标注')
  await tab.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  const clean = await htmlWithoutUs(second)
  await expect.poll(() => htmlOf(tab)).toBe(clean)
})

it('does so in Firefox', async () => {
  const { firefox } = await startFirefoxJourney(pages)
  const page = drivePage(firefox)
  const words = 'const all = [...document.querySelectorAll("[data-notice-mark]")].map((one) => one.textContent)'
  const has = (wanted: string) =>
    page.until(`a mark on ${wanted}`, `${words}; return all.includes(arguments[0])`, wanted)
  const hasNot = (unwanted: string) =>
    page.until(`no mark on ${unwanted}`, `${words}; return all.length > 0 && !all.includes(arguments[0])`, unwanted)
  await firefox.open(address)
  await has('不少于500个')

  const popup = await openFirefoxPopup(firefox, address)
  await popup.press('正文认错了')
  await page.wordsInLayer('.picker')
  await page.pressAt('.k7 p:nth-of-type(3)')
  await waitForWords('记住了', () => page.wordsInLayer('.picker'))
  await hasNot('不少于500个')
  await has('不少于36口')
  await firefox.open(second)
  await has('不少于80公里')
  await hasNot('不少于700个')

  await firefox.open(`${firefox.ownPages}options.html`)
  await page.until('the rule', `return document.querySelector('.parts')?.textContent === '正文 div.k7'`)
  await page.click('button[aria-label="移除 www.linxi.gov.cn 的规则"]')
  await expect.poll(() => firefox.run(`return document.querySelector('.parts')`)).toBeNull()
  await firefox.open(second)
  expect(await has('不少于700个')).toBe(true)
})
