import { describe, expect, it } from 'vitest'
import { readTable } from './analyse-table.ts'

describe('a table of bodies', () => {
  it('counts what its headers say, where 单位 heads the names', () => {
    const { findings } = readTable('关于2031年度考核结果的通报', [
      ['类别', '单位', '考核得分（分）', '满意度', '位次'],
      ['经济部门', '经济发展局', '96.48', '97.2%', '1'],
      ['经济部门', '投资促进局', '95.07', '95.8%', '2'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.text} ${one.metric?.text}`)).toEqual([
      '96.48 考核得分',
      '97.2% 满意度',
      '95.07 考核得分',
      '95.8% 满意度',
    ])
  })

  it('counts what its first column names, where the others are of years', () => {
    const { findings } = readTable('关于2030年预算执行情况和2031年预算草案的报告（单位：万元）', [
      ['科目', '2030年执行数（万元）', '2031年预算数（万元）'],
      ['教育支出', '72190', '74060'],
      ['科学技术支出', '3185', '3600'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(new Set(found.map((one) => one.metric?.text))).toEqual(new Set(['教育支出', '科学技术支出']))
  })
})
