import { describe, expect, it } from 'vitest'
import { analyseText } from './analyse-text.ts'

const about = { title: '奉山市2026年工作要点', issuer: '奉山市人民政府', publishedOn: '2026-02-03' }

describe('tasks', () => {
  /** Each task with who has it: `1 市商务局`. */
  const tasksOf = (text: string) =>
    analyseText(text, about).tasks.map((one) =>
      [one.number, ...one.lead, ...one.responsible, ...one.assisting].join(' '),
    )

  it.each([
    [
      '1.新建厂房。（责任单位：市商务局）2.新建学校3.5所。（责任单位：市教育局）3.其他。',
      ['1 市商务局', '2 市教育局', '3'],
    ],
    ['⑴新建厂房。责任单位：市商务局\n⑵新建学校。责任单位：市教育局', ['⑴ 市商务局', '⑵ 市教育局']],
    [
      '1、新建厂房。市商务局牵头，市财政局、各县（市、区）配合\n2、新建学校。市教育局负责。',
      ['1 市商务局 市财政局 各县（市、区）', '2 市教育局'],
    ],
    [
      '（一）抓产业\n1.新建厂房。\n2.引进企业。\n（市商务局牵头，市财政局配合）\n（二）抓民生\n1.新建学校。\n2.新建医院。\n责任单位：市教育局',
      ['(一) 市商务局 市财政局', '(二) 市教育局'],
    ],
    [
      '一、抓产业\n1 新建厂房。责任单位：市商务局\n2 引进企业。责任单位：市工信局\n二、其他\n3月底前报送。',
      ['1 市商务局', '2 市工信局'],
    ],
    [
      '一、就业（2项）1.促进就业。（牵头单位：市人社局）2.支持创业。（牵头单位：市教育局）\n二、社保（1项）3.提高低保。（牵头单位：市民政局）',
      ['1 市人社局', '2 市教育局', '3 市民政局'],
    ],
    [
      '任务1：新建学校。责任单位：市教育局\n任务2：新建医院。责任单位：市卫生健康委',
      ['任务1 市教育局', '任务2 市卫生健康委'],
    ],
    [
      '第三章 重点任务\n第一节 牧业\n新建棚圈。\n责任单位：市农业农村局\n第二节 林业\n新建林场。\n责任单位：市林业局',
      ['第一节 市农业农村局', '第二节 市林业局'],
    ],
  ])('are told apart by their numbers and their lists: %s', (text, expected) => {
    expect(tasksOf(text)).toEqual(expected)
  })

  it('are the items with a list, each with its own names, quantities and deadline', () => {
    const text =
      '一、重点任务\n（一）抓产业\n1．建强园区。6月底前新建厂房8万平方米。（牵头单位：市商务局；责任单位：市财政局）\n2．做优服务。办结率达到98%。（牵头单位：市数据局）\n二、保障措施\n（一）加强领导。'
    expect(
      analyseText(text, about).tasks.map(({ number, heading, section, lead, responsible, quantities, deadline }) => ({
        number,
        heading,
        section,
        lead,
        responsible,
        quantities,
        deadline,
      })),
    ).toEqual([
      {
        number: '1',
        heading: '建强园区',
        section: '（一）抓产业',
        lead: ['市商务局'],
        responsible: ['市财政局'],
        quantities: ['q1'],
        deadline: '6月底前',
      },
      {
        number: '2',
        heading: '做优服务',
        section: '（一）抓产业',
        lead: ['市数据局'],
        responsible: [],
        quantities: ['q2'],
        deadline: null,
      },
    ])
  })

  it('are the rows of a task table, with merged cells counted for each row they span', () => {
    const text =
      '序号\t工作任务\t牵头单位\t责任单位\t完成时限\n1\t新建泵站3座\t市水利局\t市财政局、各县区\t10月底前\n2\t改造管网40公里\t市住建局\t市城管局\t年底前'
    expect(
      analyseText(text, about).tasks.map(({ number, lead, responsible, deadline }) => [
        number,
        lead,
        responsible,
        deadline,
      ]),
    ).toEqual([
      ['1', ['市水利局'], ['市财政局', '各县区'], '10月底前'],
      ['2', ['市住建局'], ['市城管局'], '年底前'],
    ])
  })
})

