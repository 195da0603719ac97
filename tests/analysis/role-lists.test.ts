import { describe, expect, it } from 'vitest'
import { unitsIn } from './analyse-text.ts'

const about = { title: '奉山市2026年工作要点', issuer: '奉山市人民政府', publishedOn: '2026-02-03' }

/** The units of a text by role: `lead A、B`. */
function byRole(text: string): string[] {
  const groups = new Map<string, string[]>()
  for (const { role, text: name } of unitsIn(text, about)) groups.set(role, [...(groups.get(role) ?? []), name])
  return [...groups].map(([role, names]) => `${role} ${names.join('、')}`)
}

describe('responsibility lists', () => {
  it.each([
    [
      '1.抓招商。引进企业9家。（牵头单位：市商务局；责任单位：市财政局、各县区）',
      ['lead 市商务局', 'responsible 市财政局、各县区'],
    ],
    [
      '1.抓招商。引进企业9家。(牵头单位:市委政研室(改革办),责任单位:市发改委,各镇、街)',
      ['lead 市委政研室(改革办)', 'responsible 市发改委、各镇、街'],
    ],
    ['1.抓招商。清单转入台账，市商务局、市财政局按职责分工负责，6月底前完成。', ['responsible 市商务局、市财政局']],
    ['1.抓招商。[牵头：投资促进局；协同：财政局、总工会]', ['lead 投资促进局', 'assisting 财政局、总工会']],
    [
      '1.抓招商。计划分解到人，市商务局负责督办，每月通报。由市司法局负责审查，市营商中心配合。',
      ['responsible 市商务局、市司法局', 'assisting 市营商中心'],
    ],
    [
      '1.抓招商。由市铁路办牵头，市高速建设指挥中心、沿线各县（市、区）配合。',
      ['lead 市铁路办', 'assisting 市高速建设指挥中心、沿线各县（市、区）'],
    ],
    [
      '1.抓招商。（市市场监管局（市知识产权局）、市商务局等部门按职责分工负责，各县（区）落实）',
      ['responsible 市市场监管局（市知识产权局）、市商务局、各县（区）'],
    ],
    ['1.抓招商。【责任单位：市教育局、住建局】', ['responsible 市教育局、住建局']],
    [
      '1.抓招商。\n牵头单位：市水利局\n责任单位：市财政局，各县（市、区）人民政府',
      ['lead 市水利局', 'responsible 市财政局、各县（市、区）人民政府'],
    ],
    [
      '1.抓招商。（市商务局牵头，市财政局、市税务局按职责分工负责）',
      ['lead 市商务局', 'responsible 市财政局、市税务局'],
    ],
    ['1.抓招商。（市商务局、市科技局等按职责分工负责）', ['responsible 市商务局、市科技局']],
    [
      '1.抓招商。由市商务局牵头，市科技局、市税务局配合，引进企业9家。',
      ['lead 市商务局', 'assisting 市科技局、市税务局'],
    ],
    ['1.抓招商。市商务局牵头，市财政局、团市委协同推进。', ['lead 市商务局', 'assisting 市财政局、团市委']],
    [
      '1.抓招商。由交警大队牵头，市交通运输局、市公路段做好配合。',
      ['lead 交警大队', 'assisting 市交通运输局、市公路段'],
    ],
    [
      '1.抓招商。【牵头办所：镇乡村振兴办；配合：镇卫生院、中国铁路奉山局集团有限公司】',
      ['lead 镇乡村振兴办', 'assisting 镇卫生院、中国铁路奉山局集团有限公司'],
    ],
    ['1.抓招商。由市商务局牵头，市财政局和市民政局配合。', ['lead 市商务局', 'assisting 市财政局、市民政局']],
    [
      '1.抓招商。由市商务局会同人民银行奉山市分行、市税务局落实。',
      ['responsible 市商务局', 'assisting 人民银行奉山市分行、市税务局'],
    ],
    ['1.抓招商。由市商务局会同市科技局负责。', ['responsible 市商务局', 'assisting 市科技局']],
    [
      '1.抓招商。\n牵头领导：张三\n牵头责任单位：市商务局。\n协同责任单位：市科技局等，各县、市、区政府。',
      ['lead 市商务局', 'assisting 市科技局、各县、市、区政府'],
    ],
    ['1.抓招商。〔责任单位：市教育局、各区住建局〕', ['responsible 市教育局、各区住建局']],
    ['1.抓招商。协办：旗水利局 阿尔山嘎查 旗供销合作社', ['assisting 旗水利局、阿尔山嘎查、旗供销合作社']],
    ['1.抓招商。责任单位：县交通运输局清水国有林场', ['responsible 县交通运输局、清水国有林场']],
    ['1.抓招商。责任单位：街道执法中心市市政管理处', ['responsible 街道执法中心、市市政管理处']],
    ['1.抓招商。（责任单位：保卫处，实验室与设备管理处）', ['responsible 保卫处、实验室与设备管理处']],
    ['1.抓招商。（责任单位：各街道、区直各部门）', ['responsible 各街道、区直各部门']],
    ['1.抓招商。责任单位：市公 安局 交警支队、市教 育局', ['responsible 市公 安局 交警支队、市教 育局']],
    ['1.抓招商。（责任科室：组织科、培训科；完成时限：6月底前）', ['responsible 组织科、培训科']],
    [
      '1.抓招商。（牵头部门（单位）：市商务局，责任部门（单位）：市税务局，监管单位：市审计局）',
      ['lead 市商务局', 'responsible 市税务局、市审计局'],
    ],
    [
      '1.抓招商。（责任单位：市商务局等市直有关单位，各县〔市、区〕）',
      ['responsible 市商务局、市直有关单位、各县〔市、区〕'],
    ],
    [
      '1.抓招商。（司法部、银保监会等国务院相关部门及各地区按职责分工负责）',
      ['responsible 司法部、银保监会、国务院相关部门、各地区'],
    ],
    [
      '1.抓招商。（市商务局、市税务局等部门和各县、市人民政府按职责分工负责）',
      ['responsible 市商务局、市税务局、各县、市人民政府'],
    ],
    ['1.抓招商。责任单位：①市商务局②市税务局③各厅、委', ['responsible 市商务局、市税务局、各厅、委']],
    ['1.抓招商。责任单位：1.市商务局 2.市税务局', ['responsible 市商务局、市税务局']],
    [
      '1.抓招商。责任单位：市商务局牵头，市税务局、各乡镇（街道）配合',
      ['lead 市商务局', 'assisting 市税务局、各乡镇（街道）'],
    ],
    ['1.抓招商。责任单位：市商务局（牵头）、市税务局', ['lead 市商务局', 'responsible 市税务局']],
    ['1.抓招商。责任单位 市商务局、市税务局', ['responsible 市商务局、市税务局']],
    ['1.抓招商。〔市商务局、各县；市税务局配合〕', ['responsible 市商务局、各县', 'assisting 市税务局']],
    ['1.抓招商。协助单位：市税务局  联系人：李四', ['assisting 市税务局']],
    ['1.抓招商。责任单位为市商务局，配合单位为各镇（街道）。', ['responsible 市商务局', 'assisting 各镇（街道）']],
    ['1.抓招商。责任单位：各街道,区市场局、税务局', ['responsible 各街道、区市场局、税务局']],
    ['1.抓招商。责任单位：清水县人民政府 和政县人民政府', ['responsible 清水县人民政府、和政县人民政府']],
    ['1.抓招商。责任单位：各县区、市财政局', ['responsible 各县区、市财政局']],
    ['1.抓招商。责任单位：各市、县教育局，各开发区、园区管委会', ['responsible 各市、县教育局、各开发区、园区管委会']],
    ['1.抓招商。责任单位：和政县人民政府、师市发改委、145团', ['responsible 和政县人民政府、师市发改委、145团']],
    [
      '1.抓招商。由市教育局牵头，会同市住建局、城投集团，新建幼儿园五所、中小学三所。',
      ['lead 市教育局', 'assisting 市住建局、城投集团'],
    ],
    ['1.抓招商。由市水利局负总责，市水务集团参与，6月底前完成。', ['lead 市水利局', 'assisting 市水务集团']],
    ['1.抓招商。由市国资委、市金融局负责指导。', ['responsible 市国资委、市金融局']],
    ['1.抓招商。由党委办公室会同纪检监察室负责每月检查。', ['responsible 党委办公室', 'assisting 纪检监察室']],
    ['第四条 市教育局负责选址，街道应急办牵头组织考核。', ['responsible 市教育局', 'lead 街道应急办']],
    [
      '1.抓招商。市教育局负责选址，市公安局负责治安；市商务局牵头制定办法，各县配合。',
      ['responsible 市教育局、市公安局', 'lead 市商务局', 'assisting 各县'],
    ],
    [
      '1.抓招商。由市商务局牵头，市财政局配合，奉化县、东河区人民政府负责具体实施。',
      ['lead 市商务局', 'assisting 市财政局', 'responsible 奉化县、东河区人民政府'],
    ],
    [
      '1.抓招商。由市商务局牵头，会同市财政局、国家能源集团奉山煤业公司7月15日前拿出方案。',
      ['lead 市商务局', 'assisting 市财政局、国家能源集团奉山煤业公司'],
    ],
    [
      '二、成员单位职责\n市应急局：负责灾情统计。\n（1）市水务局、市气象局：负责监测。\n市水利局：负责人张三，电话12345。',
      ['responsible 市应急局、市水务局、市气象局'],
    ],
    ['1.抓招商。由市水利局负总责，市财政局、市商务局各负其责。', ['lead 市水利局', 'responsible 市财政局、市商务局']],
    ['1.抓招商。由市商务局牵头，超市、农贸市场、各街道办事处配合。', ['lead 市商务局']],
    ['（七）关于督办落实。市政府督查室负责督办。', ['responsible 市政府督查室']],
    ['1.抓招商。市河长办牵头核定的方案要更新，本办法由市教育局负责解释。由牵头部室负总责。', []],
  ])('%s', (text, expected) => {
    expect(byRole(text).filter((line) => !line.startsWith('mentioned'))).toEqual(expected)
  })

  it('takes no people and no wording for units', () => {
    expect(byRole('1.抓招商。由专人负责，由市政府主要领导任组长，牵头领导：李四。')).toEqual(['mentioned 市政府'])
    expect(byRole('办公室主任由市财政局负责同志兼任，由市商务局负责人召集。')).toEqual(['mentioned 市财政局、市商务局'])
  })

  it('lets the first of each list lead where the notice says so', () => {
    const text =
      '列第一位的为牵头单位。\n1.抓招商。（责任单位：市商务局、市科技局）\n2.抓项目。（责任单位：市发改委、市财政局）'
    expect(byRole(text)).toEqual(['lead 市商务局、市发改委', 'responsible 市科技局、市财政局'])
    const led = '列第一位的为牵头单位。\n1.抓招商。（牵头单位：市商务局，责任单位：市科技局、市财政局）'
    expect(byRole(led)).toEqual(['lead 市商务局', 'responsible 市科技局、市财政局'])
  })
})

