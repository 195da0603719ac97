import { describe, expect, test } from 'vitest'
import { cleanTitle, genreOf, isFormalTitle, isGovernmentReport } from '../../src/notice/notice-title.ts'

describe('the 文种 of a title', () => {
  test.each([
    ['青禾市人民政府关于印发《青禾市冷链方案》的通知', '通知'],
    ['关于同意柳湾水库除险加固方案的批复', '批复'],
    ['青禾市2024年数字乡村工作要点', '要点'],
    ['青禾市养老服务规划（2021—2025年）', '规划'],
    ['青禾市公共停车管理办法（试行）', '办法'],
    ['青禾市冷链物流实施方案（征求意见稿）', '方案'],
    ['2024年民生实事任务分解表', '任务分解表'],
    ['望川县林业局2023年工作总结和2024年工作计划', '计划'],
    ['政 府 工 作 报 告', '报告'],
    ['2024年望川县政府工作报告', '报告'],
    ['《青禾市冷链物流实施方案》', '方案'],
    ['关于做好防汛工作的通知（青政办〔2024〕9号）', '通知'],
    ['望川县人民政府办公室关于提案的复函', '函'],
    ['关于印发停车管理办法的通知【已失效】', '通知'],
    ['望川县“十六五”灌溉发展规划（2031-2035）', '规划'],
    ['2031年惠民工程推进情况（1—11月）', '推进情况'],
    ['关于拟发放补贴人员名单的公示（第七批）', '公示'],
    ['关于规范收费的通知（发文字号：望发改〔2031〕4号）', '通知'],
    ['望川县农业农村局公告 第34号', '公告'],
    ['望川县人民政府令2031年第3号', '令'],
  ])('%s', (title, genre) => {
    expect(genreOf(title)).toBe(genre)
  })

  test.each([
    '《青禾市冷链方案》政策解读',
    '我市印发《青禾市冷链方案》',
    '县长方知行调研春耕生产',
    '2031年重点工作（图解）',
    '望川县政府工作报告新鲜事',
    '望川县人民政府',
    '',
  ])('none: %s', (title) => {
    expect(genreOf(title)).toBeNull()
  })
})

test('a formal title is 关于…的 and one of the fifteen kinds', () => {
  expect(isFormalTitle('关于下达2024年造林任务的通知')).toBe(true)
  expect(isFormalTitle('望川县人民政府印发《关于促进就业的意见》的通知')).toBe(true)
  expect(isFormalTitle('关于促进就业的意见（试行）')).toBe(true)
  expect(isFormalTitle('2024年造林方案')).toBe(false)
  expect(isFormalTitle('关于造林工作的报道')).toBe(false)
})

test('a report of the government, not what is said about one', () => {
  expect(isGovernmentReport('2024年望川县政府工作报告')).toBe(true)
  expect(isGovernmentReport('政 府 工 作 报 告')).toBe(true)
  expect(isGovernmentReport('望川县政府工作报告（2024年）')).toBe(true)
  expect(isGovernmentReport('十个词读懂政府工作报告')).toBe(false)
  expect(isGovernmentReport('方知行作政府工作报告')).toBe(false)
  expect(isGovernmentReport('关于分解落实政府工作报告重点任务的通知')).toBe(false)
})

describe('a title is cleaned', () => {
  const site = ['望川县人民政府']
  test.each([
    ['关于做好防汛工作的通知-望川县人民政府', '关于做好防汛工作的通知'],
    ['关于做好防汛工作的通知_ 工作动态 _望川县人民政府', '关于做好防汛工作的通知'],
    ['关于做好防汛工作的通知 - 通知公告 - 望川县人民政府门户网站', '关于做好防汛工作的通知'],
    ['望川县人民政府|关于做好防汛工作的通知', '关于做好防汛工作的通知'],
    ['望川县水利发展规划（2021—2025年）的批复 - 望川县人民政府', '望川县水利发展规划（2021—2025年）的批复'],
    ['关于2024-2026年造林的通知', '关于2024-2026年造林的通知'],
    ['望川县人民政府关于印发\n《望川县造林 方案》的通知', '望川县人民政府关于印发《望川县造林方案》的通知'],
    [
      '交通运输部 财政部关于印发《航道方案》的通知_国务院部门文件_中国政府网',
      '交通运输部 财政部关于印发《航道方案》的通知',
    ],
    ['关于做好防汛工作的通知关于做好防汛工作的通知', '关于做好防汛工作的通知'],
    ['关于做好防汛工作的通知（望政办〔2024〕9号）', '关于做好防汛工作的通知'],
    ['望川县AI Plus行动方案', '望川县AI Plus行动方案'],
    ['望川县人民政府', '望川县人民政府'],
  ])('%s', (raw, title) => {
    expect(cleanTitle(raw, site)).toBe(title)
  })
})
