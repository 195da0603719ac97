import { expect, it } from 'vitest'
import { waitForWords } from '../../src/commands/notice-page.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { drivePage } from './firefox-page.ts'
import { openFirefoxPopup } from './firefox-popup.ts'
import { startJourney } from './journey.ts'
import { startPicking } from './start-picking.ts'

const title = '临溪市水利局关于下达2032年塘坝清淤任务的通知'
const framed = 'http://www.linxi.gov.cn/zwgk/t20320306_1.html'
const inner = 'http://www.linxi.gov.cn/zwgk/text/1.html'
const shadowed = 'http://xxgk.linxi.gov.cn/zwgk/t20320306_2.html'

/** Prose of the same make beside the text: nobody could part them by their shape. */
const talk = '评论员文章认为，今年要新修塘坝不少于500个，越早动工越好，各村都来得及。'
const text = `<div class="wrap"><div class="k7"><p>临水〔2032〕7号</p><p>各镇人民政府：</p>
<p id="here">经市政府同意，现将塘坝清淤任务下达给你们。</p><p>一、清淤塘坝不少于36口，9月底前完成。（牵头单位：市水利局）</p><p>临溪市水利局</p><p>2032年3月4日</p></div>
<div class="k8"><p>一、${talk}</p><p>二、${talk.replace('今年', '明年')}</p></div></div>`
const page = (body: string) =>
  `<!doctype html><meta charset="utf-8"><title>${title}</title><body><h1>${title}</h1>${body}</body>`

const pages = {
  [framed]: page('<iframe src="text/1.html" width="900" height="600"></iframe>'),
  [inner]: page(text),
  [shadowed]: page(
    `<notice-detail></notice-detail><script>document.querySelector('notice-detail').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(text)}</script>`,
  ),
}

/** In the page: the root that the text stands in, what is marked in it, and where its third paragraph is. */
const root = `(document.querySelector('iframe')?.contentDocument ?? document.querySelector('notice-detail').shadowRoot)`
const marked = `[...${root}.querySelectorAll('[data-notice-mark]')].map((one) => one.textContent)`
const place = `(() => {
  const outer = document.querySelector('iframe')?.getBoundingClientRect() ?? { x: 0, y: 0 }
  const { x, y } = ${root}.querySelector('#here').getBoundingClientRect()
  return { x: Math.round(outer.x + x + 60), y: Math.round(outer.y + y + 8) }
})()`

interface Place {
  readonly x: number
  readonly y: number
}

it.each([framed, shadowed])('lets the reader show a text inside the page: %s', async (address) => {
  const { browser } = await startJourney(pages)
  const tab = await browser.newPage()
  await tab.goto(address)
  const shown = () => tab.evaluate(marked) as Promise<string[]>
  await expect.poll(shown).toEqual(expect.arrayContaining(['不少于36口', '不少于500个']))
  const picker = await startPicking(browser, tab)
  const { x, y } = (await tab.evaluate(place)) as Place
  await tab.mouse.move(x, y)
  await tab.mouse.click(x, y)
  await waitForWords('记住了', () => picker.evaluate((one) => one.textContent ?? ''))
  const isText = async () => (await shown()).filter((words) => words.startsWith('不少于'))
  await expect.poll(isText).toEqual(['不少于36口'])
})

it('does so in Firefox', async () => {
  const { firefox } = await startFirefoxJourney(pages)
  const tab = drivePage(firefox)
  for (const address of [framed, shadowed]) {
    await firefox.open(address)
    await tab.until(
      'marks on both',
      `const all = ${marked}; return all.includes('不少于36口') && all.includes('不少于500个')`,
    )
    await (await openFirefoxPopup(firefox, address)).press('正文认错了')
    await tab.wordsInLayer('.picker')
    const { x, y } = await firefox.run<Place>(`return ${place}`)
    await tab.pressPlace(x, y)
    await expect.poll(() => tab.wordsInLayer('.picker')).toContain('记住了')
    await tab.until(
      'marks on the text',
      `const all = ${marked}; return all.includes('不少于36口') && !all.includes('不少于500个')`,
    )
  }
})
