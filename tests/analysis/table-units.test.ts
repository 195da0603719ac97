import { describe, expect, it } from 'vitest'
import { readTable } from './analyse-table.ts'

describe('columns that say no more than what is counted', () => {
  it('count it, by what the row names', () => {
    const { findings } = readTable('2031年食品抽检计划', [
      ['序号', '抽检类别', '批次', '牵头科室'],
      ['1', '食用农产品', '11，200', '食品流通科'],
      ['2', '陈皮等特色食品', '≥900', '食品生产科'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map(({ low, unit, metric }) => `${low} ${unit} ${metric?.text}`)).toEqual([
      '11200 批次 食用农产品',
      '900 批次 陈皮等特色食品',
    ])
  })
})

describe('indicators of a plan of five years', () => {
  it('grow in per cent, but for sums in brackets; take 年 for a unit and a stroke for none', () => {
    const { findings } = readTable('临溪县“十五五”规划纲要', [
      ['指标', '单位', '2025年基数', '2030年目标', '年均增长（%）/[累计]', '属性'],
      ['工业总产值', '亿元', '74.3', '120', '10', '预期性'],
      ['城镇新增就业', '人', '—', '—', '[6500]', '预期性'],
      ['人均受教育年限', '年', '10.3', '10.9', '[0.6]', '约束性'],
      ['灌溉水有效利用系数', '—', '0.688', '0.70', '—', '预期性'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map(({ low, unit }) => `${low} ${unit}`)).toEqual([
      '7430000000 元',
      '12000000000 元',
      '10 %',
      '6500 人',
      '10.3 年',
      '10.9 年',
      '0.6 年',
      '0.688 null',
      '0.7 null',
    ])
  })
})
