// @vitest-environment jsdom
import axe from 'axe-core'
import { useState } from 'preact/hooks'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { NotePlace, PageView } from '../../src/messages/calls.ts'
import { draftsIn } from '../../src/ui/drafts.ts'
import { NoticePanel } from '../../src/ui/notice-panel.tsx'
import { firstChoice, type PanelChoice } from '../../src/ui/panel-choice.ts'
import { click, find, mount, press, wordsOf } from './mount.tsx'
import {
  analysisOf,
  noteOf,
  noticeOf,
  placeOf,
  quantityOf,
  targetOf,
  taskOf,
  unitOf,
  viewOf,
} from './sample-analysis.ts'

const onShow = vi.fn<(mark: string) => void>()
const onExport = vi.fn<(format: string) => void>()
const onWrite = vi.fn<(task: string | null) => void>()
const onAccept = vi.fn<(note: string) => void>()
const scrolled = vi.fn<() => void>()

beforeEach(() => {
  for (const mock of [onShow, onExport, onWrite, onAccept, scrolled]) mock.mockClear()
  // jsdom lays nothing out and therefore has no scrolling.
  Element.prototype.scrollIntoView = scrolled
})

interface PanelProps {
  readonly view: PageView & { readonly analysis: Analysis }
  readonly notes: readonly NotePlace[] | null
  readonly first: PanelChoice
}

function Panel({ view, notes, first }: PanelProps) {
  const [choice, setChoice] = useState(first)
  return (
    <NoticePanel
      view={view}
      notes={notes}
      choice={choice}
      problem={null}
      noteActions={{
        drafts: draftsIn(localStorage),
        change: async () => ({ ok: true, value: null }),
        settle: async () => ({ ok: true, value: null }),
        erase: async () => ({ ok: true, value: null }),
      }}
      onChoice={setChoice}
      onShow={onShow}
      onShown={() => undefined}
      onExport={onExport}
      onNotebook={() => undefined}
      onWrite={onWrite}
      onAccept={onAccept}
    />
  )
}

/** What a panel is opened with: of its view, and its notes. */
type Opening = Partial<PageView> & { readonly notes?: readonly NotePlace[] | null }

function open({ notes = [placeOf(noteOf())], ...part }: Opening = {}, choice: Partial<PanelChoice> = {}): HTMLElement {
  const view = viewOf({ noteCount: notes?.length ?? 7, ...part }) as PanelProps['view']
  return mount(<Panel view={view} notes={notes} first={{ ...firstChoice(view), ...choice }} />)
}

test('says why there is no analysis', () => {
  const panel = open({ problem: '后台没有回应。' })
  expect(find(panel, '[role=tabpanel]').textContent).toBe('这份通知没有分析后台没有回应。')
  expect(find(panel, '[role=tabpanel]').querySelector('.task')).toBeNull()
})

test('heads the panel with the notice, its facts and its counts', () => {
  const panel = open()
  expect(find(panel, 'h1').textContent).toBe('青石区人民政府办公室关于印发2031年制造提升工作要点的通知')
  expect(wordsOf(panel, '.facts li')).toEqual([
    '青石区人民政府办公室',
    '青政办〔2031〕7号',
    '2031年3月2日发布',
    '2 个目标',
    '1 项完成',
    '1 个期限',
  ])
  expect(wordsOf(panel, '[role=tab]')).toEqual(['任务 2', '指标 3', '单位 3', '笔记 1'])
})

test('says each warning once, in a sentence', () => {
  const truncated = { warning: 'truncated', text: '', start: 0, end: 0 } as const
  const attached = { ...truncated, warning: 'task-table-in-attachment' } as const
  const panel = open({ analysis: analysisOf({ warnings: [truncated, truncated, attached] }) })
  expect(wordsOf(panel, '.warnings li')).toEqual([
    '这个页面不完整：正文有一段没有显示。',
    '任务表只在附件里，这里读不到。',
  ])
})

test('shows a task with its units, deadline and targets, each leading to its mark', async () => {
  const panel = open()
  const task = panel.querySelector('.task')!
  expect(wordsOf(task, '.line')).toEqual([
    '1建设示范车间',
    '牵头区工信局',
    '责任区财政局、各街道',
    '期限6月底前',
    '示范车间 2031年不少于 5 个',
  ])
  for (const line of task.querySelectorAll<HTMLElement>('button')) await click(line)
  expect(onShow.mock.calls.flat()).toEqual(['q1', 'u1', 'u2', 'd1', 'q1'])
  expect(wordsOf(panel, '.section-heading')).toEqual(['二、重点任务（一）制造提升'])
})

