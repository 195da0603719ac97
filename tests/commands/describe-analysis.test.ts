import { expect, it } from 'vitest'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { describeAnalysis } from '../../src/commands/describe-analysis.ts'

const analysis: Analysis = {
  format: 'notice-analysis/1',
  notice: {
    isNotice: true,
    score: 0.9,
    reasons: [],
    title: '关于下达任务的通知',
    genre: '通知',
    issuer: null,
    documentNumber: null,
    publishedOn: '2031-03-02',
    writtenOn: null,
    addressees: ['各街道'],
    source: null,
  },
  text: '',
  findings: [
    {
      kind: 'unit',
      id: 'u1',
      start: 20,
      end: 24,
      text: '区水务局',
      role: 'lead',
      body: 'government',
      collective: false,
      canonical: null,
      task: 't1',
    },
    {
      kind: 'quantity',
      id: 'q1',
      start: 4,
      end: 10,
      text: '不少于30处',
      number: { start: 7, end: 9, text: '30' },
      status: 'target',
      comparator: 'gte',
      low: 30,
      high: null,
      unit: '处',
      change: 'increase',
      strength: 'must',
      metric: { start: 10, end: 14, text: '口袋公园' },
      metricFull: '口袋公园',
      modifiers: ['累计'],
      period: '2031',
      task: 't1',
    },
    { kind: 'deadline', id: 'd1', start: 0, end: 4, text: '6月底前', from: null, until: '2031-06-30', task: null },
  ],
  outline: [],
  tasks: [
    {
      id: 't1',
      start: 0,
      end: 30,
      number: '1',
      heading: '建公园',
      section: '一、任务',
      lead: ['区水务局'],
      responsible: [],
      assisting: ['各街道'],
      quantities: ['q1'],
      deadline: null,
    },
  ],
  warnings: [{ warning: 'truncated', start: 0, end: 2, text: '……' }],
}

it('gives every finding a line, in the order of the text', () => {
  const described = describeAnalysis(analysis)
  expect(described.findings).toEqual([
    'deadline 6月底前 | …2031-06-30',
    'target 不少于30处 | gte 30 处 | increase must 累计 | 口袋公园 | 2031 | t1',
    'lead 区水务局 | government | t1',
  ])
  expect(described.tasks).toEqual(['t1 1 建公园 | 一、任务 | 牵头 区水务局 | 配合 各街道'])
  expect(described.warnings).toEqual(['truncated ……'])
  expect(described.notice).toMatchObject({ isNotice: true, genre: '通知', addressees: ['各街道'] })
})
