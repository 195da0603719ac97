import { expect, it } from 'vitest'
import { openNotice, pressInLegend, readMarks, writeNote } from '../../src/commands/notice-page.ts'
import { portalPage, readSeedNotice } from '../../src/commands/portal-page.ts'
import { htmlOf, startJourney } from './journey.ts'
import { portalShapes } from './portal-shapes.ts'

const notice = readSeedNotice('wuchang-2023')

it.each(portalShapes)('gives the page back as it was: $name', async ({ address, render }) => {
  const { browser, htmlWithoutUs } = await startJourney({ [address]: render(notice) })
  const page = await openNotice(browser, address)
  const [mark] = await readMarks(page)
  await writeNote(page, mark!.id, '一条笔记')
  await page.waitForSelector('[data-notice-mark="note"]')
  await page.keyboard.press('Escape')
  await pressInLegend(page, '关闭标注')
  await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  await expect.poll(() => htmlOf(page)).toBe(await htmlWithoutUs(address))
})

it('stores nothing in the page’s own origin', async () => {
  const { address, render } = portalShapes[0]!
  const { browser } = await startJourney({ [address]: render(notice) })
  const page = await openNotice(browser, address)
  const [mark] = await readMarks(page)
  await writeNote(page, mark!.id, '只在本机')
  const kept = await page.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: { ...localStorage },
    cookies: document.cookie,
  }))
  expect(kept).toEqual({ databases: [], local: {}, cookies: '' })
})

const plainPages = {
  'http://www.wuchang.gov.cn/zwgk/index.html': listPage(),
  'http://www.wuchang.gov.cn/bsfw/login.html':
    '<!doctype html><title>登录</title><form><input name="user"><button>登录</button></form>',
  'http://www.wuchang.gov.cn/empty.html': '',
}

it('leaves pages that are no notices alone', async () => {
  const { address, render } = portalShapes[0]!
  const { browser, htmlWithoutUs } = await startJourney({ ...plainPages, [address]: render(notice) })
  const opened = await Promise.all(
    Object.keys(plainPages).map(async (plain) => {
      const page = await browser.newPage()
      await page.goto(plain)
      return { plain, page }
    }),
  )
  // By the time that a notice opened later is marked, these were looked at.
  await openNotice(browser, address)
  for (const { plain, page } of opened) {
    await page.bringToFront()
    expect(await htmlOf(page)).toBe(await htmlWithoutUs(plain))
  }
})

it('leaves no listener on pages that are no notices, nor watches them longer than ten seconds', async () => {
  const { browser } = await startJourney(plainPages)
  // Extensions do not run in a private context.
  const without = await browser.createBrowserContext()
  const opened = await Promise.all(
    Object.keys(plainPages).flatMap((plain) =>
      [browser, without].map(async (context) => {
        const page = await context.newPage()
        await page.goto(plain)
        return page
      }),
    ),
  )
  await new Promise((wake) => setTimeout(wake, 11_000))
  for (const page of opened) {
    const session = await page.createCDPSession()
    const listeners = async () => {
      await session.send('HeapProfiler.collectGarbage')
      return (await session.send('Memory.getDOMCounters')).jsEventListeners
    }
    // A tab in which nobody looks has its turns late.
    await expect.poll(async () => [page.url(), await listeners()], { interval: 500 }).toEqual([page.url(), 0])
  }
})

/** A list of links to notices, with the portal's whole furniture. */
function listPage(): string {
  const titles = Array.from({ length: 40 }, (_, index) => `关于做好第${index + 1}批重点项目申报工作的通知`)
  const rows = titles.map(
    (title, index) => `<li><a href="/zwgk/${index}.html">${title}</a><span>2023-06-30</span></li>`,
  )
  return portalPage({ title: '文件通知', source: '', paragraphs: [] }, `<ul class="list">${rows.join('')}</ul>`)
}
