import { describe, expect, it } from 'vitest'
import { quantitiesIn } from './analyse-text.ts'

const plan = { title: '关于印发2026年工作要点的通知', publishedOn: '2026-02-03' }

describe('the status of what reports tell', () => {
  it('plans under a heading that lays foundations, and reports under one that tells of them', () => {
    const text = '一、产业基础\n有茶园3万亩。\n二、全面夯实农业发展基础\n新建茶园2万亩。'
    expect(quantitiesIn(text, plan).map(({ status }) => status)).toEqual(['result', 'target'])
  })

  it('reports what an item of minutes heard, up to what was resolved', () => {
    const text =
      '一、会议听取了高标准农田情况的汇报。全市建成农田7万亩。会议原则同意方案，新建农田5万亩。\n二、关于泊位建设。新建泊位3个，会议要求抓紧。'
    const found = quantitiesIn(text, { title: '县人民政府第4次常务会议纪要', publishedOn: '2026-02-03' })
    expect(found.map(({ status, text: words }) => `${status} ${words}`)).toEqual([
      'result 7万亩',
      'target 5万亩',
      'target 3个',
    ])
  })

  it('reports in an inspection’s own paper, and plans under its list of tasks', () => {
    const text = '一、总体情况\n受理案件340件。\n二、存在问题\n漏报案件3件。\n三、整改意见和任务清单\n培训网格员150人。'
    const found = quantitiesIn(text, { title: '关于案件清理工作的督查专报', publishedOn: '2026-02-03' })
    expect(found.map(({ status }) => status)).toEqual(['result', 'background', 'target'])
  })

  it('tells in a report what there was to do from what was done', () => {
    const text =
      '一、工作情况\n年初市下达230户，补贴任务13万亩，已落实12万亩。应开工项目28个，已开工26个，开工率92%。全年将新改扩建学校17所。分解任务83项。今年计划投资8万元，1-9月已完成投资6万元。'
    const found = quantitiesIn(text, { title: '2025年工作总结', publishedOn: '2025-12-20' })
    expect(found.map(({ status, text: words }) => `${status} ${words}`)).toEqual([
      'target 230户',
      'target 13万亩',
      'result 12万亩',
      'target 28个',
      'result 26个',
      'result 92%',
      'target 17所',
      'result 83项',
      'target 8万元',
      'result 6万元',
    ])
  })

  it.each([
    ['明年，我们将在已有基础上新建公园5个。', 'target'],
    ['落实植树任务12万亩。', 'result'],
    ['计划新建公园5个已全部建成。', 'result'],
    ['完成今年计划的45个项目。', 'result'],
    ['审批必需完成时间缩短3天。', 'result'],
  ])('tells what there was to do from what was done: %s', (sentence, wanted) => {
    const found = quantitiesIn(`一、工作情况\n${sentence}`, { title: '2025年工作总结', publishedOn: '2025-12-20' })
    expect(found.map(({ status }) => status)).toEqual([wanted])
  })

  it('plans in an item of minutes that calls for something', () => {
    const text =
      '一、会议听取了春耕备耕情况汇报。完成备耕3万亩。会议强调，要新建农田5万亩。\n二、会议指出，今年要新建公园12个。'
    const found = quantitiesIn(text, { title: '县人民政府第4次常务会议纪要', publishedOn: '2026-02-03' })
    expect(found.map(({ status }) => status)).toEqual(['result', 'target', 'target'])
  })

  it('reports under a court’s 主要工作, and plans under it behind a review', () => {
    const about = { title: '奉山市中级人民法院工作报告', publishedOn: '2026-02-03' }
    const first = '2025年主要工作\n一、维护公平\n审结案件36件。'
    const second = '2025年工作回顾\n审结案件36件。\n2026年主要工作\n新建法庭2个。'
    expect(quantitiesIn(first, about).map(({ status }) => status)).toEqual(['result'])
    expect(quantitiesIn(second, about).map(({ status }) => status)).toEqual(['result', 'target'])
  })
})
