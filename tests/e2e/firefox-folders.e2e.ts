import { expect, it, vi } from 'vitest'
import type { PaintedMark } from '../../src/commands/notice-page.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { drivePage } from './firefox-page.ts'
import { leavePage } from './leave-page.ts'
import { listPageFolders, marksOfFolder, type PageFolder } from './list-page-folders.ts'

/** In the page: its documents and open shadow roots, frames of the same site included, in their order. */
const roots = `
  const rootsIn = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((one) => {
    const inner = one.shadowRoot ?? (/^i?frame$/.test(one.localName) ? one.contentDocument : null)
    return inner ? rootsIn(inner) : []
  })]
  const roots = rootsIn(document)`

const readHtml = `${roots}
  return roots.map((root) => [...root.children].map((one) => one.outerHTML).join('')).join('\\n')`

const readMarks = `${roots}
  const marks = new Map()
  for (const one of roots.flatMap((root) => [...root.querySelectorAll('[data-notice-mark]')])) {
    const { noticeId: id, noticeMark: kind } = one.dataset
    marks.set(id, { id, kind, text: (marks.get(id)?.text ?? '') + one.textContent.replaceAll(/\\s/g, '') })
  }
  return [...marks.values()]`

/** The words under highlights, by kind and in their order. */
const readHighlights = `${roots}
  const words = {}
  for (const { defaultView: view } of roots.filter((root) => root.nodeType === 9))
    for (const [name, ranges] of view.CSS.highlights) {
      if (!name.startsWith('notice-lens-')) continue
      const parts = [...ranges].sort((one, other) =>
        one.startContainer === other.startContainer
          ? one.startOffset - other.startOffset
          : one.startContainer.compareDocumentPosition(other.startContainer) & 2 ? 1 : -1)
      const said = parts.map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset))
      words[name.slice('notice-lens-'.length)] = said.join('').replaceAll(/\\s/g, '')
    }
  return words`

const hasMarks = `${roots}
  const isMarked = roots.some((root) => root.querySelector('[data-notice-mark]') !== null ||
    [...(root.defaultView?.CSS.highlights.keys() ?? [])].some((name) => name.startsWith('notice-lens-')))`

function byKind(marks: readonly PaintedMark[]): Record<string, string> {
  const words: Record<string, string> = {}
  for (const { kind, text } of marks) words[kind] = (words[kind] ?? '') + text
  return words
}

it('marks in each page what the command line finds, and gives each page back as it was; so does the second painter', async () => {
  const { firefox, portal } = await startFirefoxJourney({})
  const page = drivePage(firefox)
  const folders = listPageFolders()
  const notices = folders.filter(({ isNotice }) => isNotice)
  expect(notices.length).toBeGreaterThanOrEqual(75)
  for (const folder of folders) {
    portal.put(folder.address, folder.html)
    portal.put(plainAddress(folder.address), folder.html)
  }

  const before = new Map<string, string>()
  const visit = async (slug: string, address: string, check: () => Promise<void>) => {
    if (!before.has(slug)) {
      await firefox.open(plainAddress(address))
      before.set(slug, await firefox.run(readHtml))
    }
    await firefox.open(address)
    await page.until(`marks in ${slug}`, `${hasMarks}; return isMarked`)
    // Long pages are painted step by step.
    await vi.waitFor(check, { timeout: 60_000, interval: 100 })
    await page.pressInLegend('关闭标注')
    await page.until(`no marks in ${slug}`, `${hasMarks}; return !isMarked`)
    await expect.poll(async () => [slug, await firefox.run(readHtml)]).toEqual([slug, before.get(slug)])
  }
  for (const folder of notices)
    await visit(folder.slug, folder.address, async () =>
      expect([folder.slug, ...(await firefox.run<PaintedMark[]>(readMarks))]).toEqual([
        folder.slug,
        ...(await marksOfFolder(folder)),
      ]),
    )

  await leavePage(firefox)
  // Each takes a second; all with both painters are tried in Chromium.
  for (const folder of notices.filter(({ slug }, index) => index % 4 === 0 || hasInner(slug)))
    await visit(folder.slug, folder.address, async () =>
      expect([folder.slug, await firefox.run(readHighlights)]).toEqual([
        folder.slug,
        byKind(await marksOfFolder(folder)),
      ]),
    )
}, 1_200_000)

it('leaves each page alone that is no notice', async () => {
  const { firefox, portal } = await startFirefoxJourney({})
  const { marionette } = firefox
  const turnTo = (handle: string) => marionette.send('WebDriver:SwitchToWindow', { handle, focus: false })
  const openTab = async ({ address, html }: PageFolder) => {
    portal.put(address, html)
    portal.put(plainAddress(address), html)
    const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' })
    await turnTo(handle)
    await firefox.open(address)
    return handle
  }
  const folders = listPageFolders()
  const others = folders.filter(({ isNotice }) => !isNotice)
  expect(others.length).toBeGreaterThanOrEqual(25)
  const opened: { folder: PageFolder; handle: string }[] = []
  for (const folder of others) opened.push({ folder, handle: await openTab(folder) })
  // By the time that a notice opened later is marked, these were looked at.
  await openTab(folders.find(({ isNotice }) => isNotice)!)
  await drivePage(firefox).until('marks in the last', `${hasMarks}; return isMarked`)
  for (const { folder, handle } of opened) {
    await turnTo(handle)
    const html = await firefox.run(readHtml)
    await firefox.open(plainAddress(folder.address))
    expect([folder.slug, html]).toEqual([folder.slug, await firefox.run(readHtml)])
  }
})

/** Whether the notice stands in a frame or a shadow root. */
function hasInner(slug: string): boolean {
  return /frame|shadow/.test(slug)
}

/** The same page where the extension does not run by itself. */
function plainAddress(address: string): string {
  const url = new URL(address)
  url.host = `${url.hostname}.example.com`
  return url.href
}
