import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { openNotice } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'

/** How the first mark of each kind is drawn: its shape, and all its colours. */
function readLooks(page: Page): Promise<{ kind: string; shape: string; colors: string[] }[]> {
  return page.evaluate(() => {
    const kinds = ['target', 'result', 'lead', 'responsible', 'assisting', 'unit', 'deadline']
    return kinds.flatMap((kind) => {
      const mark = document.querySelector(`[data-notice-mark="${kind}"]`)
      if (mark === null) return []
      const style = getComputedStyle(mark)
      const { textDecorationLine, textDecorationStyle, textDecorationThickness, outlineStyle } = style
      const shape = [textDecorationLine, textDecorationStyle, textDecorationThickness, outlineStyle].join(' ')
      const drawn = [
        style.backgroundColor,
        style.textDecorationColor,
        style.boxShadow,
        outlineStyle === 'none' ? '' : style.outlineColor,
      ]
      return [{ kind, shape, colors: drawn.flatMap((words) => words.match(/rgba?\([^)]*\)/g) ?? []) }]
    })
  })
}

function isGrey(color: string): boolean {
  const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g)!.map(Number)
  return alpha === 0 || (red === green && green === blue)
}

it('draws each kind of mark in a shape of its own on paper, in black', async () => {
  const { browser } = await startJourney({ [sampleAddress]: samplePage() })
  const page = await openNotice(browser, sampleAddress)
  expect((await readLooks(page)).flatMap(({ colors }) => colors).every(isGrey)).toBe(false)
  await page.emulateMediaType('print')
  const looks = await readLooks(page)
  expect(looks.length).toBeGreaterThan(3)
  expect(looks.flatMap(({ kind, colors }) => colors.filter((color) => !isGrey(color)).map(() => kind))).toEqual([])
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(looks.length)
})