test('filters the quantities by what they are', async () => {
  const panel = open({}, { tab: 'quantities' })
  expect(wordsOf(panel, '.segments label')).toEqual(['全部 3', '目标 2', '完成 1', '累计 0'])
  expect(wordsOf(panel, '.quantity .value')).toEqual(['不少于 5 个', '超过 800 家'])
  await click(find(panel, 'input[value=result]'))
  expect(wordsOf(panel, '.quantity')).toEqual(['技改投资36 亿元完成 2031年'])
  await click(find(panel, 'input[value=total]'))
  expect(wordsOf(panel, '.nothing')).toEqual(['这一类没有。'])
})

test('a background figure has no mark in the page and is no button', () => {
  const findings = [quantityOf({ status: 'background' })]
  const panel = open({ analysis: analysisOf({ findings }) }, { tab: 'quantities', filter: 'all' })
  expect(wordsOf(panel, 'p.line .metric')).toEqual(['示范车间'])
})

test('groups units by name, leads first, and opens to the places', async () => {
  const panel = open({}, { tab: 'units' })
  expect(wordsOf(panel, '.unit-head')).toEqual(['区工信局牵头 1责任 1', '区财政局责任 1', '各街道统称责任 1'])
  const [first] = panel.querySelectorAll<HTMLElement>('.unit-head')
  expect(first!.getAttribute('aria-expanded')).toBe('false')
  await click(first!)
  expect(first!.getAttribute('aria-expanded')).toBe('true')
  expect(wordsOf(panel, '.mentions .line')).toEqual(['牵头1 建设示范车间', '责任2 壮大企业梯队'])
  await click(panel.querySelectorAll<HTMLElement>('.mentions button')[1]!)
  expect(onShow.mock.calls.flat()).toEqual(['u1', 'u4'])
})

test('lists notes in the order of the text with their state; a lost one leads nowhere', async () => {
  const notes = [
    placeOf(noteOf({ id: 'lost', body: '丢失的' }), 'lost'),
    { ...placeOf(noteOf({ id: 'late', body: '后面的' }), 'changed'), start: 90 },
    placeOf(noteOf({ id: 'early', body: '前面的' })),
  ]
  const panel = open({ notes }, { tab: 'notes' })
  expect(wordsOf(panel, '.note-body')).toEqual(['前面的', '后面的', '丢失的'])
  expect(wordsOf(panel, '.place')).toEqual(['已定位', '原文有改动', '找不到原文'])
  const showing = [...panel.querySelectorAll<HTMLElement>('button')].filter(({ textContent }) => textContent === '定位')
  for (const button of showing) await click(button)
  expect(onShow.mock.calls.flat()).toEqual(['early', 'late'])
})

test('lights up the row of a mark and brings it into view', () => {
  const panel = open({}, { lit: { id: 'u3', turn: 1 } })
  expect(wordsOf(panel, '[aria-current=true]')).toEqual(['责任区财政局、各街道'])
  expect(scrolled).toHaveBeenCalledTimes(1)
})

test('arrows move and choose among the tabs, round and round', async () => {
  const panel = open()
  await press(find(panel, '[aria-selected=true]'), 'ArrowLeft')
  expect(document.activeElement?.textContent).toBe('笔记 1')
  expect(find(panel, '[aria-selected=true]').textContent).toBe('笔记 1')
  expect(find(panel, '[role=tabpanel]').getAttribute('aria-labelledby')).toBe('tab-notes')
  await press(find(panel, '[aria-selected=true]'), 'ArrowRight')
  expect(find(panel, '[aria-selected=true]').textContent).toBe('任务 2')
})