describe('a bracket of three groups', () => {
  it('names all behind the one who leads as those who assist', () => {
    const item = '建设厂房若干。（市资规局牵头，市财政局、市国资委，市商务局配合）'
    expect(byRole(item)).toEqual(['lead 市资规局', 'assisting 市财政局、市国资委、市商务局'])
  })
})

describe('a label alone on its line', () => {
  it('is of the names on the next, and of nothing else', () => {
    const text = '责任单位：\n市教育局、市妇联\n配合单位：\n市外事办\n责任单位：\n市教育局新建学校5所。'
    expect(byRole(text)).toEqual(['responsible 市教育局、市妇联', 'assisting 市外事办', 'mentioned 市教育局'])
  })
})

describe('who is asked to lead', () => {
  it('leads, behind the number of an item too', () => {
    expect(byRole('（二）市文旅局要牵头做好整治，永胜县人民政府配合。')).toEqual([
      'lead 市文旅局',
      'assisting 永胜县人民政府',
    ])
  })
})

describe('brackets that hold nothing but units', () => {
  const item = '\n1.抓招商。引进企业9家（含外资）。（市商务局、市投资促进中心（外事办）、有关区人民政府）'

  it('are lists where the notice says that the first of each leads', () => {
    expect(byRole(`任务分工中，列首位的为牵头单位。${item}`)).toEqual([
      'lead 市商务局',
      'responsible 市投资促进中心（外事办）、有关区人民政府',
    ])
  })

  it('are lists where several items end in one', () => {
    const name = '\n3.参会人员名单如下。\n张三（市教育局）'
    const items = [1, 2, 3].map((number) => `${number}.今年新建标准厂房若干。（市商务局、各县）`).join('\n')
    expect(byRole(items + name)[0]).toBe('responsible 市商务局、各县、市商务局、各县、市商务局、各县')
    expect(byRole(items + name)[1]).toBe('mentioned 市教育局')
  })

  it('are none elsewhere', () => {
    expect(byRole(item).filter((line) => !line.startsWith('mentioned'))).toEqual([])
  })
})
