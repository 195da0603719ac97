import type { Change } from './analysis.ts'

const INCREASE = /(?:增长|新增|净增|增加|提高|提升|上升|扩大|增幅|增速|涨幅|再增|新建|新认定|新引进|新培育)/
const DECREASE = /(?:下降|降低|减少|压减|压缩|缩短|缩小|降幅|削减|压降)/
const TO =
  /(?:提高|提升|增加|扩大|上升|增长|下降|降低|减少|压减|压缩|缩短|缩小|增|升|降|减|压降|拓展|延长|上调|下调)(?:到|至)[^,，、]{0,6}$/
const MODIFIERS = [
  '累计',
  '净增',
  '新增',
  '其中',
  '全年',
  '年均',
  '同比',
  '总量',
  '总数',
  '共有',
  '目前',
  '分别',
  '平均',
  '每年',
]

/** Whether a figure is a level, a change upward or downward, or what something is changed to; by its clause. */
export function changeOf(clauseBefore: string): Change {
  if (TO.test(clauseBefore)) return 'to'
  const last = clauseBefore.slice(-14)
  if (DECREASE.test(last)) return 'decrease'
  return INCREASE.test(clauseBefore) ? 'increase' : 'level'
}

/** The words of the clause that qualify a figure without being its metric. */
export function modifiersOf(clauseBefore: string): string[] {
  return MODIFIERS.filter((word) => clauseBefore.includes(word))
}