describe('tasks by their numbers', () => {
  const of = (text: string) =>
    analyseText(text, about).tasks.map(({ number, heading, lead }) => [number, heading, lead])

  it('have numbers alone on their lines', () => {
    const card = (number: string, name: string) => `${number}\n${name}\n新建学校2所。\n牵头单位：市教育局`
    expect(of([card('1', '门口好学校'), card('2', '健康守护')].join('\n'))).toEqual([
      ['1', '门口好学校', ['市教育局']],
      ['2', '健康守护', ['市教育局']],
    ])
  })

  it('have numbers that look like decimals', () => {
    const text = '1.新建学校2所。（牵头单位：市教育局）\n2.65周岁以上老人体检率达到75%。（牵头单位：市卫健委）'
    expect(of(text).map(([number]) => number)).toEqual(['1', '2'])
  })

  it('have numbers in several parts where these count on', () => {
    const text =
      '3 应急响应\n3.1 信息报告 镇村及时上报。（责任单位：市应急局）\n3.2 年度队伍建设 组建队伍4支。（责任单位：市消防救援支队）\n4 保障措施\n4.1 物资储备 储备帐篷60顶。（责任单位：市发改委）\n1.5公里管网改造。'
    const found = analyseText(text, about).tasks
    expect(found.map(({ number, lead, responsible }) => [number, lead, responsible])).toEqual([
      ['3.1', [], ['市应急局']],
      ['3.2', [], ['市消防救援支队']],
      ['4.1', [], ['市发改委']],
    ])
  })

  it('are led by the first in a column of those responsible where the notice says so', () => {
    const text =
      '列第一位的为牵头单位。\n序号\t整改措施\t责任单位\n1\t新建泵站3座\t市水利局、市财政局\n2\t改造管网4公里\t市城管局、市住建局'
    expect(analyseText(text, about).tasks.map(({ lead, responsible }) => [lead, responsible])).toEqual([
      [['市水利局'], ['市财政局']],
      [['市城管局'], ['市住建局']],
    ])
  })

  it('have no lead beside a column of leads, whatever stands first in a list', () => {
    const text =
      '指标由多个单位承担的，列第一位的为主要责任单位。\n序号\t考核指标\t牵头单位\t责任单位\n1\t新建泵站3座\t市水利局\t市财政局、市住建局\n2\t改造管网4公里\t市水利局\t市城管局'
    expect(of(text).map(([, , lead]) => lead)).toEqual([['市水利局'], ['市水利局']])
  })
})

describe('warnings', () => {
  it.each([
    ['三、工作安排\n---此处隐藏1846字,下载后查看---', 'truncated'],
    ['一、目标\n新增企业XX家。', 'masked-number'],
    ['奉山市人民政府\n2026315', 'damaged-date'],
    ['现将通知印发。\n附件：2026年重点任务分解表.xlsx', 'task-table-in-attachment'],
  ])('%s', (text, warning) => {
    expect(analyseText(text, about).warnings.map((one) => one.warning)).toEqual([warning])
  })

  it('names the task that sets targets and names nobody', () => {
    const text =
      '1.抓招商。引进项目9个。（牵头单位：市商务局）\n2.抓创新。认定企业20家。（牵头单位：市科技局）\n3.抓就业。新增就业3万人。'
    expect(analyseText(text, about).warnings).toMatchObject([{ warning: 'lead-missing', text: '抓就业' }])
  })

  it('points at a figure that says otherwise than an earlier one', () => {
    const text = '一、主要目标\n高新技术企业800家。\n二、重点任务\n培育壮大主体，高新技术企业820家，绿色工厂20家。'
    expect(analyseText(text, about).warnings).toMatchObject([{ warning: 'contradictory-figures', text: '820家' }])
  })
})
