import { describe, expect, test } from 'vitest'
import { addresseesOf, findAddressees } from '../../src/notice/addressees.ts'
import { textLines } from '../../src/notice/text-lines.ts'

function found(text: string): string | null {
  const place = findAddressees(textLines(text))
  return place && text.slice(place.start, place.end)
}

describe('the line of addressees', () => {
  test.each([
    '各街道,相关部门、各直属机构:',
    '各区人民政府，市政府各委、办、局，各市属机构：',
    '各县（市、区）人民政府，市直有关单位：',
    '各县、市、区人民政府，望川经开区管委会，市政府各部门、各直属机构：',
    '各乡镇人民政府（街道办事处），柳湾开发区管委会：',
    '望川县人民政府、市自然资源局：',
    '县人民政府：',
    '县水利局：',
    '青山区、望川县、柳湾市人民政府，开发区管委会，市直各部门：',
    '各处室、各专业部：',
    '各村（居）民委员会，各驻街单位：',
    '各省、自治区、直辖市教育厅（教委）、财政厅（局），新疆生产建设兵团教育局：',
    '局机关各科室，局属各单位：',
    '有关企业：',
    '青山集团公司、各子公司：',
    '各苏木乡镇人民政府（场）、大河街道办事处，旗直有关部门：',
  ])('%s', (line) => {
    expect(found(`望政办〔2024〕9号\n${line}\n现将方案印发给你们。`)).toBe(line.slice(0, -1))
  })

  test.each([
    '各位代表：',
    '青山区、望川县要做好工作：',
    '同志们：',
    '附件：',
    '现将有关事项通知如下：',
    '联系单位：县水利局',
    '责任单位：县水利局、县财政局',
    '各单位要做到：',
    '要重点抓好以下工作：',
    '各乡镇人民政府。',
    '问：',
  ])('not one: %s', (line) => {
    expect(found(`${line}\n正文第一段写在这里。`)).toBeNull()
  })

  test('a label, a list over two lines', () => {
    expect(found('主送：各乡镇人民政府\n正文。')).toBe('各乡镇人民政府')
    expect(found('各乡镇人民政府，各街道办事处，\n县政府各部门：\n正文。')).toBe(
      '各乡镇人民政府，各街道办事处，\n县政府各部门',
    )
  })
})

test.each([
  ['各街道,相关部门、各直属机构', ['各街道', '相关部门', '各直属机构']],
  ['各区人民政府，市政府各委、办、局，各市属机构', ['各区人民政府', '市政府各委、办、局', '各市属机构']],
  ['各县（市、区）人民政府，市直有关单位', ['各县（市、区）人民政府', '市直有关单位']],
  ['各县、市、区人民政府，宁山经开区管委会', ['各县、市、区人民政府', '宁山经开区管委会']],
  ['各区、市直有关部门', ['各区', '市直有关部门']],
  ['阳河市人民政府、省自然资源厅', ['阳河市人民政府', '省自然资源厅']],
])('splits %s', (line, names) => {
  expect(addresseesOf(line)).toEqual(names)
})
