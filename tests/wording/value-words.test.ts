import { expect, test } from 'vitest'
import type { Quantity } from '../../src/analysis/analysis.ts'
import { valueWords } from '../../src/wording/value-words.ts'
import { quantityOf } from '../ui/sample-analysis.ts'

const cases: readonly (readonly [string, Partial<Quantity>])[] = [
  ['不少于 5 个', { text: '不少于5个', comparator: 'gte', low: 5, high: null, unit: '个' }],
  ['超过 800 家', { text: '突破800家', comparator: 'gt', low: 800, high: null, unit: '家' }],
  ['1–2 个', { text: '1-2个', comparator: 'range', low: 1, high: 2, unit: '个' }],
  ['86 亿元以上', { text: '86亿元以上', comparator: 'gte', low: 8_600_000_000, high: null, unit: '元' }],
  ['约 39 亿元', { text: '约39亿元', comparator: 'approx', low: 3_900_000_000, high: 3_900_000_000, unit: '元' }],
  ['20 场左右', { text: '20场左右', comparator: 'approx', low: 20, high: 20, unit: '场' }],
  ['增长 65.8%', { text: '65.8%', comparator: 'eq', low: 65.8, high: 65.8, unit: '%', change: 'increase' }],
  ['下降 2 个百分点', { text: '2个百分点', comparator: 'eq', low: 2, high: 2, unit: '个百分点', change: 'decrease' }],
  ['增加 80 家以上', { text: '80家以上', comparator: 'gte', low: 80, high: null, unit: '家', change: 'increase' }],
  ['达到 5%', { text: '5%', comparator: 'eq', low: 5, high: 5, unit: '%', change: 'to' }],
  ['不低于 98%', { text: '不低于98%', comparator: 'gte', low: 98, high: null, unit: '%' }],
  ['不超过 15 天', { text: '不超过15天', comparator: 'lte', low: null, high: 15, unit: '天' }],
  ['3 天以内', { text: '3天以内', comparator: 'lte', low: null, high: 3, unit: '天' }],
  ['5%–5.5%', { text: '5%—5.5%', comparator: 'range', low: 5, high: 5.5, unit: '%' }],
  ['1.2–1.5 万人', { text: '1.2-1.5万人', comparator: 'range', low: 12_000, high: 15_000, unit: '人' }],
  ['3.4 万', { text: '3.4万', comparator: 'eq', low: 34_000, high: 34_000, unit: null }],
  ['8000 家', { text: '8000家', comparator: 'eq', low: 8000, high: 8000, unit: '家' }],
  ['24835 人', { text: '24835人', comparator: 'eq', low: 24_835, high: 24_835, unit: '人' }],
  [
    '60132.9 亿元',
    { text: '60132.9亿元', comparator: 'eq', low: 6_013_290_000_000, high: 6_013_290_000_000, unit: '元' },
  ],
  ['1.3 万亿斤', { text: '1.3万亿斤', comparator: 'eq', low: 1_300_000_000_000, high: 1_300_000_000_000, unit: '斤' }],
  ['**家', { text: '**家', comparator: 'eq', low: null, high: null, unit: '家' }],
]

test.each(cases)('says %s', (words, part) => {
  expect(valueWords(quantityOf(part))).toBe(words)
})
