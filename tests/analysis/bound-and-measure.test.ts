import { describe, expect, it } from 'vitest'
import { readBound } from '../../src/analysis/comparator.ts'
import { readMeasure } from '../../src/analysis/measure.ts'

/** The bound of the number between ⟦ and ⟧, as its comparator and the words it takes in. */
function boundOf(marked: string): [string, string] {
  const text = marked.replace(/[⟦⟧]/gu, '')
  const start = marked.indexOf('⟦')
  const bound = readBound(text, start, marked.indexOf('⟧') - 1, false)
  return [bound.comparator, text.slice(bound.start, bound.end)]
}

describe('readBound', () => {
  it.each([
    ['增长⟦6%⟧左右', 'approx', '6%左右'],
    ['至少有⟦3名⟧干部', 'gte', '至少有3名'],
    ['节约有⟦3吨⟧', 'eq', '3吨'],
    ['大于等于⟦5⟧', 'gte', '大于等于5'],
    ['小于或者等于⟦5⟧', 'lte', '小于或者等于5'],
    ['⟦50人⟧(含)以上', 'gte', '50人(含)以上'],
    ['⟦50人⟧或者以上', 'gte', '50人或者以上'],
    ['⟦50人⟧或更多', 'gte', '50人或更多'],
    ['⟦50人⟧(含)的', 'eq', '50人'],
    ['比⟦30%⟧高的', 'gt', '比30%高'],
    ['比⟦30%⟧高2个百分点', 'eq', '30%'],
  ])('%s', (marked, comparator, words) => {
    expect(boundOf(marked)).toEqual([comparator, words])
  })
})

describe('readMeasure', () => {
  it.each([
    ['元/票以内', '元/票'],
    [' km长', 'km'],
    [' GB 5009', undefined],
    ['两个', undefined],
    ['m³', 'm³'],
    ['万元', undefined],
  ])('%s', (text, unit) => {
    expect(readMeasure(text, 0)?.unit).toBe(unit)
  })
})
