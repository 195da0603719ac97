import { describe, expect, it } from 'vitest'
import { analyseText, quantitiesIn } from './analyse-text.ts'

const plan = { title: '关于印发2026年工作要点的通知', publishedOn: '2026-02-03' }

describe('period', () => {
  it.each([
    ['到2028年，新建绿道60公里。', '2028'],
    ['9月底前，完成改造120户。', '2026-09'],
    ['全年完成造林2万亩。', '2026'],
    ['2026年底前，压减产能260万吨。', '2026-12'],
    ['年底前建成学校3所。', '2026-12'],
    ['到2026年底前建成学校3所。', '2026'],
    ['改造2000年底前建成的小区420个。', '2026'],
    ['到2028年，危桥当年处置率100%。', '2028'],
    ['较2020年下降18%。', '2026'],
    ['过去一年，全市完成造林3万亩。', '2025'],
    ['上一年度，门诊量9万人次。', '2025'],
    ['10月31日10时前，回港率达到100%。', '2026-10'],
  ])('%s', (sentence, period) => {
    expect(quantitiesIn(`一、主要目标\n${sentence}`, plan)[0]?.period).toBe(period)
  })

  it('is in minutes and circulars of the goal alone that names a year', () => {
    const text = '一、茶产业\n会议议定：到2028年产值突破30亿元。\n二、校园安全\n会议决定：剩余44处隐患8月25日前销号。'
    const found = quantitiesIn(text, { title: '县人民政府第6次常务会议纪要', publishedOn: '2026-02-03' })
    expect(found.map(({ period }) => period)).toEqual(['2028', '2026'])
  })

  it('is no deadline where 前 begins the next word', () => {
    const about = { title: '关于前三季度情况的通报', publishedOn: '2026-10-03' }
    const { findings } = analyseText('一、总体情况\n2026年前三季度完成投资3亿元。', about)
    expect(findings.map(({ kind }) => kind)).toEqual(['quantity'])
  })

  it('is the last year of the title for what names no year, whatever year stood before', () => {
    const text = '一、主要目标\n到2026年，建成街区12条。\n二、重点任务\n调解争议600件。'
    const found = quantitiesIn(text, { title: '关于印发三年行动方案（2025—2027年）的通知', publishedOn: '2025-03-06' })
    expect(found.map((one) => one.period)).toEqual(['2026', '2027'])
  })

  it('is the year of the part that items stand in', () => {
    const text = '2025年工作回顾\n一、抓生产\n建成大棚12座。\n2026年工作安排\n一、抓生产\n建成大棚30座。'
    const found = quantitiesIn(text, { title: '工作报告', publishedOn: '2026-01-16' })
    expect(found.map((one) => `${one.status} ${one.period}`)).toEqual(['result 2025', 'target 2026'])
  })

  it('is not that of a date before a deadline that a semicolon ends', () => {
    const text = '一、主要目标\n运输扩面，2024年选6县试点，2026年底前覆盖60县；偏远村庄设点30处。'
    const found = quantitiesIn(text, { title: '行动方案', publishedOn: '2026-02-03' })
    expect(found.at(-1)?.period).toBe('2026')
  })

  it('is the year told in a 工作报告 that calls it 去年, and in what looks back on 一年来', () => {
    const text = '一、2025年工作回顾\n去年净流入4万人。\n一年来，新增岗位3万个。\n二、2026年重点工作\n新增岗位5万个。'
    const found = quantitiesIn(text, { title: '2026年政府工作报告', publishedOn: null })
    expect(found.map((one) => one.period)).toEqual(['2025', '2025', '2026'])
  })

  it('is the last year of the five-year plan whose outline a paragraph speaks of', () => {
    const text =
      '一、目标任务和2026年工作安排\n我们编制了《第十五个五年规划纲要（草案）》。\n《纲要》提出生产总值年均增长5%左右。二是绿色低碳，提出森林覆盖率40%。\n今年生产总值增长4%左右。'
    const found = quantitiesIn(text, { title: '2026年政府工作报告', publishedOn: '2026-02-03' })
    expect(found.map((one) => one.period)).toEqual(['2030', '2030', '2026'])
  })

  it('is the next year for what a 通报 of a whole year plans', () => {
    const text = '一、总体情况\n完成项目12个。\n二、下一步工作要求\n6月底前完成项目15个。'
    const found = quantitiesIn(text, { title: '关于2025年度考核结果的通报', publishedOn: '2026-02-03' })
    expect(found.map(({ status, period }) => `${status} ${period}`)).toEqual(['result 2025', 'target 2026-06'])
  })

  it('is the year before of a half of 去年', () => {
    const found = quantitiesIn('一、主要目标\n去年上半年完成12家。', plan)
    expect(found.map(({ status, period }) => [status, period])).toEqual([['result', '2025']])
  })

  it('is the year of a heading that names only how a five-year plan begins', () => {
    const found = quantitiesIn('一、“十五五”开局之年重点工作\n新建泵站5座。', plan)
    expect(found.map((one) => one.period)).toEqual(['2026'])
  })

  it('is the earlier year of a title of two where it reports, the later where it plans', () => {
    const text = '一、主要工作\n认定企业31家。\n二、工作安排\n认定企业40家。'
    const found = quantitiesIn(text, { title: '2025年工作总结及2026年工作安排', publishedOn: '2026-01-17' })
    expect(found.map((one) => `${one.status} ${one.period}`)).toEqual(['result 2025', 'target 2026'])
  })

  it('is the last year of the five-year plan that a heading or the sentence names', () => {
    const text =
      '一、工作回顾\n新建泵站31座。\n二、“十五五”时期主要目标任务\n森林覆盖率提高到40%。\n2026年重点工作\n（一）水利。“十五五”期间建成水库9座，今年开工2座。'
    const found = quantitiesIn(text, { title: '2026年石梁县政府工作报告', publishedOn: '2026-01-26' })
    expect(found.map((one) => `${one.status} ${one.period}`)).toEqual([
      'result 2025',
      'target 2030',
      'target 2030',
      'target 2026',
    ])
  })

  it('of a report made in December is the year that ends', () => {
    const text = '一、过去五年工作回顾\n新建泵站31座。\n二、明年工作安排\n新建泵站5座。'
    const found = quantitiesIn(text, { title: '石梁县政府工作报告', publishedOn: '2021-12-24' })
    expect(found.map((one) => `${one.status} ${one.period}`)).toEqual(['result 2021', 'target 2022'])
  })

  it('is a deadline within a sentence up to the clause of another subject', () => {
    const text = '管网改造56公里，10月15日前投运泵站3座、新建水厂1座，漏损率降至8%以下。'
    const found = quantitiesIn(`一、重点任务\n${text}`, plan)
    expect(found.map(({ period }) => period)).toEqual(['2026', '2026-10', '2026-10', '2026'])
  })

  it('is the nearest goal where a later one is named beside it', () => {
    const text = '一、目标\n到2027年，产值达到80亿元。\n到2030年，产值翻一番。\n二、任务\n建成车间5个。'
    const found = quantitiesIn(text, { title: '关于推进转型的意见', publishedOn: '2026-02-03' })
    expect(found.map(({ period }) => period)).toEqual(['2027', '2030', '2027'])
  })

  it('is not the year in a bracket that is closed, nor, behind a semicolon, that of a part', () => {
    const found = quantitiesIn(
      '一、主要目标\n财政支出（扣除2024年救灾资金外）增长3%以上。\n到2028年，建成驿站80个，其中2027年20个；培训骨干500名。',
      plan,
    )
    expect(found.map((one) => one.period)).toEqual(['2026', '2028', '2027', '2028'])
  })

  it('is of what a base comes from the year before the plan', () => {
    const found = quantitiesIn('一、主要目标\n绿化率由31%提高到35%，到2030年由35%提高到40%。', plan)
    expect(found.map((one) => one.period)).toEqual(['2025', '2026', '2025', '2030'])
  })

  it('is the year before for how things stand in a plan of years to come', () => {
    const text = '一、产业基础\n全市拥有链上企业70家。\n二、工作目标\n链上企业达到90家。'
    const found = quantitiesIn(text, { title: '关于印发三年行动方案（2026—2028年）的通知', publishedOn: '2026-03-06' })
    expect(found.map((one) => `${one.status} ${one.period}`)).toEqual(['total 2025', 'target 2028'])
  })

  it('is the month behind the number of an item', () => {
    const found = quantitiesIn('二、重点任务\n2.10月底前外出招商4次以上，签约项目2个。', plan)
    expect(found.map((one) => `${one.text} ${one.period}`)).toEqual(['4次以上 2026-10', '2个 2026-10'])
  })

  it('is a deadline that heads a part of the sentence for all of it', () => {
    const found = quantitiesIn('一、主要目标\n开工项目3个；6月底前，招引企业5家，育苗基地不少于6处。', plan)
    expect(found.map((one) => one.period)).toEqual(['2026', '2026-06', '2026-06'])
  })

  it('is of each figure of 分别 its own where years are listed before', () => {
    const text =
      '一、主要目标\n2026年、2027年分别改造危旧房500户、600户。\n到2027年底和2030年，普及率分别不低于24%和30%。'
    expect(quantitiesIn(text, plan).map((one) => one.period)).toEqual(['2026', '2027', '2027', '2030'])
    const apart = '一、主要目标\n2027年、2028年分别建成高铁。\n普及率、合格率分别不低于24%、30%。'
    expect(quantitiesIn(apart, plan).map((one) => one.period)).toEqual(['2026', '2026'])
  })

  it('is not the year that a goal of another day has its name from', () => {
    const found = quantitiesIn('一、主要目标\n综合考虑实现2035年远景目标，提出产值增长5%。', plan)
    expect(found.map((one) => one.period)).toEqual(['2026'])
  })

  it('is in an undated report the year before the one that it is called by, until it plans', () => {
    const text = '一、改革取得新成效\n新增工厂9家。\n二、今年重点工作\n新增工厂3家。'
    const found = quantitiesIn(text, { title: '2026年临溪省政府工作报告', publishedOn: null, writtenOn: null })
    expect(found.map((one) => one.period)).toEqual(['2025', '2026'])
  })

  it('ends a deadline at the semicolon', () => {
    const found = quantitiesIn('一、主要目标\n6月底前开工项目3个；招引企业5家。', plan)
    expect(found.map((one) => one.period)).toEqual(['2026-06', '2026'])
  })
})
