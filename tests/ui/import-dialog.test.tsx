// @vitest-environment jsdom
import axe from 'axe-core'
import { beforeAll, expect, it, vi } from 'vitest'
import type { ImportSummary } from '../../src/import/import-summary.ts'
import { type ImportChoice, ImportDialog, type ImportState } from '../../src/ui/import-dialog.tsx'
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
  regionPacks: [],
  portals: [],
  verdicts: [],
}

function show(state: ImportState) {
  onBring.mockClear()
  return mount(<ImportDialog state={state} onBring={onBring} onClose={onClose} />)
}

it('says what an import would do, row by row', () => {
  const page = show({ kind: 'preview', file: 'a.json', summary })
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
  const page = show({ kind: 'preview', file: 'a.json', summary })
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

it('restores the packs of names of a backup unless the reader says no', async () => {
  const packs = [{ format: 'notice-units/1', region: '临溪市', units: [] }] as const
  const page = show({ kind: 'preview', file: 'b.json', summary: { ...summary, kind: 'backup', regionPacks: packs } })
  await click(find(page, 'button.primary', '恢复'))
  await click(find(page, '[type=checkbox]'))
  await click(find(page, 'button.primary', '恢复'))
  expect(onBring.mock.calls.map(([choice]) => choice.regionPacks)).toEqual([true, false])
})

it('restores the rules for portals of a backup unless the reader says no', async () => {
  const portals = [
    { host: 'www.linxi.gov.cn', body: '#nr', title: null, source: null, furniture: null, off: false },
  ] as const
  const page = show({ kind: 'preview', file: 'b.json', summary: { ...summary, kind: 'backup', portals } })
  expect(page.textContent).toContain('也恢复网站规则：www.linxi.gov.cn')
  await click(find(page, 'button.primary', '恢复'))
  await click(find(page, '[type=checkbox]'))
  await click(find(page, 'button.primary', '恢复'))
  expect(onBring.mock.calls.map(([choice]) => choice.portals)).toEqual([true, false])
})

it('restores what was said of pages unless the reader says no', async () => {
  const verdicts = [{ place: 'www.linxi.gov.cn/a', isNotice: false }]
  const page = show({ kind: 'preview', file: 'b.json', summary: { ...summary, kind: 'backup', verdicts } })
  expect(page.textContent).toContain('也恢复更正过的页面：1 个')
  await click(find(page, 'button.primary', '恢复'))
  await click(find(page, '[type=checkbox]'))
  await click(find(page, 'button.primary', '恢复'))
  expect(onBring.mock.calls.map(([choice]) => choice.verdicts)).toEqual([true, false])
})

it.each([
  [{ kind: 'reading', file: 'a.json' }, '正在读文件'],
  [{ kind: 'bringing', file: 'a.json', done: 5, total: 9 }, '5 / 9'],
  [{ kind: 'failed', file: 'a.json', sentence: '文件不完整' }, '文件不完整'],
  [{ kind: 'done', file: 'a.json', imported: { added: 0, replaced: 0, left: 7 } }, '本机都有了'],
  [{ kind: 'done', file: 'a.json', imported: { added: 1, replaced: 2, left: 7 } }, '新增 1 条，替换 2 条，其余 7 条'],
] as const)('says %j', (state, words) => {
  expect(show(state).textContent).toContain(words)
})

it('is accessible', async () => {
  const page = show({ kind: 'preview', file: 'a.json', summary })
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
