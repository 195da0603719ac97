import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { findControl, openNotice, press, readCard, readMarks, waitForWords } from '../../src/commands/notice-page.ts'
import { readSeedNotice } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'
import { portalShapes } from './portal-shapes.ts'

const notice = readSeedNotice('wuchang-2023')

it.each(portalShapes)('keeps a note on words that the reader selects: $name', async ({ address, render }) => {
  const { browser } = await startJourney({ [address]: render(notice) })
  const page = await openNotice(browser, address)
  await dragOver(page, '创新策源能力显著增强')
  await press(page, '写笔记')
  const field = await findControl(page, 'textbox', '笔记')
  await field.type('怎样衡量？')
  await press(page, '保存')
  await waitForWords('已保存在本机', () => readCard(page))

  await page.reload()
  await page.waitForSelector('[data-notice-mark="note"]')
  const note = (await readMarks(page)).find(({ kind }) => kind === 'note')!
  expect(note.text).toBe('创新策源能力显著增强')
})

/** Selects words with the mouse, from before the first to behind the last. */
async function dragOver(page: Page, words: string): Promise<void> {
  const ends = await page.evaluate((sought) => {
    const letters: { node: Text; at: number }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
      for (let at = 0; at < node.length; at += 1) letters.push({ node, at })
    const start = letters
      .map(({ node, at }) => node.data[at])
      .join('')
      .indexOf(sought)
    const boxOf = ({ node, at }: { node: Text; at: number }) => {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect()
    }
    scrollBy({ top: boxOf(letters[start]!).top - innerHeight / 2, behavior: 'instant' })
    const [first, last] = [boxOf(letters[start]!), boxOf(letters[start + sought.length - 1]!)]
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    }
  }, words)
  await page.bringToFront()
  await page.mouse.move(ends.from.x, ends.from.y)
  await page.mouse.down()
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 8 })
  await page.mouse.up()
}
