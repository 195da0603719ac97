import { describe, expect, test } from 'vitest'
import { documentNumberOf, numberAfterTitle, plainNumberOf } from '../../src/notice/document-number.ts'

describe('a line that is a 发文字号', () => {
  test.each([
    ['国发〔2019〕5号', '国发〔2019〕5号'],
    ['青政办〔2023〕1号', '青政办〔2023〕1号'],
    ['青政办【2022】1号', '青政办【2022】1号'],
    ['青发[2006]29号', '青发[2006]29号'],
    ['(青办发„2009‟3号)', '青办发„2009‟3号'],
    ['（青农函（2021）12号）', '青农函（2021）12号'],
    ['（青办发[2011]3号　2011年1月25日）', '青办发[2011]3号'],
    ['青府办字﹝2024﹞4号', '青府办字﹝2024﹞4号'],
    ['青 政 发 〔 2024 〕 12 号', '青政发〔2024〕12号'],
    ['青政发〔２０２４〕１２号', '青政发〔2024〕12号'],
    ['【特急】　　青农明电〔2026〕6号', '青农明电〔2026〕6号'],
    ['等级：特急　　签发人：周谷雨　　青防汛电〔2024〕27号', '青防汛电〔2024〕27号'],
    ['青政发〔2024〕12号　　　签发人：周谷雨', '青政发〔2024〕12号'],
    ['发文字号：青工信民经函〔2023〕542号', '青工信民经函〔2023〕542号'],
    ['文　　号：青政秘〔2025〕11号', '青政秘〔2025〕11号'],
    ['青政办（简）〔2024〕7号', '青政办（简）〔2024〕7号'],
  ])('%s', (line, number) => {
    expect(documentNumberOf(line)).toBe(number)
  })

  test.each([
    '根据青政发〔2024〕12号',
    '青禾市农业农村局局长办公会会议纪要【2024】第2号',
    '按照《青禾市冷链办法》（青政发〔2024〕12号）',
    '你局《关于审批方案的请示》（青水〔2024〕18号）收悉。',
    '中华人民共和国主席令第八十三号',
    '《中华人民共和国水法》（2016年修订）',
    '000014349/2024-00012',
    '第12号',
    '依据　青政发〔2024〕12号文件　办理',
    '网站标识码：1300000001号',
    '冀ICP备00000001号-1',
    '〔2024〕号',
    '',
  ])('not one: %s', (line) => {
    expect(documentNumberOf(line)).toBeNull()
  })

  test('orders, announcements and minutes carry a number without agency', () => {
    expect(plainNumberOf('〔2025〕第12期')).toBe('〔2025〕第12期')
    expect(plainNumberOf('〔2024〕37号')).toBe('〔2024〕37号')
    expect(plainNumberOf('2024年 第5号')).toBe('2024年第5号')
    expect(plainNumberOf('第十二号')).toBe('第十二号')
    expect(plainNumberOf('青政发〔2024〕12号')).toBe('青政发〔2024〕12号')
    expect(plainNumberOf('无')).toBeNull()
  })
})

test.each([
  ['关于做好防汛工作的通知（青政办〔2024〕9号）', '关于做好防汛工作的通知', '青政办〔2024〕9号'],
  ['关于做好防汛工作的通知(青政办[2024]9号)', '关于做好防汛工作的通知', '青政办[2024]9号'],
  ['关于做好防汛工作的通知青政办〔2024〕9号', '关于做好防汛工作的通知', '青政办〔2024〕9号'],
  ['望川县人民政府公告（2024年第3号）', '望川县人民政府公告', '2024年第3号'],
])('a number behind its title: %s', (line, title, documentNumber) => {
  expect(numberAfterTitle(line)).toEqual({ title, documentNumber })
})

test('brackets of years are no number', () => {
  expect(numberAfterTitle('青禾市养老服务规划（2021—2025年）')).toBeNull()
})