test('a list of rows is one tab stop, arrows move within it', async () => {
  const panel = open()
  const rows = [...panel.querySelectorAll<HTMLElement>('[data-row]')]
  const stops = () => rows.filter(({ tabIndex }) => tabIndex === 0)
  expect(stops()).toEqual([rows[0]])
  rows[0]!.focus()
  await press(rows[0]!, 'ArrowDown')
  expect(document.activeElement).toBe(rows[1])
  expect(stops()).toEqual([rows[1]])
  await press(rows[1]!, 'End')
  expect(document.activeElement).toBe(rows.at(-1))
  await press(rows.at(-1)!, 'ArrowDown')
  expect(document.activeElement).toBe(rows.at(-1))
  await press(rows.at(-1)!, 'Home')
  expect(stops()).toEqual([rows[0]])
})

test('shows hostile words as words', () => {
  const bad = '<img src=x onerror="document.title=1"><script>1</script>'
  const analysis = analysisOf({
    notice: noticeOf({ title: bad, issuer: bad }),
    findings: [quantityOf({ metricFull: bad, text: bad }), unitOf({ text: bad })],
    tasks: [taskOf({ heading: bad, section: bad, lead: [bad], deadline: bad })],
  })
  const quote = { type: 'TextQuoteSelector', exact: bad, prefix: '', suffix: '' } as const
  const note = noteOf({ body: bad, target: targetOf({ quote, place: bad }) })
  for (const tab of ['tasks', 'quantities', 'units', 'notes'] as const) {
    const panel = open({ analysis, notes: [placeOf(note)] }, { tab })
    expect(panel.querySelector('img, script')).toBeNull()
    expect(find(panel, '[role=tabpanel]').textContent).toContain(bad)
  }
})

test('says how many notes there are before they are there, and not that there are none', () => {
  const panel = open({ notes: null }, { tab: 'notes' })
  expect(find(panel, '#tab-notes').textContent).toBe('笔记 7')
  expect(find(panel, '[role=tabpanel]').textContent).toBe('')
})

test('puts notes on the whole notice first, without a place to go to', () => {
  const notes = [
    placeOf(noteOf({ id: 'n1' }), 'lost'),
    placeOf(noteOf({ id: 'n2' })),
    placeOf(noteOf({ id: 'n3', target: null }), 'whole'),
  ]
  const cards = [...open({ notes }, { tab: 'notes' }).querySelectorAll('.note')]
  expect(cards.map((card) => card.querySelector('.place')?.textContent)).toEqual(['整份通知', '已定位', '找不到原文'])
  expect(cards.map((card) => card.textContent?.includes('定位修改'))).toEqual([false, true, false])
  expect(cards[0]!.querySelector('blockquote')).toBeNull()
})

test('says plainly what a notice does not have', () => {
  const analysis = analysisOf({ findings: [], tasks: [] })
  const titles = (['tasks', 'quantities', 'units', 'notes'] as const).map(
    (tab) => find(open({ analysis, notes: [] }, { tab }), '.empty-title').textContent,
  )
  expect(titles).toEqual(['没有读到任务', '没有读到指标', '没有读到单位', '还没有笔记'])
})

test('exports the ledger', async () => {
  const panel = open()
  await click(find(panel, 'button', '导出台账'))
  await click(find(panel, 'button[aria-label=Word]'))
  expect(onExport.mock.calls).toEqual([['docx']])
})

test.each(['tasks', 'quantities', 'units', 'notes'] as const)('the tab %s is accessible', async (tab) => {
  const { violations } = await axe.run(open({}, { tab }), { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})

test('leads to a note on a task, or on the whole notice, in the page', async () => {
  const panel = open()
  await click(panel.querySelector('.task-note')!)
  await click(find(panel, '#tab-notes'))
  await click(find(panel, '.notes-head button'))
  expect(onWrite.mock.calls).toEqual([['t1'], [null]])
})

test('shows both texts of a changed note, which are accepted by one press, and the sentence nearest to a lost one', async () => {
  const changed = { ...placeOf(noteOf(), 'changed'), now: '不少于8个' }
  const lost = { ...placeOf(noteOf({ id: 'n2' }), 'lost'), now: '示范车间另行安排。' }
  const panel = open({ notes: [changed, lost] }, { tab: 'notes' })
  expect(wordsOf(panel, '.change p')).toEqual(['原不少于5个', '现不少于8个'])
  expect(wordsOf(panel, '.nearest')).toEqual(['最接近的句子示范车间另行安排。'])
  await click(find(panel, '.change button'))
  expect(onAccept).toHaveBeenCalledExactlyOnceWith('n1')
})
