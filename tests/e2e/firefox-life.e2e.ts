import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { type PaintedMark, waitForWords } from '../../src/commands/notice-page.ts'
import { readSeedNotice, sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { home } from '../house/project-files.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { drivePage } from './firefox-page.ts'
import { leavePage } from './leave-page.ts'
import { openFirefoxPopup } from './firefox-popup.ts'
import { renderedPage } from './script-page.ts'
import { lastLight, withLights } from './watch-lights.ts'

const sourceOf = (slug: string) => readFileSync(path.join(home, 'tests', 'pages', slug, 'source.html'), 'utf8')

/** WebDriver's signs for keys. */
const [f8, enter, escape, shift] = ['\uE038', '\uE007', '\uE00C', '\uE008'] as const

const readMarks = `return [...new Map([...document.querySelectorAll('[data-notice-mark]')]
  .map(({ dataset: { noticeId: id, noticeMark: kind }, textContent: text }) => [id, { id, kind, text }])).values()]`
const marked = `return document.querySelector('[data-notice-mark]') !== null`
const unmarked = `return document.querySelector('[data-notice-mark]') === null`

it('walks by keyboard, by buttons and by the strip at the edge, with both painters', async () => {
  const { firefox } = await startFirefoxJourney({ [sampleAddress]: withLights(samplePage()) })
  const page = drivePage(firefox)
  await firefox.open(sampleAddress)
  await page.until('marks', marked)
  const [first, second] = await firefox.run<PaintedMark[]>(readMarks)
  const isLit = ({ id }: PaintedMark) => expect.poll(() => firefox.run(lastLight)).toBe(id)
  await page.pressKeys(f8)
  await isLit(first!)
  await page.pressKeys(f8)
  await isLit(second!)
  await page.pressKeys(enter)
  await waitForWords(second!.text, () => page.wordsInLayer('[role=dialog]'))
  await page.pressKeys(escape)
  await page.pressWith(shift, f8)
  await isLit(first!)
  await page.pressInLegend('下一处')
  await isLit(second!)

  const last = (await firefox.run<PaintedMark[]>(readMarks)).findLast(({ kind }) => kind === 'target')!
  const { x, y } = await firefox.run<{ x: number; y: number }>(
    `const { clientHeight, clientWidth, scrollHeight } = document.documentElement
    const { top } = document.querySelector(\`[data-notice-id="\${arguments[0]}"]\`).getBoundingClientRect()
    const y = ((top + scrollY) / scrollHeight) * clientHeight
    return { x: clientWidth - 5, y: Math.floor(y / 4) * 4 + 2 }`,
    last.id,
  )
  await page.pressPlace(x, y)
  await page.until('the last part of the page', 'return scrollY > innerHeight')
  const litKind = async () => {
    const lit = await firefox.run(lastLight)
    return (await firefox.run<PaintedMark[]>(readMarks)).find(({ id }) => id === lit)?.kind
  }
  await expect.poll(litKind).toBe('target')

  await leavePage(firefox)
  await firefox.open(sampleAddress)
  await page.until('highlights', `return CSS.highlights.has('notice-lens-target')`)
  expect(await firefox.run<PaintedMark[]>(readMarks)).toEqual([])
  for (let at = 0; at < 12; at += 1) await page.pressKeys(f8)
  await page.pressKeys(enter)
  const isSaid = async () =>
    (await page.wordsInLayer('[role=dialog]')).includes((await firefox.run<string | null>(lastLight)) ?? 'no light')
  await expect.poll(isSaid).toBe(true)
})

it.each(['react-notice.ts', 'vue-notice.ts'])('follows a page that renders itself: %s', async (file) => {
  const { firefox } = await startFirefoxJourney({
    [sampleAddress]: await renderedPage(readSeedNotice('wuchang-2023'), file),
  })
  const page = drivePage(firefox)
  const has = `const has = (words) => [...document.querySelectorAll('[data-notice-mark]')].some((one) => one.textContent === words)`
  const markOn = (words: string) => page.until(`a mark on ${words}`, `${has}; return has(arguments[0])`, words)
  const firstTwo = () =>
    firefox.run<string[]>(`return [...document.querySelectorAll('#app p')].slice(0, 2).map((one) => one.textContent)`)
  await firefox.open(sampleAddress)
  await markOn('不少于5个')
  await firefox.run('window.rendered.figure(70)')
  await expect
    .poll(firstTwo)
    .toEqual(['全区新建示范车间不少于70个，年底前完成。', '新增高新技术企业60家以上，由区科经局牵头。'])
  await markOn('不少于70个')
  await firefox.run('window.rendered.second(false)')
  await expect.poll(async () => (await firstTwo())[1]).toBe('由区科经局牵头。')
  await firefox.run('window.rendered.second(true)')
  await markOn('60家以上')
  for (const figure of [100, 2000, 30_000]) {
    await firefox.run(`window.rendered.figure(${figure})`)
    // Written over is only what is marked.
    await page.until(
      'marks on it',
      `${has}; return CSS.highlights.has('notice-lens-target') || has(arguments[0])`,
      `不少于${figure}个`,
    )
  }
  await page.until('highlights instead of elements', `return CSS.highlights.has('notice-lens-target')`)
  await expect.poll(() => firefox.run<PaintedMark[]>(readMarks)).toEqual([])
})

const notice = sourceOf('shape-trs-editor')
const portal = 'http://www.chenghe.gov.cn/zwgk/203203/t20320309_70001.shtml'
const news = 'http://www.chenghe.gov.cn/xw/202405/t20320506_8.html'
const elsewhere = 'http://news.example.com/2032/03/09/70001.html'

it('takes the reader’s word for a page and for a site, and gives both back', async () => {
  const { firefox } = await startFirefoxJourney({
    [portal]: notice,
    [elsewhere]: notice,
    [news]: sourceOf('shape-none-leader-visit'),
  })
  const page = drivePage(firefox)
  const html = () => firefox.run<string>('return document.documentElement.outerHTML')
  const settle = () => new Promise((wake) => setTimeout(wake, 1000))
  /** How many scripts of that name the browser runs by itself; asked in a page of ours. */
  const scripts = (id: string) => () =>
    firefox.run<number>(
      `return new Promise((done, fail) => {
        const asked = window.browser.scripting.getRegisteredContentScripts({ ids: [arguments[0]] })
        asked.then((all) => done(all.length), fail)
      })`,
      id,
    )

  await firefox.open(elsewhere)
  await settle()
  const untouched = await html()
  expect(untouched).not.toContain('data-notice')
  await firefox.open(portal)
  await page.until('marks', marked)
  const popup = await openFirefoxPopup(firefox, portal)
  await popup.press('这不是通知')
  await page.until('no marks', unmarked)
  await firefox.open(portal)
  await settle()
  await expect.poll(html).toBe(untouched)
  await firefox.open(`${firefox.ownPages}options.html`)
  await page.until(
    'the correction',
    `const one = document.querySelector('button[aria-label^="撤销对 www.chenghe.gov.cn"]')
    one?.click()
    return one !== null`,
  )
  await page.until('no correction', `return document.body.textContent.includes('没有更正过的页面')`)
  await firefox.open(portal)
  await page.until('marks again', marked)

  await firefox.open(news)
  await settle()
  expect(await firefox.run(unmarked)).toBe(true)
  await (await openFirefoxPopup(firefox, news)).press('这是通知')
  await page.until('marks in the news', marked)
  await firefox.open(`${firefox.ownPages}options.html`)
  await expect.poll(scripts('said-notices')).toBe(1)
  await firefox.open(news)
  await page.until('marks in the news again', marked)

  await firefox.open(elsewhere)
  const elsewherePopup = await openFirefoxPopup(firefox, elsewhere)
  await elsewherePopup.press('读这个页面')
  await page.until('marks by click', marked)
  await firefox.open(elsewhere)
  await settle()
  expect(await html()).toBe(untouched)
  await (await openFirefoxPopup(firefox, elsewhere)).pressAndAllow('在 news.example.com 总是启用')
  await page.until('marks on the allowed site', marked)
  await firefox.open(`${firefox.ownPages}options.html`)
  await expect.poll(scripts('own-sites')).toBe(1)
  await firefox.open(elsewhere)
  await page.until('marks by themselves', marked)
  await firefox.open(`${firefox.ownPages}options.html`)
  await page.until(
    'the allowed site',
    `const one = document.querySelector('button[aria-label="不再在 news.example.com 启用"]')
    one?.click()
    return one !== null`,
  )
  await page.until(
    'no allowed site',
    `return document.querySelector('button[aria-label="不再在 news.example.com 启用"]') === null`,
  )
  await expect.poll(scripts('own-sites')).toBe(0)
  await firefox.open(elsewhere)
  await settle()
  expect(await html()).toBe(untouched)
})
