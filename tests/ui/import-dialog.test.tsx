// @vitest-environment jsdom
import axe from 'axe-core'
import { beforeAll, expect, it, vi } from 'vitest'
import type { ImportSummary } from '../../src/import/import-summary.ts'
import type { SettingRow } from '../../src/import/setting-rows.ts'
import type { Imported } from '../../src/notes/bundle.ts'
import { noSettings } from '../../src/settings/reader-settings.ts'
import { type ImportChoice, ImportDialog, type ImportState } from '../../src/ui/import-dialog.tsx'
import type { SettingKind } from '../../src/wording/setting-names.ts'
import { click, find, mount, wordsOf } from './mount.tsx'

const onBring = vi.fn<(choice: ImportChoice) => void>()
const onClose = vi.fn<() => void>()

// jsdom knows the element, not that it opens.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})

const summary: ImportSummary = {
  kind: 'notes',
  counts: { new: 1, same: 40, conflict: 2 },
  lines: [
    {
      id: 'a',
      state: 'conflict',
      notice: '示例通知',
      subject: '不少于5家',
      incoming: { words: '差两家', erased: false, updatedAt: Date.UTC(2026, 1, 2) },
      kept: { words: '差三家', erased: false, updatedAt: Date.UTC(2026, 1, 1) },
    },
    {
      id: 'b',
      state: 'conflict',
      notice: '示例通知',
      subject: '10公里',
      incoming: { words: '', erased: false, updatedAt: 0 },
      kept: { words: '待核', erased: true, updatedAt: 0 },
    },
    {
      id: 'c',
      state: 'new',
      notice: '另一份通知',
      subject: '整份通知',
      incoming: { words: '=1+1<script>', erased: false, updatedAt: 0 },
      kept: null,
    },
  ],
  unlisted: 40,
  newTexts: 0,
  newDrafts: 0,
  settings: noSettings,
}

const setting = (kind: SettingKind, change: Partial<SettingRow>): SettingRow => ({
  kind,
  id: `${kind}/x`,
  state: 'new',
  notice: '',
  subject: 'www.linxi.gov.cn',
  incoming: { words: '正文 #nr', erased: false, updatedAt: null },
  kept: null,
  ...change,
})
const settings = [
  setting('portals', { state: 'conflict', kept: { words: '正文 .zw', erased: false, updatedAt: null } }),
  setting('sitesOff', { subject: 'm.linxi.gov.cn', incoming: { words: '不标注', erased: false, updatedAt: null } }),
  setting('paint', { state: 'same', subject: '' }),
]

function done(imported: Imported, settings = { added: 0, replaced: 0 }) {
  return { kind: 'done', file: 'a.json', ofBackup: false, imported, settings, problem: null } as const
}

function show(state: ImportState) {
  onBring.mockClear()
  return mount(<ImportDialog state={state} onBring={onBring} onClose={onClose} />)
}

it('says what an import would do, row by row', () => {
  const page = show({ kind: 'preview', file: 'a.json', summary, settings: [] })
  expect(wordsOf(page, '.counts div')).toEqual(['新增1', '已有，内容不同2', '已有，相同40'])
  expect(
    wordsOf(page, '.import-lines li').map((words) => words.replaceAll(/\d+年|\d+月|\d+日|\d\d:\d\d| /g, '')),
  ).toEqual([
    '已有，内容不同不少于5家示例通知本机差三家文件差两家',
    '已有，内容不同10公里示例通知本机（已删除）待核文件（没有写字）',
    '新增整份通知另一份通知=1+1<script>',
  ])
  expect(page.textContent).toContain('还有 40 条没有列出')
})

it('keeps what is here unless the reader says otherwise, for all or for one', async () => {
  const page = show({ kind: 'preview', file: 'a.json', summary, settings: [] })
  await click(find(page, 'button.primary', '导入'))
  const [, both] = page.querySelectorAll<HTMLElement>('[name=all]')
  await click(both!)
  await click(page.querySelector<HTMLElement>('[name=a]')!)
  await click(find(page, 'button.primary', '导入'))
  expect(onBring.mock.calls.map(([choice]) => [choice.otherwise, [...choice.choices]])).toEqual([
    ['kept', []],
    ['incoming', [['a', 'kept']]],
  ])
})

it('says what a backup would do to the settings, and leaves out what the reader does not want', async () => {
  const page = show({ kind: 'preview', file: 'b.json', summary: { ...summary, kind: 'backup' }, settings })
  expect(wordsOf(page, '.setting-kind > p')).toEqual([
    '网站规则已有，内容不同 1',
    '停用的网站新增 1',
    '怎样标已有，相同 1',
  ])
  expect(wordsOf(page, '.setting-kind li')).toEqual([
    '已有，内容不同www.linxi.gov.cn本机 正文 .zw文件 正文 #nr',
    '新增m.linxi.gov.cn不标注',
    '正文 #nr',
  ])
  expect(page.textContent).toContain('内容不同的 2 条和 1 项设置')
  await click(find(page, 'button.primary', '恢复'))
  await click(page.querySelectorAll<HTMLElement>('.setting-kind [type=checkbox]')[1]!)
  await click(page.querySelectorAll<HTMLElement>('.setting-kind [type=radio]')[1]!)
  await click(find(page, 'button.primary', '恢复'))
  expect(
    onBring.mock.calls.map(([choice]) => [
      choice.settings.has('portals'),
      choice.settings.has('sitesOff'),
      [...choice.choices],
    ]),
  ).toEqual([
    [true, true, []],
    [true, false, [['portals/x', 'incoming']]],
  ])
})

it('folds many settings of a kind that are to be chosen by nobody', () => {
  const many = Array.from({ length: 120 }, (_, at) =>
    setting('sitesOff', { id: `sitesOff/${at}`, subject: `${at}.gov.cn` }),
  )
  const page = show({ kind: 'preview', file: 'b.json', summary, settings: [settings[0]!, ...many] })
  expect(wordsOf(page, 'summary')).toEqual(['逐项看'])
  expect(page.querySelectorAll('details li')).toHaveLength(101)
  expect(page.textContent).toContain('还有 20 项没有列出')
})

it.each([
  [{ kind: 'reading', file: 'a.json' }, '正在读文件'],
  [{ kind: 'bringing', file: 'a.json', ofBackup: false, done: 5, total: 9 }, '5 / 9'],
  [{ kind: 'failed', file: 'a.json', sentence: '文件不完整' }, '文件不完整'],
  [done({ added: 0, replaced: 0, left: 7 }), '本机都有了'],
  [done({ added: 1, replaced: 2, left: 7 }), '新增 1 条，替换 2 条，其余 7 条'],
  [
    done({ added: 0, replaced: 0, left: 7 }, { added: 2, replaced: 1 }),
    '7 条笔记和通知都没有改动。设置新增 2 项，替换 1 项',
  ],
  [{ ...done({ added: 3, replaced: 0, left: 0 }), ofBackup: true }, '恢复完成：新增 3 条。'],
  [{ ...done({ added: 1, replaced: 0, left: 0 }), problem: '设置还没有写入' }, '设置还没有写入'],
] as const)('says %j', (state, words) => {
  expect(show(state).textContent).toContain(words)
})

it('is accessible', async () => {
  const page = show({ kind: 'preview', file: 'a.json', summary, settings })
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
