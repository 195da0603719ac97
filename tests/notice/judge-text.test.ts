import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { judgeText } from '../../src/notice/judge-text.ts'
import { bias } from '../../src/notice/notice-signals.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'

function judge(text: string) {
  const body = plainText(text)
  return judgeText(body, readLetter(body))
}

const seed = (name: string) => readFile(new URL(`../../seeds/notices/${name}.txt`, import.meta.url), 'utf8')

describe('the seed documents', () => {
  test('a letter with a damaged date', async () => {
    expect(judge(await seed('wuchang-2023'))).toMatchObject({
      isNotice: true,
      title: '区人民政府关于印发《武昌区2023年推进武汉具有全国影响力的科技创新中心建设的工作要点》的通知',
      genre: '通知',
      issuer: '武汉市武昌区人民政府',
      documentNumber: null,
      publishedOn: '2023-06-30',
      writtenOn: null,
      addressees: ['各街道', '相关部门', '各直属机构'],
      source: '区政府',
    })
  })

  test('a summary that was cut out of its page', async () => {
    expect(judge(await seed('wuhan-jingkai-2024'))).toMatchObject({
      isNotice: true,
      title: null,
      issuer: null,
      publishedOn: null,
      writtenOn: null,
    })
  })
})

describe('papers on work that have no form of a letter', () => {
  test.each([
    [
      'a summary',
      '柳河镇2024年工作总结\n2024年，柳河镇较好地完成了全年任务。\n一、稳住了生产\n种植水稻3.2万亩，育肥生猪2万头，新增农机社4家，产值12亿元，增长6%，带动农户900户，修渠8公里，建泵站3座。\n二、改善了民生\n硬化村道12公里。',
    ],
    [
      'minutes',
      '望川县政府第12次常务会议纪要\n会议听取了春耕情况汇报，出席会议的有各镇负责人。会议强调，要抓好育秧。会议指出，仍有短板。\n一、关于春耕\n会议要求，种植水稻不少于3万亩，新建泵站5座，培训农户800户，县农业农村局牵头，水利局配合。\n二、关于防汛\n加固堤防6公里，储备编织袋2万个，组建队伍12支，落实资金300万元，预案覆盖率100%。',
    ],
  ])('%s', (_, text) => {
    expect(judge(text).isNotice).toBe(true)
  })
})

describe('notices by their titles', () => {
  test.each([
    ['a plan that names its year', '柳河司2031年工作要点\n抓好课程建设，完善评价办法，做好师资培训。'],
    [
      'a circular that tells what was inspected',
      '关于春耕备耕督查情况的通报\n近日，县政府督查室对各镇开展督查。督查组指出，多数镇进度较快。',
    ],
    [
      'progress that begins with what happened, and says that it makes it known',
      '2031年惠民工程1-8月份进展情况\n日前，区督查室对惠民工程进行了核查。现将进展情况通报如下：\n一、总体进度\n12项已完成5项。\n二、滞后项目\n两项尚未开工。',
    ],
    [
      'a plan whose title ends in its years',
      '禾川县“十六五”灌溉发展规划（2031-2035）\n前言\n为明确五年的目标和任务，特编制本规划。',
    ],
    [
      'a report on the audit to a standing committee',
      '关于2030年度县级预算执行的审计工作报告\n主任、各位副主任，各位委员：\n受县政府委托，现报告审计情况，请予审议。',
    ],
  ])('%s', (_, text) => {
    expect(judge(text).isNotice).toBe(true)
  })
})

describe('notices whose title was cut off', () => {
  test.each([
    [
      'a summary: years in its headings, whom the body is led by, what comes next',
      '今年以来，街道在区委、区政府的坚强领导下，扎实推进各项工作。\n一、2030年工作成效\n（一）改造小区4个，惠及居民900户。\n（二）新增车位210个。\n二、2031年工作安排\n建成口袋公园3个。',
    ],
    [
      'progress that is made known',
      '近期，县督查室对本年九项惠民工程的进度逐一作了核查，现将有关进度通报如下：\n一、总体情况\n九项工程中已有五项按期完成，两项按序时推进，另有两项进度滞后。\n二、工作要求\n滞后的工程请责任单位查明原因，加快进度，按月报送。',
    ],
  ])('%s', (_, text) => {
    expect(judge(text)).toMatchObject({ title: null, isNotice: true })
  })
})

