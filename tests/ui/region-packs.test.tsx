// @vitest-environment jsdom
import { fakeBrowser } from '../settings/fake-chrome.ts'
import axe from 'axe-core'
import { act } from 'preact/test-utils'
import { beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { openPacks } from '../../entrypoints/options/open-packs.ts'
import { regionPacks } from '../../src/settings/region-packs.ts'
import { RegionPackList } from '../../src/ui/region-pack-list.tsx'
import { click, find, mount, wordsOf } from './mount.tsx'

const packOf = (...names: readonly string[]) => ({
  format: 'notice-units/1',
  region: '临溪市',
  units: names.map((name) => ({ name, canonical: null, aliases: [], body: null })),
})

const saved = vi.fn<(name: string, blob: Blob) => void>()

beforeEach(() => {
  fakeBrowser.reset()
  saved.mockReset()
  let last = new Blob()
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => {
      last = blob
      return 'blob:1'
    },
    revokeObjectURL: () => undefined,
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved(this.download, last)
  })
  return () => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  }
})

async function open() {
  const packs = await openPacks()
  const View = () => <RegionPackList {...packs()} />
  return mount(<View />)
}

/** The reader chooses a file; what comes of it is shown when the words are there. */
async function choose(page: HTMLElement, content: BlobPart, shown: string) {
  const input = find(page, 'input[type=file]')
  Object.defineProperty(input, 'files', { value: [new File([content], 'pack.json')], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await eventually(() => expect(page.textContent).toContain(shown))
  // With the focus that follows.
  await act(async () => undefined)
}

async function shows(page: HTMLElement, ...lines: readonly string[]) {
  await eventually(() => expect(wordsOf(page, '.rows li > span:first-child')).toEqual(lines))
}

async function violations(page: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } })
  return violations.map(({ id }) => id)
}

test('a file is previewed, then kept', async () => {
  const page = await open()
  await choose(page, JSON.stringify(packOf('市数智局', '市智慧办')), '2 个单位')
  expect(wordsOf(page, '.preview p')).toEqual(['临溪市，2 个单位'])
  expect(await regionPacks()).toEqual([])
  expect(await violations(page)).toEqual([])
  const add = find(page, '.preview .primary', '导入')
  expect(document.activeElement).toBe(add)
  await click(add)
  await shows(page, '临溪市 2 个单位')
  expect(await regionPacks()).toEqual([packOf('市数智局', '市智慧办')])
  expect(page.querySelector('.preview')).toBeNull()
  expect(document.activeElement?.textContent).toBe('选择名录文件…')
  expect(await violations(page)).toEqual([])
})

test('a pack of the same region is replaced, and the reader is told before', async () => {
  const page = await open()
  await choose(page, JSON.stringify(packOf('市数智局', '市智慧办')), '2 个单位')
  await click(find(page, '.preview .primary'))
  await shows(page, '临溪市 2 个单位')
  await choose(page, JSON.stringify(packOf('市数据局')), '将替换')
  expect(wordsOf(page, '.preview p')).toEqual(['临溪市，1 个单位，将替换现有的 2 个单位'])
  await click(find(page, 'button', '取消'))
  await shows(page, '临溪市 2 个单位')
  await choose(page, JSON.stringify(packOf('市数据局')), '将替换')
  await click(find(page, '.preview .primary', '替换'))
  await shows(page, '临溪市 1 个单位')
})

test('a wrong file is refused with a sentence, and another may follow', async () => {
  const page = await open()
  await choose(page, '{"format":', '没有导入')
  expect(wordsOf(page, '[role=alert]').join()).toMatch(/^没有导入。这不是 JSON 文件.*。$/u)
  expect(await violations(page)).toEqual([])
  await choose(page, JSON.stringify(packOf('局')), '第 1 个单位')
  expect(wordsOf(page, '[role=alert]').join()).toContain('第 1 个单位的 name 不对')
  await choose(page, new Uint8Array(300 * 1024), '太大')
  expect(wordsOf(page, '[role=alert]')).toEqual(['没有导入。文件太大，最多 200 KB。'])
  await choose(page, JSON.stringify(packOf('市数智局')), '1 个单位')
  expect(page.querySelector('[role=alert]')).toBeNull()
})

test('a file that an older editor saved in GB 18030 is read', async () => {
  const page = await open()
  const [head, tail] = JSON.stringify({ ...packOf('市数智局'), region: '@' }).split('@') as [string, string]
  const name = '市数智局'
  const bytes = Buffer.concat([
    Buffer.from(`${head}`),
    // 临溪市
    Buffer.from('c1d9cfaacad0', 'hex'),
    Buffer.from(tail.slice(0, tail.indexOf(name))),
    // 市数智局
    Buffer.from('cad0cafdd6c7bed6', 'hex'),
    Buffer.from(tail.slice(tail.indexOf(name) + name.length)),
  ])
  await choose(page, bytes, '1 个单位')
  expect(wordsOf(page, '.preview p')).toEqual(['临溪市，1 个单位'])
})

test('a pack is exported as it would be imported, and removed, and brought back', async () => {
  const page = await open()
  await choose(page, JSON.stringify(packOf('市数智局')), '1 个单位')
  await click(find(page, '.preview .primary'))
  await shows(page, '临溪市 1 个单位')
  await click(find(page, 'button[aria-label="导出临溪市的名录"]'))
  const [name, blob] = saved.mock.calls[0]!
  expect(name).toMatch(/^公告镜单位名录 临溪市-[\d-]+\.json$/u)
  expect(JSON.parse(await wordsIn(blob))).toEqual(packOf('市数智局'))

  await click(find(page, 'button[aria-label="移除临溪市的名录"]'))
  await shows(page)
  expect(wordsOf(page, '.undo span')).toEqual(['已移除临溪市的名录'])
  await click(find(page, 'button', '撤销'))
  await shows(page, '临溪市 1 个单位')
  expect(await regionPacks()).toEqual([packOf('市数智局')])
})

test('the sample that is offered can be imported', async () => {
  const page = await open()
  await click(find(page, 'button', '下载示例文件'))
  await choose(page, await wordsIn(saved.mock.calls[0]![1]), '临溪市')
  expect(wordsOf(page, '.preview p')).toEqual(['临溪市，7 个单位'])
})

/** jsdom's blobs have no text(). */
function wordsIn(blob: Blob): Promise<string> {
  const reader = new FileReader()
  return new Promise((done) => {
    reader.addEventListener('load', () => done(String(reader.result)))
    reader.readAsText(blob)
  })
}
