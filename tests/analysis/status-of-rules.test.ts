import { describe, expect, it } from 'vitest'
import { quantitiesIn } from './analyse-text.ts'

const plan = { title: '关于印发2026年工作要点的通知', publishedOn: '2026-02-03' }

describe('the status of what rules, and measures that give, say', () => {
  it.each([
    '产值突破5亿元、10亿元、20亿元的，分别奖励管理团队20万元、50万元和100万元。',
    '租金分别按100%、80%、50%予以补贴，购房补贴最高不超过15万元。',
    '新认定技术中心奖励200万元，给予研发费用增量百分之十的补助，每家企业每年不超过3次、累计不超过30万元。',
    '对淘汰2.5米以下窑炉的，每条生产线补助50万元。',
    '年出口额300万美元以上的，每增加1美元奖励0.03元。',
    '介绍用工50人以上且稳定就业6个月的，每人补助500元。',
    '补贴每人每月1600元，期限36个月。',
    '按骗取金额1倍以上3倍以下处罚。',
  ])('takes what is given, and for what, for background: %s', (sentence) => {
    const found = quantitiesIn(`一、支持政策\n${sentence}`, { ...plan, title: '招商引资若干措施' })
    expect(found.filter(({ status }) => status !== 'background').map(({ text }) => text)).toEqual([])
  })

  it('tells goals and how things stand within rules', () => {
    const found = quantitiesIn(
      '第二条 目前，街道有网格86个。\n第三条 年度目标：创建星级网格20个。\n第四条 评优网格5个。',
      { ...plan, title: '奉山街道网格考核办法' },
    )
    expect(found.map(({ status, text }) => `${status} ${text}`)).toEqual([
      'total 86个',
      'target 20个',
      'background 5个',
    ])
  })

  it('takes for targets the levels that rules want held, not what they take marks for', () => {
    const sentence = '研发投入强度达到3.1%，播种面积稳定在172万亩。降尘量超过9吨/平方公里的扣2分。'
    const found = quantitiesIn(`一、科技创新（60分）\n${sentence}`, { ...plan, title: '奉山市综合绩效考核细则' })
    expect(found.filter(({ status }) => status === 'target').map(({ text }) => text)).toEqual(['达到3.1%', '172万亩'])
  })

  it('takes for targets what an article of rules asks to achieve', () => {
    const text =
      '第一条 本办法适用于各社区。\n第二条 各社区须完成以下年度目标：\n（一）安装报警器3600只。\n第三条 每月检查不少于2次。'
    const found = quantitiesIn(text, { title: '消防工作考核办法', publishedOn: '2026-02-03' })
    expect(found.map(({ status }) => status)).toEqual(['target', 'background'])
  })

  it.each(['突发事件应急预案', '生活垃圾处理收费标准', '居民用水水价'])(
    'plans nothing in a %s but what it says is done',
    (title) => {
      const text =
        '6.1 队伍建设\n每支队伍配备队员15人。\n居民用户每户每月6元。\n全市新建蓄水池45座，供水率提高到98%。\n服务年限不少于5年。'
      const found = quantitiesIn(text, { ...plan, title: `关于印发奉山市${title}的通知` })
      expect(found.map(({ status, text: words }) => `${status} ${words}`)).toEqual([
        'background 15人',
        'background 6元',
        'target 45座',
        'target 98%',
        'background 不少于5年',
      ])
    },
  )

  it('plans in an article that opens with the goals of a year', () => {
    const text = '第三条 考核由市生态环境局牵头。\n第四条 2026年度目标：减排二氧化硫420吨。\n第五条 优秀企业奖励5万元。'
    const found = quantitiesIn(text, { title: '关于印发超低排放考核办法的通知', publishedOn: '2026-02-03' })
    expect(found.map(({ status }) => status)).toEqual(['target', 'background'])
  })

  it('gives each of a list of sums', () => {
    const found = quantitiesIn('一、支持政策\n对获奖企业，分别奖励大型机1000万元、中型机300万元。\n新建机库5座。', plan)
    expect(found.map(({ status }) => status)).toEqual(['background', 'background', 'target'])
  })

  it('takes for background what is given, and to whom, in a numbered item', () => {
    const text = '一、支持措施\n2.对重点企业，当年投资到位6000万元，给予人才指标3名。'
    expect(quantitiesIn(text, plan).map(({ status }) => status)).toEqual(['background', 'background'])
  })
})
