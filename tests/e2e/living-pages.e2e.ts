import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { openNotice, readMarks, waitForWords } from '../../src/commands/notice-page.ts'
import { portalPage, readSeedNotice, sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { htmlOf, startJourney } from './journey.ts'
import { renderedPage, type RenderedPage } from './script-page.ts'

const notice = readSeedNotice('wuchang-2023')

interface NoticeWindow {
  readonly rendered: RenderedPage
}

/** The words of the first two paragraphs, as the reader sees them. */
function readFirst(page: Page): Promise<(string | null)[]> {
  return page.$$eval('#app p', (paragraphs) => paragraphs.slice(0, 2).map(({ textContent }) => textContent))
}

function setFigure(page: Page, figure: number): Promise<void> {
  return page.evaluate((now) => (window as unknown as NoticeWindow).rendered.figure(now), figure)
}

function setSecond(page: Page, shown: boolean): Promise<void> {
  return page.evaluate((now) => (window as unknown as NoticeWindow).rendered.second(now), shown)
}

async function waitForMark(page: Page, words: string): Promise<void> {
  const isThere = (wanted: string) =>
    [...document.querySelectorAll('[data-notice-mark]')].some(({ textContent }) => textContent === wanted)
  await page.waitForFunction(isThere, { polling: 50, timeout: 60_000 }, words)
}

describe.each([['react-notice.ts'], ['vue-notice.ts']])('a page that renders itself: %s', (file) => {
  it('writes over marked words: no word stands twice, none is missing, and the marks follow', async () => {
    const { browser } = await startJourney({ [sampleAddress]: await renderedPage(notice, file) })
    const page = await openNotice(browser, sampleAddress)
    const errors: unknown[] = []
    page.on('pageerror', (error) => errors.push(error))
    await waitForMark(page, '不少于5个')
    await setFigure(page, 70)
    await expect
      .poll(() => readFirst(page))
      .toEqual(['全区新建示范车间不少于70个，年底前完成。', '新增高新技术企业60家以上，由区科经局牵头。'])
    await waitForMark(page, '不少于70个')
    await setSecond(page, false)
    await expect.poll(async () => (await readFirst(page))[1]).toBe('由区科经局牵头。')
    await page.waitForFunction(
      () => ![...document.querySelectorAll('[data-notice-mark]')].some((one) => one.textContent === '60家以上'),
    )
    await setSecond(page, true)
    await waitForMark(page, '60家以上')
    expect(errors).toEqual([])
  })

  it('goes on doing so: it is painted without elements, and left as it made itself', async () => {
    const { browser, htmlWithoutUs } = await startJourney({ [sampleAddress]: await renderedPage(notice, file) })
    const page = await openNotice(browser, sampleAddress)
    await waitForMark(page, '不少于5个')
    const hasHighlights = () => page.evaluate(() => CSS.highlights.has('notice-lens-target'))
    for (const figure of [100, 2000, 30_000]) {
      await setFigure(page, figure)
      // Written over is only what is marked.
      const isMarked = async () => (await readMarks(page)).some(({ text }) => text === `不少于${figure}个`)
      await expect.poll(async () => (await hasHighlights()) || (await isMarked())).toBe(true)
    }
    await expect.poll(hasHighlights).toBe(true)
    await expect.poll(() => readMarks(page)).toEqual([])
    await setFigure(page, 5)
    const app = (html: string) => html.slice(html.indexOf('id="app"'), html.indexOf('<script>window.lines'))
    const clean = app(await htmlWithoutUs(sampleAddress))
    await page.bringToFront()
    await expect.poll(async () => app(await htmlOf(page))).toBe(clean)
    const isPainted = () =>
      [...(CSS.highlights.get('notice-lens-target') as unknown as Set<StaticRange>)].some(
        ({ startContainer, startOffset, endOffset }) =>
          (startContainer as Text).data.slice(startOffset, endOffset) === '不少于5个',
      )
    await page.waitForFunction(isPainted, { polling: 50 })
  })
})

it('stops on a page that changes without end', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  await page.evaluate(() => {
    const clock = document.createElement('p')
    document.querySelector('.view')!.append(clock)
    let ticks = 0
    setInterval(() => (clock.textContent = `已读${(ticks += 1)}秒`), 60)
  })
  const said = () => page.$$eval('::-p-aria([role="status"])', (all) => all.map((one) => one.textContent).join(''))
  await waitForWords('网页一直在变', said)
  await expect.poll(() => readMarks(page)).toEqual([])
})

it('marks a notice whose text comes late', async () => {
  const late = portalPage(notice, '<div class="view" id="app">正在加载</div>')
  const { browser } = await startJourney({ [sampleAddress]: late })
  const page = await browser.newPage()
  await page.goto(sampleAddress)
  await page.bringToFront()
  await new Promise((wake) => setTimeout(wake, 1500))
  await page.$eval(
    '#app',
    (app, lines) => {
      app.replaceChildren(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })))
    },
    notice.paragraphs,
  )
  await expect.poll(async () => (await readMarks(page)).length).toBeGreaterThan(50)
})

it('follows a page that changes its address and its text by script, and leaves what is no notice', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  await page.evaluate(() => {
    history.pushState(null, '', '/zwgk/wjtz/202306/t20230630_2223422.html')
    setTimeout(() => {
      document.querySelector('.view p')!.textContent = '全区改造老旧小区不少于99个。'
    }, 300)
  })
  await waitForMark(page, '不少于99个')

  await page.evaluate(() => {
    history.pushState(null, '', '/index.html')
    document.title = '首页'
    for (const meta of document.querySelectorAll('meta[name]')) meta.remove()
    document.body.innerHTML =
      '<h1>武昌区人民政府</h1><ul><li><a href="/a">要闻</a></li><li><a href="/b">通知</a></li></ul>'
  })
  await page.waitForFunction(() => document.documentElement.lastElementChild === document.body)
  await expect.poll(() => htmlOf(page)).not.toContain('data-notice')
  const left = await htmlOf(page)
  await new Promise((wake) => setTimeout(wake, 2000))
  expect(await htmlOf(page)).toBe(left)
})

it('survives a page that replaces its document', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  const errors: unknown[] = []
  page.on('pageerror', (error) => errors.push(error))
  await page.evaluate(
    (html) => {
      document.open()
      document.write(html)
      document.close()
    },
    samplePage().replace('<div class="view', '<p>重写过</p><div class="view'),
  )
  await page.waitForSelector('[data-notice-mark]', { timeout: 60_000 })
  expect(errors).toEqual([])
})
