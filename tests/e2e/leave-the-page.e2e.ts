import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { pressInLegend, readCard, waitForWords } from '../../src/commands/notice-page.ts'
import { readSeedNotice, sampleAddress } from '../../src/commands/portal-page.ts'
import { splitPage } from '../bench/split-page.ts'
import { analyseByCommand, htmlOf, type Journey, marksWanted, startJourney } from './journey.ts'
import { leavePages } from './leave-pages.ts'
import { portalShapes } from './portal-shapes.ts'

const notice = readSeedNotice('wuchang-2023')

/** The words under each kind of paint, in reading order, without white space. */
function readHighlights(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const words: Record<string, string> = {}
    for (const [name, ranges] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
      const sorted = [...ranges].sort((a, b) => {
        if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset
        return a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
      })
      const said = sorted.map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      )
      words[name] = said.join('').replaceAll(/\s/g, '')
    }
    return words
  })
}

async function openHighlighted(journey: Journey, address: string): Promise<Page> {
  const page = await journey.browser.newPage()
  await page.goto(address)
  await page.bringToFront()
  await page.waitForFunction(() => CSS.highlights.has('notice-lens-target'))
  let before = ''
  for (let now = 'x'; now !== before; now = JSON.stringify(await readHighlights(page))) {
    before = now
    await new Promise((wake) => setTimeout(wake, 250))
  }
  return page
}

it.each(portalShapes)('paints every mark without changing a node: $name', async ({ address, render }) => {
  const html = render(notice)
  const journey = await startJourney({ [address]: html })
  await leavePages(journey)
  const page = await openHighlighted(journey, address)
  const wanted: Record<string, string> = {}
  for (const { kind, text } of marksWanted(await analyseByCommand(html, address))) {
    const name = `notice-lens-${kind}`
    wanted[name] = (wanted[name] ?? '') + text
  }
  await expect.poll(() => readHighlights(page)).toEqual(wanted)
  const clean = await journey.htmlWithoutUs(address)
  const bodyIn = (all: string) => all.slice(all.indexOf('<body'), all.lastIndexOf('</body>'))
  expect(bodyIn(await htmlOf(page))).toBe(bodyIn(clean))

  await pressInLegend(page, '关闭标注')
  await page.waitForFunction(() => CSS.highlights.size === 0)
  await expect.poll(() => htmlOf(page)).toBe(clean)
})

it('explains a mark under the pointer and on a click, and draws it in black on paper', async () => {
  const { address, render } = portalShapes[0]!
  const journey = await startJourney({ [address]: render(notice) })
  await leavePages(journey)
  const page = await openHighlighted(journey, address)
  const box = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('notice-lens-target') as unknown as Set<StaticRange>)]
    const found = ranges.find(({ startContainer: node, startOffset, endOffset }) =>
      (node as Text).data.slice(startOffset, endOffset).includes('800'),
    )!
    const range = document.createRange()
    range.setStart(found.startContainer, found.startOffset)
    range.setEnd(found.endContainer, found.endOffset)
    found.startContainer.parentElement!.scrollIntoView({ block: 'center' })
    const { left, top, width, height } = range.getClientRects()[0]!
    return { x: left + width / 2, y: top + height / 2 }
  })
  await page.mouse.move(box.x - 200, box.y + 60)
  await page.mouse.move(box.x, box.y, { steps: 5 })
  await waitForWords('高新技术企业', () => readCard(page))
  await page.keyboard.press('Escape')
  await page.mouse.click(box.x, box.y)
  await waitForWords('高新技术企业', () => readCard(page))

  await page.emulateMediaType('print')
  const lines = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.body, '::highlight(notice-lens-target)')
      return [style.textDecorationLine, style.textDecorationColor, style.backgroundColor]
    })
  await expect.poll(lines).toEqual(['underline', 'rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)'])
})

it('goes over from elements at once when the reader chooses so', async () => {
  const { address, render } = portalShapes[2]!
  const journey = await startJourney({ [address]: render(notice) })
  const page = await journey.browser.newPage()
  await page.goto(address)
  await page.waitForSelector('[data-notice-mark]')
  await leavePages(journey)
  await page.bringToFront()
  await page.waitForFunction(
    () => document.querySelector('[data-notice-mark]') === null && CSS.highlights.has('notice-lens-target'),
  )
  await expect.poll(async () => Object.keys(await readHighlights(page))).toContain('notice-lens-lead')
})

it('paints of a long page what is near the reader, and all of it for print', async () => {
  const journey = await startJourney({ [sampleAddress]: splitPage(64 * 1024) })
  await leavePages(journey)
  const page = await openHighlighted(journey, sampleAddress)
  const lengthNow = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))
  /** Whether words of the last paragraph are painted. */
  const isEndPainted = () => {
    const end = document.querySelector('.view p:last-of-type')!
    return [...CSS.highlights.values()].some((ranges) =>
      [...(ranges as unknown as Set<StaticRange>)].some(({ startContainer }) => end.contains(startContainer)),
    )
  }
  const near = await lengthNow()
  expect(await page.evaluate(isEndPainted)).toBe(false)
  await page.evaluate(() =>
    window.addEventListener('beforeprint', () => {
      const printed = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
      Object.assign(window, { printed })
    }),
  )
  await page.pdf()
  const printed = await page.evaluate(() => (window as unknown as { printed: number }).printed)
  expect(printed).toBeGreaterThan(near * 2)
  await page.waitForFunction(
    (wanted) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === wanted,
    {},
    near,
  )
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await page.waitForFunction(isEndPainted)
  expect(await lengthNow()).toBeLessThan(printed)
})
