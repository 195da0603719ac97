import { describe, expect, it } from 'vitest'
import { readSpans, readTable } from './analyse-table.ts'

describe('a table of names and values', () => {
  it('reads values whose header begins with 单位 and ends in their unit', () => {
    const rows = [
      ['地区', '单位增加值能耗降幅目标(%)'],
      ['全市', '3.4'],
      ['港区', '3.1'],
    ]
    const { findings } = readTable('关于下达2026年能耗目标的通知', rows)
    expect(findings.flatMap((one) => (one.kind === 'quantity' ? `${one.text} ${one.unit} ${one.status}` : []))).toEqual(
      ['3.4 % target', '3.1 % target'],
    )
  })
})

describe('columns that tell how far a task has come', () => {
  it('report, in the unit and of the metric of the task, which is planned', () => {
    const { findings } = readTable('2031年民生实事完成情况', [
      ['序号', '项目内容', '完成情况', '当前进度'],
      ['1', '新增养老床位400张。', '438', '109%'],
      ['2', '推进水厂扩建。', '主体完工', '80%（管网滞后）'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.status} ${one.text} ${one.unit} ${one.metric?.text}`)).toEqual([
      'target 400张 张 养老床位',
      'result 438 张 养老床位',
      'result 109% % 养老床位',
      'result 80% % 水厂扩建',
    ])
  })
})

describe('rows under one number', () => {
  it('are tasks of their own where they are numbered themselves, with names that a star marks', () => {
    const { tasks } = readSpans('2031年重点工作任务分解表', [
      ['序号', 0, 0, 1, 1],
      ['目标任务', 0, 1, 1, 1],
      ['责任单位', 0, 2, 1, 1],
      ['1', 1, 0, 2, 1],
      ['1.工业投资增长。', 1, 1, 1, 1],
      ['★区工信局、统计局', 1, 2, 1, 1],
      ['2.外贸增长。', 2, 1, 1, 1],
      ['★区商务局', 2, 2, 1, 1],
    ])
    expect(tasks.map(({ number, responsible }) => [number, ...responsible])).toEqual([
      ['1', '区工信局', '统计局'],
      ['2', '区商务局'],
    ])
  })
})

describe('columns of numbers', () => {
  it('are one task under a merged cell that bears its number, or bear their own', () => {
    const { tasks } = readSpans('柳河县2030年民生实事任务分解表', [
      ['项目', 0, 0, 1, 1],
      ['工作任务', 0, 1, 1, 1],
      ['牵头单位', 0, 2, 1, 1],
      ['1.道路项目', 1, 0, 2, 1],
      ['改造道路3条。', 1, 1, 1, 1],
      ['县住建局', 1, 2, 1, 1],
      ['新建口袋公园2处。', 2, 1, 1, 1],
      ['县林业局', 2, 2, 1, 1],
      ['2.供水项目', 3, 0, 1, 1],
      ['铺设管道8公里。', 3, 1, 1, 1],
      ['县水利局', 3, 2, 1, 1],
    ])
    expect(tasks.map(({ number, lead }) => `${number} ${lead.join('、')}`)).toEqual([
      '1 县住建局、县林业局',
      '2 县水利局',
    ])
  })

  it('plan in rules that give tasks to units, and under goals beside what came of them', () => {
    const rules = readTable('柳河县禁毒工作考核办法', [
      ['序号', '考核内容', '分值', '责任单位'],
      ['1', '培训辅导员300名。', '10', '县教育局'],
    ])
    const goals = readTable('柳河县2030年计划执行情况的报告', [
      ['指标名称', '全年目标', '全年完成'],
      ['生产总值', '增长5%左右', '增长4%'],
    ])
    const found = [...rules.findings, ...goals.findings].filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.status} ${one.text} ${one.metric?.text}`)).toEqual([
      'target 300名 培训辅导员',
      'target 5%左右 生产总值',
      'result 4% 生产总值',
    ])
  })

  it('hold values in the unit of the caption', () => {
    const { findings } = readTable(
      '2031年小麦任务分解表',
      [
        ['乡镇', '2031年任务面积', '备注'],
        ['东河乡', '0.91', ''],
        ['西河镇', '3.89', ''],
      ],
      '面积：万亩',
    )
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map(({ status, low, unit }) => `${status} ${low} ${unit}`)).toEqual([
      'target 9100 亩',
      'target 38900 亩',
    ])
  })
})

