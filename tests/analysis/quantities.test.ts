import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../src/analysis/analysis.ts'
import { quantitiesIn } from './analyse-text.ts'

const plan = { title: '关于印发2026年工作要点的通知', publishedOn: '2026-02-03' }

/** A quantity as one line: status, span, comparator, bounds and unit. */
function line({ status, text, comparator, low, high, unit }: Quantity): string {
  return [status, text, comparator, low ?? '…', high ?? '…', unit ?? '-'].join(' ')
}

describe('numbers with their bounds', () => {
  it.each([
    ['培育瞪羚企业不少于12家。', 'target 不少于12家 gte 12 … 家'],
    ['技术合同成交额突破90亿元。', 'target 突破90亿元 gt 9000000000 … 元'],
    ['森林覆盖率达到62.5%以上。', 'target 达到62.5%以上 gte 62.5 … %'],
    ['城镇调查失业率控制在5%以内。', 'target 控制在5%以内 lte … 5 %'],
    ['旅游收入约30亿元。', 'target 约30亿元 approx 3000000000 3000000000 元'],
    ['工业投资增长8％左右。', 'target 8％左右 approx 8 8 %'],
    ['新建驿站1-2个。', 'target 1-2个 range 1 2 个'],
    ['引进青年人才1.5万人次。', 'target 1.5万人次 eq 15000 15000 人次'],
    ['单位能耗下降百分之三。', 'target 百分之三 eq 3 3 %'],
    ['就诊率达到八成以上。', 'target 达到八成以上 gte 80 … %'],
    ['细颗粒物浓度不超过33微克/立方米。', 'target 不超过33微克/立方米 lte … 33 微克/立方米'],
    ['新建管网1 170.5公里。', 'target 1 170.5公里 eq 1170.5 1170.5 公里'],
    ['用水量不突破6 300万立方米。', 'target 不突破6 300万立方米 lte … 63000000 立方米'],
    ['其中10亿元及以上十六个。', 'target 十六个 eq 16 16 个'],
    ['发放贷款 60132. 9 亿元。', 'target 60132. 9 亿元 eq 6013290000000 6013290000000 元'],
    ['开行班列１,２００列以上。', 'target １,２００列以上 gte 1200 … 列'],
    ['引进150农学类大学生返乡。', 'target 150 eq 150 150 -'],
    ['惠及1.2万对象。', 'target 1.2万 eq 12000 12000 -'],
    ['架设桥梁416榀。', 'target 416榀 eq 416 416 榀'],
    ['紧盯退出产能450万吨/年目标。', 'target 450万吨/年 eq 4500000 4500000 吨/年'],
    ['吸引2.4万毕业生来市就业。', 'target 2.4万 eq 24000 24000 -'],
    ['慰问500多留守老人。', 'target 500多 gt 500 … -'],
    ['带动产业，抓好年产60万吨纸浆项目建设。', 'background 60万吨 eq 600000 600000 吨'],
    ['改扩建中小学十二所。', 'target 十二所 eq 12 12 所'],
    ['至少开设两门选修课。', 'target 两门 eq 2 2 门'],
    ['项目前期手续办结率不低于80%。', 'target 不低于80% gte 80 … %'],
    ['闲置土地处置率达到75%。', 'target 达到75% gte 75 … %'],
    ['筹措资金41.5亿元办好实事十件。', 'target 41.5亿元 eq 4150000000 4150000000 元'],
    ['生产总值增速高于全省0.2个和0.9个百分点。', 'target 0.2个 eq 0.2 0.2 个百分点'],
    ['新建公办幼儿园200所以上。', 'target 200所以上 gte 200 … 所'],
    ['林下产值突破百亿。', 'target 突破百亿 gt 10000000000 … -'],
    ['人均预期寿命从2020年的75.2岁提升至2026年的76.8岁左右。', 'target 76.8岁左右 approx 76.8 76.8 岁'],
    ['屋顶光伏150兆瓦。', 'target 150兆瓦 eq 150 150 兆瓦'],
    ['断面流量不小于35.8立方米每秒。', 'target 不小于35.8立方米每秒 gte 35.8 … 立方米每秒'],
    ['实施预防性养护600公里·车道。', 'target 600公里·车道 eq 600 600 公里·车道'],
    ['组建总规模10亿元的产业引导基金。', 'target 10亿元 eq 1000000000 1000000000 元'],
    ['白酒产量1.9万千升。', 'target 1.9万千升 eq 19000 19000 千升'],
    ['为企业减负147亿元。', 'target 147亿元 eq 14700000000 14700000000 元'],
    ['举办青年50人论坛8场。', 'target 8场 eq 8 8 场'],
    ['班列开行超万列。', 'target 超万列 gt 10000 … 列'],
    ['海洋产值突破万亿。', 'target 突破万亿 gt 1000000000000 … -'],
    ['话题传播突破百亿次。', 'target 突破百亿次 gt 10000000000 … 次'],
    ['新增20张家庭养老床位。', 'target 20张 eq 20 20 张'],
    ['人均预期寿命从2020年的80岁提升至83.9岁。', 'target 83.9岁 eq 83.9 83.9 岁'],
    ['细颗粒物浓度降至28.5微克每立方米。', 'target 28.5微克每立方米 eq 28.5 28.5 微克每立方米'],
    ['专利增长2倍多。', 'target 2倍多 gt 2 … 倍'],
    ['超过2/3的行政村通网。', 'target 超过2/3 gt 0.6666666666666666 … -'],
    ['各类健身活动年均吸引40余万人次参与。', 'target 40余万人次 gt 400000 … 人次'],
    ['先进集群增至14个、实现设区市全覆盖。', 'target 14个 eq 14 14 个'],
    ['海洋产值超过千亿元。', 'target 超过千亿元 gt 100000000000 … 元'],
    ['培育特色工坊十余家。', 'target 十余家 gt 10 … 家'],
    ['满意率大于等于95%。', 'target 大于等于95% gte 95 … %'],
    ['布设自助柜30台或更多。', 'target 30台或更多 gte 30 … 台'],
    ['保留临时卡口3个或更少。', 'target 3个或更少 lte … 3 个'],
    ['改造全长十二公里的堤防。', 'target 十二公里 eq 12 12 公里'],
    ['新增CT110台。', 'target 110台 eq 110 110 台'],
    ['印发A4手册2000张。', 'target 2000张 eq 2000 2000 张'],
    ['出台措施12条，详见附件。', 'background 12条 eq 12 12 条'],
    ['投诉办结时限控制在3天内。', 'target 控制在3天内 lte … 3 天'],
    ['为200名以上困难群众发放救助金。', 'target 200名以上 gte 200 … 名'],
    ['市财政每年安排专项经费150万元。', 'target 150万元 eq 1500000 1500000 元'],
    ['选派骨干两名以上到卫生院。', 'target 两名以上 gte 2 … 名'],
    ['灌溉水利用系数由0.58提高到0.61。', 'target 0.61 eq 0.61 0.61 -'],
    ['竣工验收平均用时不超过40分钟。', 'target 不超过40分钟 lte … 40 分钟'],
    ['争取省级财政补助9.5亿元。', 'target 9.5亿元 eq 950000000 950000000 元'],
    ['火灾、病虫受害率分别控制在0.5‰以内和2‰以内。', 'target 控制在0.5‰以内 lte … 0.5 ‰'],
    ['对已建成的渠道回访，修复机耕道3.4公里。', 'target 3.4公里 eq 3.4 3.4 公里'],
  ])('%s', (sentence, expected) => {
    expect(quantitiesIn(`一、主要目标\n${sentence}`, plan).map(line)).toContain(expected)
  })

  it('gives each of 分别 its own noun', () => {
    const found = quantitiesIn('一、主要目标\n粮食、油料产量分别达到30万吨、2万吨。', plan)
    expect(found.map((one) => [one.metricFull, one.low])).toEqual([
      ['粮食', 300000],
      ['油料产量', 20000],
    ])
  })

  it('gives the first of 分别 the unit that only the last says', () => {
    const found = quantitiesIn('一、主要目标\n一产、二产占比分别回落2.5和1.6个百分点。', plan)
    expect(found.map((one) => [one.metricFull, one.text, one.unit])).toEqual([
      ['一产', '2.5', '个百分点'],
      ['二产占比', '1.6个百分点', '个百分点'],
    ])
  })

  it('reads a fall that is written with a sign', () => {
    const found = quantitiesIn('一、完成情况\n投资、出口同比分别-6.2%、-19.3%。', { title: '2025年工作总结' })
    expect(found.map(({ low }) => low)).toEqual([-6.2, -19.3])
  })

  it('keeps what a share or a change is measured by as background', () => {
    const text = '一、完成情况\n税收收入3.1亿元，完成预算3亿元的102%，较上年2亿元增长9%。'
    const found = quantitiesIn(text, { title: '2025年工作总结' })
    expect(found.map(({ text: words, status, metric }) => [words, status, metric?.text])).toEqual([
      ['3.1亿元', 'result', '税收收入'],
      ['3亿元', 'background', '税收收入'],
      ['102%', 'result', '税收收入'],
      ['2亿元', 'background', '税收收入'],
      ['9%', 'result', '税收收入'],
    ])
  })

  it('keeps both where two changes begin as background', () => {
    const found = quantitiesIn('一、主要目标\n数量由试点之初的27只、42只分别增长到50只、68只。', plan)
    expect(found.map(({ status, text }) => `${status} ${text}`)).toEqual([
      'background 27只',
      'background 42只',
      'target 50只',
      'target 68只',
    ])
  })

  it('keeps where a change begins as background', () => {
    const found = quantitiesIn('一、主要目标\n自来水普及率由91%提高到95%。', plan)
    expect(found.map(line)).toEqual(['background 91% eq 91 91 %', 'target 95% eq 95 95 %'])
    expect(found[1]?.change).toBe('to')
    expect(found[1]?.metric?.text).toBe('自来水普及率')
  })
})

