import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { ElementHandle, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import {
  fillForm,
  findControl,
  findForm,
  openCard,
  openNotice,
  press,
  readCard,
  readMarks,
  waitForWords,
} from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { dragOver } from './drag-over.ts'
import { startJourney } from './journey.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const words = '净增高新技术企业80家以上'
const darkPage = samplePage().replace('</style>', 'body, .main { background: #14181f; color: #ddd }</style>')

/** What axe finds wrong around an element of ours, in the colours and the place that it has in the page. */
async function faultsAround(element: ElementHandle<Element>): Promise<string[]> {
  await element.frame.evaluate(axe)
  await element.evaluate((one) => {
    const root = one.getRootNode() as ShadowRoot | Document
    // To pages the layer is closed, and to axe with them.
    if ('host' in root) Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true })
  })
  return element.evaluate(async (one) => {
    const { run } = (globalThis as unknown as { axe: { run(on: Element, how: RunOptions): Promise<AxeResults> } }).axe
    const { violations } = await run(one, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
    )
  })
}

const named = (page: Page, role: string, name?: string) => findControl(page, role, name).then(faultsAround)

it.each([
  ['light', samplePage()],
  ['dark', darkPage],
])('has no fault that axe knows, above a %s page: toolbar, cards, form, legend', async (_, html) => {
  const { browser } = await startJourney({ [sampleAddress]: html })
  const page = await openNotice(browser, sampleAddress)
  await dragOver(page, words)
  expect(await named(page, 'toolbar', '选中的文字')).toEqual([])
  await press(page, '写笔记')
  const form = await findForm(page)
  expect(await form.$('form').then((one) => faultsAround(one!))).toEqual([])
  await fillForm(page, '**核对**口径\n- 去年的数', '口径 督办')
  await waitForWords('已保存在本机', () => readCard(page))
  expect(await named(page, 'dialog')).toEqual([])
  await page.keyboard.press('Escape')
  const marks = await readMarks(page)
  for (const wanted of ['note', 'target', 'lead']) {
    await openCard(page, marks.find(({ kind }) => kind === wanted)!.id)
    expect(await named(page, 'dialog')).toEqual([])
    await page.keyboard.press('Escape')
  }
  expect(await named(page, 'region', '公告镜图例')).toEqual([])
})
