import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import type { Analysis, Deadline, Quantity, Task } from '../../src/analysis/analysis.ts'
import { targetValue } from '../../src/export/target-value.ts'
import { ledgerTable } from '../../src/export/ledger-table.ts'
import { tableToCsv } from '../../src/export/table-to-csv.ts'
import { textOf } from './written.ts'

const text = '全区目标10项。\n1.甲工作。新增企业不少于5家；完成投资86亿元以上。6月底前完成。\n2.乙工作。=做好保障。\n'

const notice: Analysis['notice'] = {
  isNotice: true,
  score: 1,
  reasons: [],
  title: '示例通知',
  genre: '通知',
  issuer: null,
  documentNumber: null,
  publishedOn: null,
  writtenOn: null,
  addressees: [],
  source: null,
}

function quantityOf(words: string, change: Partial<Quantity>): Quantity {
  const start = text.indexOf(words)
  return {
    kind: 'quantity',
    id: words,
    start,
    end: start + words.length,
    text: words,
    number: { start, end: start + 1, text: words },
    status: 'target',
    comparator: 'gte',
    low: null,
    high: null,
    unit: null,
    change: 'level',
    strength: 'should',
    metric: null,
    metricFull: null,
    modifiers: [],
    period: null,
    task: 't1',
    ...change,
  }
}

function taskOf(change: Partial<Task>): Task {
  return {
    id: 't1',
    number: '1',
    heading: '甲工作',
    section: null,
    start: text.indexOf('1.甲'),
    end: text.indexOf('2.乙'),
    lead: ['区科经局', '区委组织部'],
    responsible: ['区财政局'],
    assisting: ['各街道'],
    quantities: [],
    deadline: null,
    ...change,
  }
}

const deadline: Deadline = {
  kind: 'deadline',
  id: 'd1',
  start: 0,
  end: 5,
  text: '6月底前',
  from: null,
  until: '2026-06-30',
  task: 't1',
}

const analysis: Analysis = {
  format: 'notice-analysis/1',
  notice,
  text,
  findings: [
    quantityOf('10项', { comparator: 'eq', low: 10, high: 10, unit: '项', task: null }),
    quantityOf('不少于5家', { low: 5, unit: '家', change: 'increase', metricFull: '企业' }),
    quantityOf('86亿元以上', { low: 86e8, unit: '元', metric: { start: 0, end: 2, text: '投资' } }),
    quantityOf('6月', { status: 'background' }),
    deadline,
  ],
  tasks: [
    taskOf({}),
    taskOf({
      id: 't2',
      number: '（二）',
      heading: '乙工作',
      start: text.indexOf('=做好'),
      end: text.length,
      lead: [],
      responsible: [],
      assisting: [],
    }),
  ],
  outline: [],
  warnings: [],
}

function ledgerToCsv(of: Analysis): Promise<string> {
  return textOf(tableToCsv(ledgerTable(of)))
}

describe('ledgerTable', () => {
  it('gives each target a row, and each task without one', async () => {
    const csv = await ledgerToCsv(analysis)
    expect(csv.startsWith('\uFEFF序号,任务,指标,目标值,单位,完成时限,牵头单位,责任单位,原文\r\n')).toBe(true)
    expect(Papa.parse<string[]>(csv, { skipEmptyLines: true }).data.slice(1)).toEqual([
      ['1', '', '', '10', '项', '', '', '', '全区目标10项'],
      [
        '2',
        '1.甲工作',
        '企业',
        '增加≥5',
        '家',
        '6月底前',
        '区科经局、区委组织部',
        '区财政局（配合：各街道）',
        '新增企业不少于5家',
      ],
      [
        '3',
        '1.甲工作',
        '投资',
        '≥86亿',
        '元',
        '6月底前',
        '区科经局、区委组织部',
        '区财政局（配合：各街道）',
        '完成投资86亿元以上',
      ],
      ['4', '（二）乙工作', '', '', '', '', '', '', "'=做好保障。"],
    ])
  })

  it('has its headers alone for a notice without tasks', async () => {
    expect((await ledgerToCsv({ ...analysis, findings: [], tasks: [] })).split('\r\n')).toHaveLength(2)
  })

  it('counts a target of an unknown task among those without one', async () => {
    const stray = { ...analysis, tasks: [], findings: [quantityOf('10项', { low: 10, task: 'gone' })] }
    expect(Papa.parse<string[]>(await ledgerToCsv(stray), { skipEmptyLines: true }).data[1]?.slice(0, 4)).toEqual([
      '1',
      '',
      '',
      '≥10',
    ])
  })
})

describe('targetValue', () => {
  it.each([
    [{ comparator: 'eq', low: 5, high: 5 }, '5'],
    [{ comparator: 'gt', low: 800 }, '＞800'],
    [{ comparator: 'lte', high: 3.5 }, '≤3.5'],
    [{ comparator: 'lt', high: 2 }, '＜2'],
    [{ comparator: 'approx', low: 12000, high: 12000 }, '约1.2万'],
    [{ comparator: 'range', low: 30000, high: 50000 }, '3万–5万'],
    [{ comparator: 'eq', low: 123456789, high: 123456789 }, '12345.6789万'],
    [{ comparator: 'eq', low: 0.1 + 0.2, high: 0.1 + 0.2 }, '0.3'],
    [{ comparator: 'gte', low: 5, change: 'decrease' }, '减少≥5'],
    [{ comparator: 'gte', low: 20, change: 'to' }, '≥20'],
    [{ comparator: 'eq', text: '*家' }, '*家'],
  ] as const)('%j is %s', (change, words) => {
    expect(targetValue(quantityOf('10项', change))).toBe(words)
  })
})