describe('what looks like a quantity and is none', () => {
  it.each([
    '按照《关于加快发展的意见（2024—2026年）》要求，抓好落实。',
    '实施“四个一批”行动，落实“1+3+N”方案。',
    '全市规模以上企业、世界500强企业加快集聚。',
    '推进G60走廊和5G建设，降低PM2.5浓度。',
    '支持第701所发展，位居全省第5位。',
    '共3个方面18条举措，分三个阶段实施。',
    '65岁以上老年人、30人以下教学点的管理要加强。',
    '实施一批重点项目，若干领域取得突破。',
    '联系电话：027-88936212，邮编430060。',
    '会议于2026年3月5日10:30召开，受理12345热线。',
    '同比例为4:3:3，推行7×24小时值守。',
    '“十五五”期间，连续6年获奖。',
    '中心位于北纬21.4度、东经118.2度。',
    '对12处易涝点实行包保。',
    '排名后2位的乡镇作表态发言。',
    '满意度低于80分的项目取消评优。',
    '对进度滞后20%以上的单位亮牌。',
    '综合利用量达到9万吨的，给予补助。',
    '分别一次性奖励100万元、50万元。',
    '对全市1873处隐患点再开展一次排查。',
    '对已建成的高标准农田1.86万亩开展“回头看”。',
    '突发停水24小时内启动送水，抢修不超过48小时。',
    '以有劳动能力的7600多名残疾人为主要对象。',
    '会期140分钟，9时30分开始，单户最高不超过20万元。',
    '在桥梁上游500米、下游1000米范围内禁止采砂。',
    '前三年租金分别按100%、80%、50%予以补贴。',
    '区督查室每半年评估1次，资金的60%以上用于边境。',
    '（节选4项）完成一项、销号一项，采取8项激励措施。',
    '落实215座水库“三个责任人”，71个脱贫村无一户返贫。',
    '每家奖金10万元，贷款期限25年，单家最高补贴150万元。',
    '由15家单位参加的联席会议统筹。',
    '对符合条件的设备，按10%给予补助，单户企业最高2000万元。',
    '但部分专科候诊超过60分钟。',
    '对超载的312户牧户实行台账管理。',
    '贯彻市委八届二次、三次全会精神，筹备人大三次会议。',
    '发放交通补贴每人不超过600元。',
    '办公室每季度调度1次。',
    '聚焦机床、船舶等8个行业。',
    '对连续两年靠后的县，次年资金倾斜500万元。',
    '建成5公里充电圈，打造县城3公里、乡镇5公里便民圈。',
    '车位与床位比例不低于1:3。',
    '新增B12家、建设G30公里沿线。',
    '编号CT-110台、编号007台的设备要保养。',
    '开放3万号段，用地120m2。',
    '确保工程建成一处、见效一处、群众受益一处。',
    '城乡居民收入比缩小到1.95以内。',
  ])('%s', (sentence) => {
    const painted = quantitiesIn(`一、主要目标\n${sentence}`, plan).filter((one) => one.status !== 'background')
    expect(painted.map(line)).toEqual([])
  })

  it('counts how far a measure reaches', () => {
    const sentence = '试点扩大到5个县（市、区），改水覆盖剩余128个县，优化16路等公交线路四条。'
    expect(quantitiesIn(`一、主要目标\n${sentence}`, plan).map(({ text }) => text)).toEqual(['5个', '128个', '四条'])
  })

  it('counts the things, not the class they are of', () => {
    const found = quantitiesIn(
      '一、主要目标\n招引10亿元以上项目8个，撤并30人以下教学点9个，扶持合作社24家，其中年出栏300头以上的6家。',
      plan,
    )
    expect(found.map(line)).toEqual([
      'target 8个 eq 8 8 个',
      'target 9个 eq 9 9 个',
      'target 24家 eq 24 24 家',
      'target 6家 eq 6 6 家',
    ])
  })
})

