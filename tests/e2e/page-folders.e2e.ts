import { expect, it } from 'vitest'
import { pressInLegend, readMarks, waitForMarks } from '../../src/commands/notice-page.ts'
import { htmlOf, startJourney } from './journey.ts'
import { leavePages } from './leave-pages.ts'
import { listPageFolders, marksOfFolder } from './list-page-folders.ts'

const folders = listPageFolders()
const pages = (isNotice: boolean) => folders.filter((folder) => folder.isNotice === isNotice)
// In a frame or a shadow root marks are looked for where they stand.
const inner = ['same-site-frame', 'open-shadow-root', 'frame-in-frame-of-layout'].map((name) => `shape-${name}`)

const plain = pages(true).filter(({ slug }) => !inner.includes(slug))
/** So many pages are opened in one browser: each takes a second or two on a busy machine. */
const batch = 20
const batches = Array.from({ length: Math.ceil(plain.length / batch) }, (_, at) =>
  plain.slice(at * batch, (at + 1) * batch),
)

it.each(batches.map((folders, at) => ({ part: at + 1, folders })))(
  'marks in each page what the command line finds in it, and gives each page back as it was: part $part',
  async ({ folders }) => {
    expect(plain.length).toBeGreaterThanOrEqual(60)
    const { browser, portal, htmlWithoutUs } = await startJourney({})
    const page = await browser.newPage()
    for (const folder of folders) {
      const { slug, address, html } = folder
      portal.put(address, html)
      await page.goto(address)
      await page.bringToFront()
      await waitForMarks(page)
      const wanted = await marksOfFolder(folder)
      const marked = async () => [slug, ...(await readMarks(page)).map(({ text }) => text)]
      await expect.poll(marked).toEqual([slug, ...wanted.map(({ text }) => text)])
      await pressInLegend(page, '关闭标注')
      await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
      const clean = await htmlWithoutUs(address)
      await expect.poll(() => htmlOf(page)).toBe(clean)
    }
  },
)

it.each(batches.map((folders, at) => ({ part: at + 1, folders })))(
  'changes no node of any page that it marks without elements: part $part',
  async ({ folders }) => {
    const journey = await startJourney({})
    await leavePages(journey)
    const page = await journey.browser.newPage()
    for (const { slug, address, html } of folders) {
      journey.portal.put(address, html)
      await page.goto(address)
      await page.bringToFront()
      await page.waitForFunction(() => CSS.highlights.size > 0)
      const clean = await journey.htmlWithoutUs(address)
      expect([slug, bodyIn(await htmlOf(page))]).toEqual([slug, bodyIn(clean)])
      await pressInLegend(page, '关闭标注')
      await page.waitForFunction(() => CSS.highlights.size === 0)
      await expect.poll(() => htmlOf(page)).toBe(clean)
    }
  },
)

function bodyIn(html: string): string {
  return html.slice(html.indexOf('<body'), html.lastIndexOf('</body>'))
}

it('leaves each page alone that is no notice', async () => {
  const { browser, portal, htmlWithoutUs } = await startJourney({})
  const others = pages(false)
  expect(others.length).toBeGreaterThanOrEqual(8)
  const opened = []
  for (const { address, html } of others) {
    portal.put(address, html)
    const page = await browser.newPage()
    await page.goto(address)
    opened.push({ page, address })
  }
  // By the time that a notice opened later is marked, these were looked at.
  const [notice] = pages(true)
  portal.put(notice!.address, notice!.html)
  const last = await browser.newPage()
  await last.goto(notice!.address)
  await waitForMarks(last)
  for (const { page, address } of opened) {
    await page.bringToFront()
    expect(await htmlOf(page)).toBe(await htmlWithoutUs(address))
  }
})
