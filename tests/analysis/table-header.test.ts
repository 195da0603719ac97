import { describe, expect, it } from 'vitest'
import { readHeader, tellsTime } from '../../src/analysis/table-header.ts'

describe('readHeader', () => {
  it.each([
    ['2025年目标值', 2025, true, 'target'],
    ['截至2024年底', 2024, true, null],
    ['2024年(实际)', 2024, true, 'result'],
    ['2026年1-6月累计', 2026, true, null],
    ['计划招聘人数', null, true, 'target'],
    ['较上年增长(%)', null, true, 'result'],
    ['绝对额', null, true, null],
    ['', null, true, null],
    ['2025年招商引资额', 2025, false, null],
    ['综合得分', null, false, 'result'],
  ])('%s', (words, year, isGeneric, status) => {
    expect(readHeader(words)).toEqual({ words, year, isGeneric, status })
  })
})

describe('tellsTime', () => {
  it.each([
    ['第三季度', true],
    ['1-6月', true],
    ['12月份', true],
    ['合计', true],
    ['上半年增速', false],
    ['1-6月份增速', false],
    ['', false],
  ])('%s: %s', (words, tells) => {
    expect(tellsTime(words)).toBe(tells)
  })
})