describe('texts that are no notices', () => {
  test.each([
    [
      'news',
      '县长调研春耕\n本报讯（记者 李禾）4月1日上午，县长到柳河镇调研春耕生产。\n县长指出，粮食面积要稳定在41万亩以上。\n县长强调，要压实责任，确保4月底前完成育秧。',
    ],
    [
      'an interpretation',
      '《望川县造林方案》政策解读\n一、起草背景\n林地偏少。\n二、主要内容\n（一）加快造林。到2025年造林2万亩。\n三、解读机关\n县林业局',
    ],
    [
      'a headline of what was published',
      '我县公布2031年民生实事项目清单\n今年将新建学校6所、公园8个，改造小区15个，新增车位900个，修建公路50公里，惠及居民4300户。',
    ],
    ['the tasks of one leader', '副局长方知行工作分工\n负责城市建设工作，分管建设股、房管股。'],
    [
      'a visit that ends like the title of a report',
      '代表视察民生实事项目进展情况\n6月5日，代表们来到4个项目现场，听取汇报，提出建议。',
    ],
    [
      'a headline in two clauses',
      '青石镇：抓实四项举措，推进重点工作\n聚焦产业兴镇。引进企业4家，发展大棚120亩。\n聚焦基础设施。修建道路18公里，改造危桥2座。',
    ],
    [
      'a tender',
      '望川县水利局2031年办公设备采购公告\n项目预算12万元，采购电脑20台、打印机6台。投标人应在5月6日前递交文件，并缴纳保证金2000元。',
    ],
    ['a story', '从前有一座山，山上有三百棵树。\n树下住着两户人家，一家养了十只羊，一家种了五亩地。'],
    ['figures', '1\n2\n3\n4.5%\n100个'],
    ['nothing', ' '],
  ])('%s', (_, text) => {
    expect(judge(text).isNotice).toBe(false)
  })
})

test('the score is the logistic of the weights and the bias', () => {
  const { score, reasons } = judge('关于植树的通知\n各乡镇：\n请抓好落实。\n县林业局\n2024年3月1日')
  const sum = reasons.reduce((total, { weight }) => total + weight, bias)
  expect(score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 2)
  expect(reasons.map(({ signal }) => signal)).toEqual(
    expect.arrayContaining(['title-formal', 'addressees', 'signature']),
  )
})

test('the issuer stands in front of the report that a title names', () => {
  const report = '青禾市中级人民法院工作报告\n一、2025年主要工作\n受理案件3万件。'
  expect(judge(report).issuer).toBe('青禾市中级人民法院')
})

test('an inspection office signs', () => {
  const letter = '关于案件清理情况的通报\n现将情况通报如下。\n受理案件340件。\n望川县人民政府督查室\n2026年3月5日'
  expect(judge(letter).issuer).toBe('望川县人民政府督查室')
})

test('a school issues what its title begins with', () => {
  expect(judge('奉山大学2026年工作要点\n一、重点工作\n1.新建实验楼2栋。\n2.引进教师50名。').issuer).toBe('奉山大学')
})

test('a report is its county’s, though the one who gives it says no more than 县', () => {
  const text =
    '望川县政府工作报告\n——2025年1月8日在望川县第九届人民代表大会第四次会议上\n县人民政府县长 李山\n各位代表：\n一、2024年工作回顾\n新建公园2处。'
  expect(judge(text).issuer).toBe('望川县人民政府')
})

test('minutes of a meeting that name who was there', () => {
  const text =
    '局长办公会\n8月13日下午，市住建局党组书记、局长李山主持召开局长办公会，局领导王江、张河参加会议。现纪要如下：\n会议听取了清洁取暖情况的汇报。会议指出，清洁取暖是民生工作。会议强调，要加强督导，确保8月底完工率大幅提升。'
  expect(judge(text).isNotice).toBe(true)
})
