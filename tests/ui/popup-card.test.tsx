// @vitest-environment jsdom
import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { PopupCard } from '../../src/ui/popup-card.tsx'
import type { TabPage } from '../../src/ui/tab-page.ts'
import { click, find, mount, wordsOf } from './mount.tsx'
import { viewOf } from './sample-analysis.ts'

const host = 'www.example.gov.cn'
const notice: TabPage = { kind: 'page', host, siteOn: true, view: viewOf() }

const nothing = () => undefined

function open(
  page: TabPage,
  said: boolean | null = null,
  reach: 'portal' | 'always' | 'click' = 'portal',
  wasRead = false,
  saidOfColumn: boolean | null = null,
) {
  const on = {
    shown: vi.fn<(on: boolean) => void>(),
    site: vi.fn<(on: boolean) => void>(),
    panel: vi.fn<() => void>(),
    verdict: vi.fn<(isNotice: boolean | null) => void>(),
    column: vi.fn<(isNotice: boolean | null) => void>(),
    read: vi.fn<() => void>(),
    always: vi.fn<(on: boolean) => void>(),
    pickBody: vi.fn<() => void>(),
  }
  const popup = mount(
    <PopupCard
      page={page}
      icon=""
      problem={null}
      onShown={on.shown}
      onSite={on.site}
      onPanel={on.panel}
      onPickBody={on.pickBody}
      onVerdict={on.verdict}
      onColumn={on.column}
      column={`${host}/zwgk/jiedu/*`}
      verdict={{ page: said, column: saidOfColumn }}
      onRead={on.read}
      onAlways={on.always}
      {...{ reach, wasRead }}
      onNotebook={nothing}
      onOptions={nothing}
      onReload={nothing}
    />,
  )
  return { popup, on }
}

test('says that the page is a notice, why, and how much was found', async () => {
  const { popup } = open(notice)
  expect(wordsOf(popup, '.verdict-kind')).toEqual(['这是一份通知'])
  expect(wordsOf(popup, '.verdict .asides')).toEqual(['判断依据：标题里有文种、有发文字号'])
  expect(wordsOf(popup, '.counts div')).toEqual(['任务2', '目标2', '完成1', '单位3', '期限1', '笔记1'])
  const { violations } = await axe.run(popup, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})

test('lets the reader show where the text is, where there is one', async () => {
  const { popup, on } = open(notice)
  await click(find(popup, 'button', '正文认错了'))
  expect(on.pickBody).toHaveBeenCalledTimes(1)
  const elsewhere = open({ ...notice, view: null } as TabPage).popup
  expect(elsewhere.textContent).not.toContain('正文认错了')
})

test('switches the page and the site, and opens the panel', async () => {
  const { popup, on } = open(notice)
  const [shown, site] = popup.querySelectorAll<HTMLElement>('[role=switch]')
  await click(shown!)
  await click(site!)
  await click(find(popup, 'button', '打开侧栏'))
  expect(on.shown.mock.calls).toEqual([[false]])
  expect(on.site.mock.calls).toEqual([[false]])
  expect(on.panel).toHaveBeenCalledTimes(1)
})

test.each<[string, number, TabPage]>([
  ['这里没有通知', 0, { kind: 'elsewhere' }],
  ['没有读到通知', 1, { kind: 'page', host, siteOn: true, view: null }],
  ['已在这个网站停用', 1, { kind: 'page', host, siteOn: false, view: viewOf() }],
])('says plainly: %s', (title, switches, page) => {
  const { popup } = open(page)
  expect(find(popup, 'h1').textContent).toBe(title)
  expect(popup.querySelectorAll('[role=switch]')).toHaveLength(switches)
})

test('our sample page has no site to switch', () => {
  const { popup } = open({ kind: 'page', host: null, siteOn: true, view: viewOf() })
  expect(wordsOf(popup, '.switch')).toEqual(['在这个页面显示标记'])
})

test('the reader corrects the decision by one click, and takes it back', async () => {
  const said = open(notice)
  await click(find(said.popup, '.correction button', '这不是通知'))
  expect(wordsOf(said.popup, '.correction')).toEqual(['读错了？正文认错了这不是通知'])
  expect(said.on.verdict.mock.calls).toEqual([[false]])

  const none: TabPage = { kind: 'page', host, siteOn: true, view: null }
  const missed = open(none)
  await click(find(missed.popup, '.correction button'))
  expect(wordsOf(missed.popup, '.correction')).toEqual(['其实是通知？这是通知'])
  expect(missed.on.verdict.mock.calls).toEqual([[true]])

  const corrected = open(none, false)
  await click(find(corrected.popup, '.correction button', '撤销'))
  expect(wordsOf(corrected.popup, '.empty p')).toEqual(['你说过这不是通知，所以没有改动它。'])
  expect(wordsOf(corrected.popup, '.correction')[0]).toBe('想改回来？撤销')
  expect(corrected.on.verdict.mock.calls).toEqual([[null]])
})

test('by one more click the whole column is corrected, and taken back; a page goes before its column', async () => {
  const none: TabPage = { kind: 'page', host, siteOn: true, view: null }
  const corrected = open(none, false)
  expect(wordsOf(corrected.popup, '.correction')[1]).toBe('同一栏目的其他页面呢？/zwgk/jiedu/本栏目都不是通知')
  await click(find(corrected.popup, '.correction button', '本栏目都不是通知'))
  expect(corrected.on.column.mock.calls).toEqual([[false]])

  const another = open(none, null, 'portal', false, false)
  expect(wordsOf(another.popup, '.empty p')).toEqual(['你说过本栏目都不是通知，所以没有改动它。'])
  expect(wordsOf(another.popup, '.correction')).toEqual(['你说过本栏目都不是通知。/zwgk/jiedu/这是通知撤销'])
  await click(find(another.popup, '.correction button', '这是通知'))
  await click(find(another.popup, '.correction button', '撤销'))
  expect([another.on.verdict.mock.calls, another.on.column.mock.calls]).toEqual([[[true]], [[null]]])

  expect(wordsOf(open(notice, true, 'portal', false, true).popup, '.correction')).toHaveLength(1)
  expect(wordsOf(open(notice, true, 'portal', false, false).popup, '.correction')[1]).toContain('本栏目都是通知')
})

test('a page elsewhere is read by a click, and its site always if the reader wants', async () => {
  const elsewhere: TabPage = { kind: 'page', host: 'www.example.com', siteOn: true, view: null }
  const { popup, on } = open(elsewhere, null, 'click')
  expect(find(popup, 'h1').textContent).toBe('还没有读这个页面')
  await click(find(popup, '.empty button'))
  expect(on.read).toHaveBeenCalledTimes(1)
  expect(wordsOf(popup, '.switch')).toEqual(['在 www.example.com 总是启用'])
  await click(find(popup, '[role=switch]'))
  expect(on.always.mock.calls).toEqual([[true]])
  expect(find(open(elsewhere, null, 'click', true).popup, 'h1').textContent).toBe('没有当作通知')
  expect(wordsOf(open(elsewhere, null, 'always').popup, '.switch')).toHaveLength(2)
})
