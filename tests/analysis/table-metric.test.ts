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

  it('counts what its headers say was done, with the unit in the cell', () => {
    const { findings } = readTable('关于2031年上半年项目进展情况的通报', [
      ['位次', '单位', '完成投资', '投资完成率'],
      ['1', '工业园区', '14.2亿元', '63.5%'],
      ['2', '东河镇', '6.35亿元', '61.0%'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.slice(0, 2).map((one) => `${one.text} ${one.metric?.text}`)).toEqual([
      '14.2亿元 完成投资',
      '63.5% 投资完成率',
    ])
  })

  it('gives rates the name of their column, also beside works, and says what there is already', () => {
    const { findings } = readTable('关于2031年重点工程实施方案', [
      ['重点工程', '现有数量（处）', '2031年计划新增（处）', '完成率（%）'],
      ['农村公路驿站', '12', '40', '62.5'],
      ['乡镇加油站点', '7', '15', '58.1'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity').slice(0, 3)
    expect(found.map((one) => `${one.status} ${one.text} ${one.metric?.text}`)).toEqual([
      'result 12 农村公路驿站',
      'target 40 农村公路驿站',
      'result 62.5 完成率',
    ])
  })

  it('takes of two units in a caption that of money for sums', () => {
    const rows = [
      ['县市区', '项目数', '1—9月完成投资', '投资完成率', '开工率'],
      ['沅河县', '24', '42.86', '83.7%', '95.8%'],
      ['芷水县', '19', '29.98', '82.4%', '94.7%'],
    ]
    const { findings } = readTable('关于2031年前三季度项目推进情况的通报', rows, '推进情况表（单位：个、亿元）')
    const found = findings.filter((one) => one.kind === 'quantity').slice(0, 3)
    expect(found.map((one) => `${one.text} ${one.low} ${one.unit} ${one.metric?.text}`)).toEqual([
      '42.86 4286000000 元 1—9月完成投资',
      '83.7% 83.7 % 投资完成率',
      '95.8% 95.8 % 开工率',
    ])
  })

  it('counts what the last clause of a row tells to do', () => {
    const { findings } = readTable('2031年民生实事任务表', [
      ['序号', '建设内容', '单位', '数量', '牵头单位'],
      ['1', '新建幼儿园3家，新增托位', '个', '270', '市教育局'],
      ['2', '新建公办小学', '所', '4', '市教育局'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.text} ${one.metric?.text}`)).toEqual(['3家 幼儿园', '270 托位', '4 公办小学'])
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
