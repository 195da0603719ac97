import type { Change } from './analysis.ts'
import { modifiers, Sign } from './sign.ts'

const DECREASE = /(?:下降|降低|减少|压减|压缩|缩短|缩小|降幅|削减|压降)/
const TO =
  /(?:提高|提升|增加|扩大|上升|增长|下降|降低|减少|压减|压缩|缩短|缩小|增|升|降|减|压降|拓展|延长|上调|下调)(?:到|至)[^,，、]{0,6}$/

/** Whether a figure is a level, a change upward or downward, or what something is changed to; by its clause and its signs. */
export function changeOf(clauseBefore: string, signs: number): Change {
  if (signs & Sign.until && TO.test(clauseBefore)) return 'to'
  if (signs & Sign.decrease && DECREASE.test(clauseBefore.slice(-14))) return 'decrease'
  return signs & Sign.increase ? 'increase' : 'level'
}

/** The words of the clause that qualify a figure without being its metric. */
export function modifiersOf(clauseBefore: string, signs: number): string[] {
  return signs & Sign.modifier ? modifiers.filter((word) => clauseBefore.includes(word)) : []
}
