import { describe, expect, it } from 'vitest'
import type { LocatedNote } from '../../src/page/locate-notes.ts'
import { cardParts } from '../../src/page/card-words.ts'
import { analysisOf, deadlineOf, noteOf, quantityOf, taskOf, unitOf } from '../ui/sample-analysis.ts'

function rowsOf(id: string, analysis = analysisOf()): Record<string, string> {
  const [part] = cardParts([id], analysis, [])
  return Object.fromEntries(part!.rows.map(({ label, value }) => [label, value]))
}

describe('the card of a quantity', () => {
  it('says in plain words what is counted, how much, when, and who does it', () => {
    expect(rowsOf('q1')).toEqual({
      指标: '示范车间',
      数值: '不少于 5 个',
      状态: '目标',
      时间: '2031年',
      任务: '1.建设示范车间',
      牵头单位: '区工信局',
      责任单位: '区财政局、各街道',
      完成时限: '6月底前',
    })
  })

  it.each([
    ['must', '目标（确保）'],
    ['aim', '目标（力争）'],
    ['encourage', '目标（鼓励）'],
    ['should', '目标'],
  ] as const)('says how strongly a target binds: %s', (strength, words) => {
    expect(rowsOf('q1', analysisOf({ findings: [quantityOf({ strength })] }))['状态']).toBe(words)
  })

  it('says what a result is, outside all tasks', () => {
    expect(rowsOf('q3')).toEqual({ 指标: '技改投资', 数值: '36 亿元', 状态: '完成', 时间: '2031年' })
  })

  it('says so when the text does not name what is counted, and keeps modifiers', () => {
    const quantity = quantityOf({ metric: null, metricFull: null, modifiers: ['累计'] })
    expect(rowsOf('q1', analysisOf({ findings: [quantity] }))).toMatchObject({
      指标: '文中没有写明',
      数值: '累计 不少于 5 个',
    })
  })
})

describe('the card of a unit', () => {
  it('gives its role and all its tasks, by whatever name the notice calls it', () => {
    const canonical = '青石区工业和信息化局'
    const findings = [unitOf({ canonical }), unitOf({ id: 'u9', text: '区经信局', canonical })]
    const tasks = [
      taskOf(),
      taskOf({ id: 't2', number: '2', heading: '壮大梯队', lead: [], responsible: ['区经信局'] }),
    ]
    expect(rowsOf('u1', analysisOf({ findings, tasks }))).toEqual({
      角色: '牵头',
      规范名称: canonical,
      任务: '1.建设示范车间（牵头）\n2.壮大梯队（责任）',
    })
  })

  it('says that a collective name is none', () => {
    expect(rowsOf('u3')['范围']).toBe('统称，不指某一个单位')
  })

  it('does not become a list', () => {
    const tasks = Array.from({ length: 9 }, (_, index) => taskOf({ id: `t${index}`, number: String(index + 1) }))
    const lines = rowsOf('u1', analysisOf({ tasks }))['任务']!.split('\n')
    expect([lines.length, lines.at(-1)]).toEqual([5, '等 9 项'])
  })
})

describe('the card of a deadline', () => {
  it.each([
    [{ from: null, until: '2031-06-30' }, '2031年6月30日前'],
    [{ from: '2031-07', until: '2031-09' }, '2031年7月至2031年9月'],
    [{ from: '2031-07-01', until: null }, '2031年7月1日起'],
    [{ from: null, until: null }, '6月底前'],
  ])('says until when: %o', (dates, words) => {
    const rows = rowsOf('d1', analysisOf({ findings: [deadlineOf(dates)] }))
    expect(rows).toMatchObject({ 任务: '1.建设示范车间', 完成时限: words })
  })
})

describe('the card of a note', () => {
  it('says what the note is about and when it was written; the words are shown by the card itself', () => {
    const note: LocatedNote = { note: noteOf({ body: '核对口径' }), state: 'attached', start: 0, end: 5 }
    const [part] = cardParts(['n1'], analysisOf(), [note])
    expect(part).toMatchObject({ kind: 'note', words: '不少于5个', note })
    expect(part!.rows.map(({ label }) => label)).toEqual(['写于'])
  })
})

describe('cardParts', () => {
  it('gives one part a mark in the order asked, and none for what it does not know', () => {
    const note = { note: noteOf(), state: 'attached', start: 0, end: 5 } as const
    expect(cardParts(['q1', 'n1', 'zzz'], analysisOf(), [note]).map(({ kind }) => kind)).toEqual(['target', 'note'])
  })
})
