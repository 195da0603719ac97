import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ElementHandle, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { findControl, pressInLegend } from '../../src/commands/notice-page.ts'
import { home } from '../house/project-files.ts'
import { analyseByCommand, marksWanted, startJourney } from './journey.ts'

declare const chrome: { storage: { local: { set(items: object): Promise<void> } } }

/** What of the text's own root (a frame's document or a shadow root) the tests look at. */
async function lookInside(page: Page): Promise<{ marks: string[]; html: string; line: string | null }> {
  return page.evaluate(() => {
    const root =
      document.querySelector('iframe')?.contentDocument ?? document.querySelector('notice-detail')!.shadowRoot!
    const marks = [...root.querySelectorAll('[data-notice-mark]')]
    const target = root.querySelector('[data-notice-mark="target"]')
    return {
      marks: marks.map((mark) => mark.textContent!.replaceAll(/\s/g, '')),
      html: ('documentElement' in root ? root.documentElement : root.querySelector('.d')!).outerHTML,
      line: target && getComputedStyle(target).textDecorationStyle,
    }
  })
}

async function findTarget(page: Page): Promise<ElementHandle> {
  const frame = page.frames().find((one) => one !== page.mainFrame())
  return (await (frame ?? page).waitForSelector('>>> [data-notice-mark="target"]'))!
}

it.each(['same-site-frame', 'open-shadow-root'])('marks the text where it stands: %s', async (slug) => {
  const folder = path.join(home, 'tests', 'pages', `shape-${slug}`)
  const html = readFileSync(path.join(folder, 'source.html'), 'utf8')
  const { address } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as { address: string }
  const { browser } = await startJourney({ [address]: html })
  const context = await browser.createBrowserContext()
  const without = await context.newPage()
  await without.goto(address)

  const page = await browser.newPage()
  await page.goto(address)
  await page.bringToFront()
  const target = await findTarget(page)
  const wanted = marksWanted(await analyseByCommand(html, address)).map(({ text }) => text)
  await expect.poll(() => lookInside(page)).toMatchObject({ marks: wanted, line: 'solid' })

  await target.click()
  const card = await findControl(page, 'dialog')
  const gap = async () => {
    const [mark, box] = [await target.boundingBox(), await card.boundingBox()]
    return Math.abs(box!.y - (mark!.y + mark!.height))
  }
  await expect.poll(gap).toBeLessThan(24)
  await page.keyboard.press('Escape')

  await pressInLegend(page, '关闭标注')
  await page.waitForFunction(() => {
    const root =
      document.querySelector('iframe')?.contentDocument ?? document.querySelector('notice-detail')!.shadowRoot!
    return root.querySelector('[data-notice-mark]') === null
  })
  await expect.poll(async () => (await lookInside(page)).html).toBe((await lookInside(without)).html)
})

it.each(['same-site-frame', 'open-shadow-root'])('paints it there without changing a node: %s', async (slug) => {
  const folder = path.join(home, 'tests', 'pages', `shape-${slug}`)
  const html = readFileSync(path.join(folder, 'source.html'), 'utf8')
  const { address } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as { address: string }
  const { browser, openOwnPage } = await startJourney({ [address]: html })
  const own = await openOwnPage('options.html')
  await own.evaluate(() => chrome.storage.local.set({ paint: { leavePage: true, legendCollapsed: true } }))
  const page = await browser.newPage()
  await page.goto(address)
  await page.bringToFront()
  const isPainted = (wanted: boolean) => {
    const { CSS: own } = (document.querySelector('iframe')?.contentWindow ?? window) as Window & typeof globalThis
    return own.highlights.has('notice-lens-target') === wanted
  }
  await page.waitForFunction(isPainted, {}, true)
  await findControl(page, 'region', '公告镜图例')
  // Where the words are, and neither the strip nor the legend.
  const look = () => page.screenshot({ clip: { x: 0, y: 0, width: 900, height: 420 } })
  await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  const painted = await look()
  await pressInLegend(page, '关闭标注')
  await page.waitForFunction(isPainted, {}, false)
  await expect.poll(async () => Buffer.from(painted).equals(await look())).toBe(false)
})