describe('columns beside a column of units', () => {
  it('hold values in those units, but where their header has one of its own', () => {
    const { findings } = readTable('2031年交通投资计划', [
      ['建设类别', '单位', '建设规模', '年度投资（亿元）'],
      ['国道升级', '公里', '286', '42.5'],
      ['桥梁改造', '座', '180', '6.2'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map(({ low, unit }) => `${low} ${unit}`)).toEqual([
      '286 公里',
      '4250000000 元',
      '180 座',
      '620000000 元',
    ])
  })
})

describe('columns of places', () => {
  it('hold the values of rows whose names end in the unit', () => {
    const { findings } = readTable('2031年市场监管统计公报', [
      ['指标', '东岭市', '永川县'],
      ['经营主体总数（户）', '53,871', '21,640'],
      ['罚没款（万元）', '231.5', '96.2'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.status} ${one.low} ${one.unit} ${one.metric?.text}`)).toEqual([
      'result 53871 户 经营主体总数',
      'result 21640 户 经营主体总数',
      'result 2315000 元 罚没款',
      'result 962000 元 罚没款',
    ])
  })
})

describe('columns of a task table', () => {
  it('plan under 年度目标 beside how far each has come', () => {
    const { findings } = readTable('2031年民生实事完成情况的通报', [
      ['项目名称', '年度目标', '完成情况'],
      ['停车挖潜', '新增泊位300个以上', '新增泊位352个'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.status} ${one.text}`)).toEqual(['target 300个以上', 'result 352个'])
  })

  it('of bodies with the people beside them hold bodies', () => {
    const { tasks } = readTable('2031年任务清单', [
      ['序号', '工作任务', '牵头单位及责任人', '参与单位'],
      ['1', '新增养老床位400张。', '省民政厅\n李望川', '贵阳市财政局、贵州大学'],
      ['2', '新增托位90个。', '省国资委（田茂）', '省教育厅'],
    ])
    expect(tasks.map(({ lead, responsible, assisting }) => [...lead, ...responsible, ...assisting])).toEqual([
      ['省民政厅', '贵阳市财政局', '贵州大学'],
      ['省国资委', '省教育厅'],
    ])
  })

  it('of times hold values in the unit that the caption gives', () => {
    const { findings } = readTable(
      '2031年主要指标季度任务',
      [
        ['指标名称', '一季度', '全年'],
        ['零售总额', '98.6', '405'],
      ],
      '分季度任务（单位：亿元）',
    )
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map(({ low, unit, metric }) => [low, unit, metric?.text])).toEqual([
      [9_860_000_000, '元', '零售总额'],
      [40_500_000_000, '元', '零售总额'],
    ])
  })
})

describe('columns of years', () => {
  it('report what was and plan what is to come, with the figures’ own units too', () => {
    const { findings } = readTable('柳河县2030年教育发展规划', [
      ['指标', '2025年', '2030年', '属性'],
      ['1.学前教育毛入园率', '96%', '98%以上', '约束性'],
      ['2.智慧校园（所）', '12', '40', '预期性'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.status} ${one.text} ${one.metric?.text} ${one.period}`)).toEqual([
      'result 96% 学前教育毛入园率 2025',
      'target 98%以上 学前教育毛入园率 2030',
      'result 12 智慧校园 2025',
      'target 40 智慧校园 2030',
    ])
  })

  it('may stand under a header over several columns that names what is counted, and its unit', () => {
    const { findings } = readSpans('柳河县2030年工业发展计划', [
      ['地区', 0, 0, 2, 1],
      ['技改投资(亿元)', 0, 1, 1, 2],
      ['2030年数字化车间、智能工厂(个)', 0, 3, 2, 1],
      ['2028年', 1, 1, 1, 1],
      ['2030年', 1, 2, 1, 1],
      ['城关镇', 2, 0, 1, 1],
      ['2.5', 2, 1, 1, 1],
      ['≥4', 2, 2, 1, 1],
      ['16', 2, 3, 1, 1],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.status} ${one.text} ${one.unit} ${one.metric?.text} ${one.period}`)).toEqual([
      'result 2.5 元 技改投资 2028',
      'target ≥4 元 技改投资 2030',
      'target 16 个 2030年数字化车间、智能工厂 2030',
    ])
  })

  it('may stand over lines of a cell, each told by the line of the name beside it', () => {
    const { findings } = readTable('柳河县2030年教育发展规划', [
      ['指标', '2025年', '2030年', '属性'],
      ['标准班额比例(%)\n其中:小学\n初中', '41%\n52%', '80%以上\n85%以上', '预期性'],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.text} ${one.metric?.text}`)).toEqual([
      '41% 小学',
      '52% 初中',
      '80%以上 小学',
      '85%以上 初中',
    ])
  })
})

describe('columns under a header that they share', () => {
  const shared = '秋冬种面积(亩)'

  it('take its unit, and name what is counted', () => {
    const { findings } = readSpans('柳河县2030年秋冬种任务分配的通知', [
      ['村', 0, 0, 2, 1],
      [shared, 0, 1, 1, 2],
      ['清淤沟渠(米)', 0, 3, 2, 1],
      ['油菜', 1, 1, 1, 1],
      ['绿肥', 1, 2, 1, 1],
      ['枫林村', 2, 0, 1, 1],
      ['1,450', 2, 1, 1, 1],
      ['≥900', 2, 2, 1, 1],
      ['3200', 2, 3, 1, 1],
    ])
    const found = findings.filter((one) => one.kind === 'quantity')
    expect(found.map((one) => `${one.text} ${one.unit} ${one.metric?.text}`)).toEqual([
      '1,450 亩 油菜',
      '≥900 亩 绿肥',
      '3200 米 清淤沟渠',
    ])
  })
})
