// @vitest-environment jsdom
import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { OptionsPage } from '../../src/ui/options-page.tsx'
import type { PortalListProps } from '../../src/ui/portal-list.tsx'
import type { RegionPackListProps } from '../../src/ui/region-pack-list.tsx'
import { click, find, mount, wordsOf } from './mount.tsx'

const nothing = () => undefined
const regionPacks: RegionPackListProps = {
  packs: [],
  chosen: null,
  removed: null,
  onChoose: nothing,
  onAdd: nothing,
  onCancel: nothing,
  onRemove: nothing,
  onUndo: nothing,
  onCloseUndo: nothing,
  onExport: nothing,
  onSample: nothing,
}

const portals: PortalListProps = {
  portals: [],
  chosen: null,
  removed: null,
  onChoose: nothing,
  onAdd: nothing,
  onCancel: nothing,
  onSwitch: nothing,
  onRemove: nothing,
  onUndo: nothing,
  onCloseUndo: nothing,
  onExport: nothing,
  onSample: nothing,
}

const none = { reachedSites: [] as string[], verdicts: [] as { place: string; isNotice: boolean }[] }

function open(sitesOff: readonly string[], more = none) {
  const onSite = vi.fn<(host: string) => void>()
  const onLeave = vi.fn<(site: string) => void>()
  const onForget = vi.fn<(place: string) => void>()
  const onKind = vi.fn<(id: string, on: boolean) => void>()
  const onLeavePage = vi.fn<(on: boolean) => void>()
  const kinds = [{ id: 'target', words: '量化目标', on: true }]
  const page = mount(
    <OptionsPage
      {...{ sitesOff, kinds, regionPacks, portals, onSite, onKind, onLeave, onForget, onLeavePage, ...more }}
      leavePage={false}
      version="0.1.0"
      sample="/sample.html"
      notebook="/notebook.html"
    />,
  )
  return { page, onSite, onKind, onLeave, onForget, onLeavePage }
}

test('lists the sites that are off and switches one on again', async () => {
  const { page, onSite } = open(['a.gov.cn', 'b.gov.cn'])
  expect(wordsOf(page, '.rows span')).toEqual(['a.gov.cn', 'b.gov.cn'])
  await click(find(page, 'button[aria-label="重新启用 b.gov.cn"]'))
  expect(onSite.mock.calls).toEqual([['b.gov.cn']])
})

test('lists the other sites and the corrected pages, and gives each up', async () => {
  const place = 'www.a.gov.cn/zwgk/1.html'
  const { page, onLeave, onForget } = open([], {
    reachedSites: ['*://*/*', '*://www.example.com/*'],
    verdicts: [
      { place: 'www.b.gov.cn/2.html', isNotice: true },
      { place, isNotice: false },
      { place: 'www.a.gov.cn/zwgk/jiedu/*', isNotice: false },
    ],
  })
  expect(wordsOf(page, '.rows span')).toEqual([
    '所有网站',
    'www.example.com',
    'www.a.gov.cn/zwgk/jiedu/* 整个栏目不是通知',
    `${place} 不是通知`,
    'www.b.gov.cn/2.html 是通知',
  ])
  await click(find(page, 'button[aria-label="不再在 www.example.com 启用"]'))
  await click(find(page, `button[aria-label="撤销对 ${place} 的更正"]`))
  expect(onLeave.mock.calls).toEqual([['*://www.example.com/*']])
  expect(onForget.mock.calls).toEqual([[place]])
})

test('hides a kind of mark', async () => {
  const { page, onKind } = open([])
  await click(find(page, '.kinds [role=switch]'))
  expect(onKind.mock.calls).toEqual([['target', false]])
})

test('paints without changing pages', async () => {
  const { page, onLeavePage } = open([])
  const box = [...page.querySelectorAll('label')].find(({ textContent }) => textContent === '不改动网页')
  await click(box!.querySelector('input')!)
  expect(onLeavePage.mock.calls).toEqual([[true]])
})

test('is readable to everybody', async () => {
  const { page } = open(['a.gov.cn'])
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})
