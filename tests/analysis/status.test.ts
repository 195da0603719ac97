import { describe, expect, it } from 'vitest'
import { quantitiesIn } from './analyse-text.ts'

const plan = { title: '关于印发2026年工作要点的通知', publishedOn: '2026-02-03' }

describe('status', () => {
  it('goes by the labels of lines that tell a problem and its remedy', () => {
    const found = quantitiesIn('（一）散煤治理。\n问题描述：城区2310户居民仍燃用散煤。\n整改目标：改造2310户。', plan)
    expect(found.map(({ status, text }) => `${status} ${text}`)).toEqual(['background 2310户', 'target 2310户'])
  })

  it('goes on where a part that tells problems ends', () => {
    const text =
      '二、重点任务\n（一）存在的短板。\n有村庄12个未通公路。\n（二）建设公路。\n新建公路30公里。\n（三）补齐短板。\n新建桥梁4座。'
    const found = quantitiesIn(text, plan)
    expect(found.map(({ status }) => status)).toEqual(['background', 'target', 'target'])
  })

  it('reports and then plans under a heading of both', () => {
    const text =
      '二、“十四五”发展成就和“十五五”目标任务\n这五年，公园总数达130个。\n农村供水全面改善，受益80万人。\n“十五五”时期，新建公园40个。\n三、2026年重点工作\n新建公园6个。'
    const found = quantitiesIn(text, { title: '2026年政府工作报告', publishedOn: '2026-02-03' })
    expect(found.map(({ status, period }) => `${status} ${period}`)).toEqual([
      'total 2025',
      'result 2025',
      'target 2030',
      'target 2026',
    ])
  })

  it.each([
    ['估算超过总投资10%的，须重新报批。', ['background']],
    ['每座冷库补助不超过总投资的40%。', ['background']],
    ['对表现突出的3个单位和10名个人予以表扬。', ['background', 'background']],
    ['以北河、南河等7条支流为重点，造林20万亩。', ['background', 'target']],
    ['亩均财政补助不低于2300元。', ['target']],
  ])('tells terms from targets: %s', (text, wanted) => {
    expect(quantitiesIn(`一、主要任务\n${text}`, plan).map(({ status }) => status)).toEqual(wanted)
  })

  it('takes for background what a report admits, up to what is done about it, and what is held against a goal', () => {
    const text =
      '一、2025年工作回顾\n新建公园12个，零售增长3%，低于7%的预期目标。\n我们也清醒认识到，财政自给率仅18%。一些企业困难，23家亏损。对此，我们新设基金3只。\n新建学校2所。'
    const found = quantitiesIn(text, { title: '2026年政府工作报告', publishedOn: '2026-02-03' })
    expect(found.filter(({ status }) => status === 'background').map(({ text: words }) => words)).toEqual([
      '低于7%',
      '18%',
      '23家',
    ])
  })

  it('plans under a heading of the planned year, and under one that ends in 任务', () => {
    const text =
      '一、2025年预算执行情况\n支出8亿元。\n二、完成2026年预算的措施\n（一）保重点\n安排资金2亿元。\n三、一季度攻坚任务\n开工项目4个。'
    const found = quantitiesIn(text, { title: '2025年预算执行情况和2026年预算草案的报告', publishedOn: '2026-02-03' })
    expect(found.map(({ status }) => status)).toEqual(['result', 'target', 'target'])
  })

  it('plans for the years between the notice and the last of its title, and reports what is done already', () => {
    const text =
      '防沙治沙实施方案（2024—2026年）\n一、重点任务\n2025年9月底前并网50万千瓦。\n去年的实事20件已全部完成，满意率97%。'
    const found = quantitiesIn(text, { title: '关于印发2024—2026年防沙治沙实施方案的通知', publishedOn: '2024-03-29' })
    expect(found.map(({ status }) => status)).toEqual(['target', 'result', 'result'])
  })

  it('tells how things stand on a day to the end of the sentence, unless it goes on to plan', () => {
    const text = '一、目标\n截至3月5日，种子入户1.3万吨；检修农机2万台。\n截至3月5日，有学校9所；今年再建3所。'
    expect(quantitiesIn(text, plan).map(({ status }) => status)).toEqual(['total', 'result', 'total', 'target'])
  })

  it('plans what is held against the year before', () => {
    const found = quantitiesIn('一、主要任务\n用水量较上年下降5%，创建节水型单位25家。', plan)
    expect(found.map(({ status }) => status)).toEqual(['target', 'target'])
  })

  it('reports in an answer to a proposal, up to what comes next', () => {
    const text =
      '一、已开展的工作\n（一）关于“发展互助养老”的建议。招募志愿者460名。\n二、下一步打算\n一是健全网络。新增服务点20个。'
    const found = quantitiesIn(text, { title: '关于第067号建议的答复', publishedOn: '2026-07-29' })
    expect(found.map(({ status }) => status)).toEqual(['result', 'target'])
  })

  it('tells a stock by 现有, not what is done with what there is', () => {
    const found = quantitiesIn('一、主要任务\n学校现有学生2.8万人，教师1400人。\n发挥现有平台作用，引进企业3家。', plan)
    expect(found.map(({ status }) => status)).toEqual(['total', 'total', 'target'])
  })

  it('takes how many people there are for background in a report, where they are planned for a target', () => {
    const report = { ...plan, title: '2025年国民经济和社会发展统计公报' }
    const found = [
      ...quantitiesIn('年末常住人口26.1万人，出生率为3.2‰，财政收入8亿元。', report),
      ...quantitiesIn('到2030年，常住人口达到30万人。', plan),
    ]
    expect(found.map(({ status }) => status)).toEqual(['background', 'background', 'result', 'target'])
  })

  it('takes measurements, prices and where a place lies for background in a plan', () => {
    const found = quantitiesIn(
      '一、基本情况\n全镇辖21个行政村，最远的村距县城32公里。\n二、主要任务\n新建村道6公里，路面宽度不小于4米。改造管网项目每亩1600元。',
      plan,
    )
    expect(found.filter(({ status }) => status !== 'background').map(({ text }) => text)).toEqual(['6公里'])
  })

  it('plans in a part of a report that no heading tells of', () => {
    const text = '（五）粮食安全。\n确保粮食面积稳定在12万亩以上，新增家庭农场10家以上。'
    const found = quantitiesIn(text, { title: '2026年政府工作报告', publishedOn: '2026-02-03' })
    expect(found.map(({ status, period }) => `${status} ${period}`)).toEqual(['target 2026', 'target 2026'])
  })

  it('plans what a report says was planned for the year, not what was won for the next', () => {
    const text = '一、2025年工作总结\n年计划完成投资60亿元，1—9月完成40亿元。\n成功争取2026年国债项目12个。'
    const found = quantitiesIn(text, { title: '2025年工作总结', publishedOn: '2025-12-20' })
    expect(found.map(({ status }) => status)).toEqual(['target', 'result', 'result'])
  })

  it('plans what a sentence demands behind one that tells of a year that is over', () => {
    const found = quantitiesIn('一、任务\n2025年末，负债率67.8%。要盘活资产12亿元以上。', plan)
    expect(found.map(({ status, period }) => `${status} ${period}`)).toEqual(['result 2025', 'target 2026'])
  })

  it('follows the headings of a report that also plans', () => {
    const text =
      '一、2025年工作回顾\n新增高新技术企业20家，累计建成基站80座。\n二、2026年工作安排\n新增高新技术企业30家。'
    const found = quantitiesIn(text, { title: '2025年工作总结和2026年工作计划', publishedOn: '2026-01-08' })
    expect(found.map((one) => [one.status, one.period])).toEqual([
      ['result', '2025'],
      ['total', '2025'],
      ['target', '2026'],
    ])
  })

  it('takes last year in a plan for a result, and a shortage for background', () => {
    const text = '2025年，全区签约项目42个。目前仍有17所学校未达标。\n一、主要目标\n2026年，签约项目50个以上。'
    expect(quantitiesIn(text, plan).map((one) => [one.text, one.status])).toEqual([
      ['42个', 'result'],
      ['17所', 'background'],
      ['50个以上', 'target'],
    ])
  })

  it('takes what is wrong, and the first of two baselines, for background', () => {
    const text = '一、主要目标\n目前9家卫生院无法开展手术。\n农村、城镇就诊率分别由61%、72%提高到65%、75%。'
    expect(quantitiesIn(text, plan).map((one) => `${one.status} ${one.text}`)).toEqual([
      'background 9家',
      'background 61%',
      'background 72%',
      'target 65%',
      'target 75%',
    ])
  })

  it('reports what was done as of a day, up to the end of its sentence', () => {
    const text = '2025年，全市已开工项目33个；完成投资20亿元。\n新开工项目40个。'
    expect(quantitiesIn(`一、主要任务\n${text}`, plan).map(({ status }) => status)).toEqual([
      'result',
      'result',
      'target',
    ])
  })

  it('takes for targets what an announcement of 民生实事 lists', () => {
    const found = quantitiesIn('现将票决产生的民生实事项目公告如下：\n一、改善住房\n改造老旧小区37个。', {
      ...plan,
      title: '奉山市人民代表大会公告',
    })
    expect(found.map(({ status, text }) => `${status} ${text}`)).toEqual(['target 37个'])
  })

  it('takes the count in a heading for no target', () => {
    const found = quantitiesIn('一、基础设施（3项）\n新建厂房（5座）', plan)
    expect(found.map(({ status, text }) => `${status} ${text}`)).toEqual(['background 3项', 'target 5座'])
  })

  it('takes what a place is like for background, up to the sentence of a year', () => {
    const text = '一、基本情况\n我镇地处沙地南缘，共有农户4860户。全镇耕地9599亩。2025年完成造林500亩。'
    const found = quantitiesIn(text, { title: '2025年工作总结' })
    expect(found.map(({ status }) => status)).toEqual(['background', 'background', 'result'])
  })

  it('plans from the sentence of a report that states the goals', () => {
    const text = '过去一年，完成投资20亿元。\n我们要开好局。主要预期目标是：生产总值增长5%左右；投资增长3%左右。'
    const found = quantitiesIn(text, { title: '政府工作报告', publishedOn: '2026-02-03' })
    expect(found.map(({ status, period }) => `${status} ${period}`)).toEqual([
      'result 2025',
      'target 2026',
      'target 2026',
    ])
  })

  it('takes a topic that ends in 问题 for no list of problems', () => {
    const text = '一、诉求热点\n1.供热问题。受理诉求310件。\n二、存在问题\n1.回访不实。答复不符23件。'
    const about = { title: '关于一季度热线办理情况的通报', publishedOn: '2026-04-03' }
    expect(quantitiesIn(text, about).map((one) => `${one.status} ${one.text}`)).toEqual([
      'result 310件',
      'background 23件',
    ])
  })

  it('takes what an inspection found amiss for its result, its terms for background', () => {
    const text = '三、存在问题\n1.回访不实。抽查档案60份，仅5份合格，个别股室要求材料一式三份。'
    const about = { title: '关于便民服务专项督查的通报', publishedOn: '2026-04-03' }
    expect(quantitiesIn(text, about).map((one) => `${one.status} ${one.text}`)).toEqual([
      'result 60份',
      'result 5份',
      'background 三份',
    ])
  })

  it('plans what is built of a field, and each of two counts', () => {
    const text = '一、主要任务\n建设5条专用线、26条产业路，推动环高扩容等14条公路和南塘等4个在建项目提速。'
    expect(quantitiesIn(text, plan).map(({ status }) => status)).toEqual(['target', 'target', 'target', 'target'])
  })

  it('counts people of whom a list goes on, and what stands in two ranges of sums', () => {
    const text =
      '一、主要任务\n评选300名技能人才和900名产业急需青年。\n每县打造1~2个商圈。\n培育50-80万元的村6个、80-100万元的4个。'
    expect(quantitiesIn(text, plan).map((one) => `${one.status} ${one.text}`)).toEqual([
      'target 300名',
      'target 900名',
      'target 1~2个',
      'target 6个',
      'target 4个',
    ])
  })

  it('counts what goes on a list of what is counted, with its least number', () => {
    const text = '一、主要任务\n培育10家左右龙头企业、50家以上骨干企业。支持500人、1000人以上企业扩产。'
    expect(quantitiesIn(text, plan).map((one) => one.text)).not.toContain('1000人以上')
    expect(quantitiesIn(text, plan).map((one) => one.text)).toContain('50家以上')
  })

  it('plans all of a list of which one is planned', () => {
    const text = '一、主要任务\n培育2个集群和6个五百亿级产业集群。\n完成渌江、洣水和20条中小河流重点河段治理。'
    expect(quantitiesIn(text, plan).map(({ status }) => status)).toEqual(['target', 'target', 'target'])
  })

  it('counts what a bracket tells more of, and promises a growth over last year', () => {
    const text =
      '一、主要任务\n引进亿元以上项目15个以上（其中10亿元以上项目2个）。\n力争游客突破60万人次、同比增长12%。'
    const found = quantitiesIn(text, { title: '关于印发旅游工作要点的通知' })
    expect(found.map((one) => `${one.status} ${one.text}`)).toEqual([
      'target 15个以上',
      'target 2个',
      'target 突破60万人次',
      'target 12%',
    ])
  })

  it('plans the length of so many places', () => {
    const found = quantitiesIn('一、主要任务\n除险加固4处1.8公里。\n违规的处3万元。', plan)
    expect(found.map(({ status, text }) => `${status} ${text}`)).toEqual([
      'target 4处',
      'target 1.8公里',
      'background 3万元',
    ])
  })

  it('aims at what is to be kept small, were it a shortage', () => {
    expect(quantitiesIn('一、主要目标\n新增拖欠控制在2%以内。', plan).map(({ status }) => status)).toEqual(['target'])
  })

  it('says how strongly a target binds', () => {
    const text = '一、主要目标\n确保增长6%。力争增长7%。鼓励新建站点3个。新建驿站5座。'
    expect(quantitiesIn(text, plan).map((one) => one.strength)).toEqual(['must', 'aim', 'encourage', 'should'])
  })

  it('reports what came of so many, whatever they are', () => {
    const text = '11家企业入选国家重点产业链主企业，电路铜箔等18个产业集群入选国家级名单，推动10个产业集群提质。'
    const found = quantitiesIn(text, { title: '2025年工作总结' })
    expect(found.map(({ status }) => status)).toEqual(['result', 'result', 'background'])
  })

  it('tells a stock from how much it grew', () => {
    const found = quantitiesIn('绿色铝、硅光伏合计产值2000亿元，三项产业合计增长30.4%。', { title: '2025年工作总结' })
    expect(found.map(({ status }) => status)).toEqual(['total', 'result'])
  })
})