describe('what a figure stands in', () => {
  it('report what was heard and plan what was resolved', () => {
    const text = '一季度已建成大棚12座，同比增长20%，入选全省试点。\n会议议定以下事项：\n一、抓生产。新建大棚30座。'
    const about = { title: '关于设施农业有关问题的会议纪要', publishedOn: '2026-05-14' }
    expect(quantitiesIn(text, about).map((one) => `${one.status} ${one.text}`)).toEqual([
      'result 12座',
      'result 20%',
      'target 30座',
    ])
  })

  it('report what a meeting heard in the line in which it resolves', () => {
    const text = '一、关于生产\n会议听取了汇报。一季度建成大棚12座。会议要求，年内再建大棚30座。'
    const about = { title: '政府常务会议纪要', publishedOn: '2026-05-14' }
    expect(quantitiesIn(text, about).map((one) => `${one.status} ${one.text}`)).toEqual(['result 12座', 'target 30座'])
  })

  it('count what a bracket says more apart', () => {
    const text = '全年新建绿地900公顷（其中公园绿地400公顷）。'
    expect(quantitiesIn(text, plan).map((one) => one.text)).toEqual(['900公顷', '400公顷'])
  })

  it.each([
    ['共9项，详见清单。', '9项'],
    ['打通服务群众最后一米。', '一米'],
    ['守护八百里石梁河。', '八百里'],
    ['建设30万吨级航道2条。', '30万吨'],
    ['引进投资1000万美元以上6家。', '1000万美元以上'],
  ])('count no part, slogan or class: %s', (text, trap) => {
    const found = quantitiesIn(`一、主要目标\n${text}`, plan).filter(({ status }) => status !== 'background')
    expect(found.map((one) => one.text)).not.toContain(trap)
  })

  it('tell of the year before where a report on work has no headings', () => {
    const report = { title: '柳河乡2024年政府工作报告', publishedOn: '2024-02-17' }
    const text = '新建泵站12座。\n今年经济社会发展主要预期目标是：种植水稻3万亩。'
    expect(quantitiesIn(text, report).map((one) => `${one.status} ${one.text} ${one.period}`)).toEqual([
      'result 12座 2023',
      'target 3万亩 2024',
    ])
  })

  it('count no rank', () => {
    expect(
      quantitiesIn('全市综合考核位次前移4位。', { title: '2025年工作总结' }).map((one) => one.status),
    ).not.toContain('result')
  })

  it('counts one where it is the least, charging guns, and no 零部件', () => {
    const text = '一、主要任务\n每个乡镇至少打造一个美丽庭院。新建充电桩200枪。新引进零部件企业20家。'
    expect(quantitiesIn(text, { title: '2026年工作要点' }).map((one) => one.text)).toEqual(['一个', '200枪', '20家'])
  })

  it('counts no sessions, solar terms and kinds of what is closed', () => {
    const text =
      '一、主要任务\n落实省委十一届九次、十次全会部署。挖掘二十四节气等遗产。关停淘汰10万千瓦及以下燃煤机组。'
    expect(quantitiesIn(text, { title: '2026年工作要点' })).toEqual([])
  })

  it('says the unit of a list once, for all that 分别 governs', () => {
    const text = '治理率、覆盖率、处理率分别提高20.9、36.2和54个百分点。新增企业15、22家。'
    const found = quantitiesIn(text, { title: '2025年工作总结' }).map(
      ({ low, unit, metric }) => `${metric?.text} ${low} ${unit}`,
    )
    expect(found.slice(0, 3)).toEqual(['治理率 20.9 个百分点', '覆盖率 36.2 个百分点', '处理率 54 个百分点'])
    expect(found).not.toContain('企业 15 家')
  })
})
