// @vitest-environment jsdom
import { fakeBrowser } from '../settings/fake-chrome.ts'
import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { openPortals } from '../../entrypoints/options/open-portals.ts'
import { addPortals, portals } from '../../src/settings/portals.ts'
import { PortalList } from '../../src/ui/portal-list.tsx'
import { click, find, mount, wordsOf } from './mount.tsx'
import { portalWithBody } from '../settings/portal-with-body.ts'

const city = portalWithBody('www.linxi.gov.cn', '#nr')
const file = (...all: readonly object[]) => JSON.stringify({ format: 'notice-portals/1', portals: all })

beforeEach(() => fakeBrowser.reset())

async function open() {
  const life = new AbortController()
  const section = await openPortals(life.signal)
  const View = () => <PortalList {...section()} />
  return mount(<View />)
}

async function choose(page: HTMLElement, content: BlobPart, shown: string) {
  const input = find(page, 'input[type=file]')
  Object.defineProperty(input, 'files', { value: [new File([content], 'rules.json')], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await eventually(() => expect(page.textContent).toContain(shown))
  // With the focus that follows.
  await act(async () => undefined)
}

async function shows(page: HTMLElement, ...hosts: readonly string[]) {
  await eventually(() =>
    expect(wordsOf(page, '.rows > li > .place').map((words) => words.split(' ')[0])).toEqual(hosts),
  )
}

async function violations(page: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } })
  return violations.map(({ id }) => id)
}

test('a file is previewed, then kept; what it replaces is told before', async () => {
  const page = await open()
  await choose(page, file(city, { ...portalWithBody('*.linxi.gov.cn', 'td'), furniture: '.dy' }), '*.linxi.gov.cn')
  expect(wordsOf(page, '.preview p')).toEqual(['www.linxi.gov.cn、*.linxi.gov.cn'])
  expect(await portals()).toEqual([])
  expect(await violations(page)).toEqual([])
  await click(find(page, '.preview .primary', '导入'))
  await shows(page, 'www.linxi.gov.cn', '*.linxi.gov.cn')
  expect(wordsOf(page, '.parts li')).toEqual(['正文 #nr', '正文 td', '不读 .dy'])
  expect(await violations(page)).toEqual([])
  await choose(page, file(portalWithBody(city.host, '#other')), '将替换')
  expect(wordsOf(page, '.preview p')).toEqual(['www.linxi.gov.cn，将替换 www.linxi.gov.cn 现有的规则'])
  await click(find(page, '.preview .primary', '替换'))
  await eventually(async () => expect((await portals())[0]?.body).toBe('#other'))
})

test('a wrong file is refused with a sentence, by the parser of the browser at hand', async () => {
  const page = await open()
  await choose(page, file(portalWithBody(city.host, 'div[[')), '没有导入')
  expect(wordsOf(page, '[role=alert]').join()).toContain('第 1 个网站（www.linxi.gov.cn）的 body 不对')
  await choose(page, new Uint8Array(300 * 1024), '太大')
  expect(await portals()).toEqual([])
})

test('a rule is switched off and on, removed and brought back', async () => {
  await addPortals([city])
  const page = await open()
  await shows(page, 'www.linxi.gov.cn')
  await click(find(page, 'button[aria-label="停用 www.linxi.gov.cn 的规则"]'))
  await eventually(() => expect(page.textContent).toContain('已停用'))
  expect(await portals()).toEqual([{ ...city, off: true }])
  await click(find(page, 'button[aria-label="启用 www.linxi.gov.cn 的规则"]'))
  await eventually(async () => expect(await portals()).toEqual([city]))
  await click(find(page, 'button[aria-label="移除 www.linxi.gov.cn 的规则"]'))
  await shows(page)
  expect(wordsOf(page, '.undo span')).toEqual(['已移除 www.linxi.gov.cn 的规则'])
  await click(find(page, 'button', '撤销'))
  await shows(page, 'www.linxi.gov.cn')
  expect(await portals()).toEqual([city])
})

test('shows what was picked in a page meanwhile', async () => {
  const page = await open()
  expect(page.querySelector('.rows')).toBeNull()
  await addPortals([city])
  await shows(page, 'www.linxi.gov.cn')
})

test('exports what it could import, and offers a sample', async () => {
  const saved: Blob[] = []
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
    revokeObjectURL: () => undefined,
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  await addPortals([city])
  const page = await open()
  await click(find(page, 'button', '导出规则'))
  await click(find(page, 'button', '下载示例文件'))
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  expect(JSON.parse(await wordsIn(saved[0]!))).toEqual({ format: 'notice-portals/1', portals: [city] })
  await choose(page, await wordsIn(saved[1]!), 'oa.linxi.example')
  expect(page.querySelector('[role=alert]')).toBeNull()
})

/** jsdom's blobs have no text(). */
function wordsIn(blob: Blob): Promise<string> {
  const reader = new FileReader()
  return new Promise((done) => {
    reader.addEventListener('load', () => done(String(reader.result)))
    reader.readAsText(blob)
  })
}
