import type { Change } from './analysis.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { modifiers, Sign } from './sign.ts'
import { clauseBefore, type Surroundings } from './surroundings.ts'

const DECREASE = /(?:下降|降低|减少|压减|压缩|缩短|缩小|降幅|削减|压降)/
const TO =
  /(?:提高|提升|增加|扩大|上升|增长|下降|降低|减少|压减|压缩|缩短|缩小|增|升|降|减|压降|拓展|延长|上调|下调)(?:到|至)[^,，、]{0,6}$/

const modifierWords = plainWordFinder(modifiers)

/** Whether a figure is a level, a change upward or downward, or what something is changed to. */
export function changeOf(around: Surroundings): Change {
  const { text, start, clause, clauseSigns } = around
  if (clauseSigns & Sign.until && TO.test(clauseBefore(around))) return 'to'
  if (clauseSigns & Sign.decrease && DECREASE.test(text.slice(Math.max(clause, start - 14), start))) return 'decrease'
  return clauseSigns & Sign.increase ? 'increase' : 'level'
}

const NONE: readonly string[] = []

/** The words of the clause that qualify a figure without being its metric. */
export function modifiersOf({ text, start, clause, clauseSigns }: Surroundings): readonly string[] {
  if (!(clauseSigns & Sign.modifier)) return NONE
  const found = new Set<string>()
  for (let place = clause; place < start; place++) {
    const word = modifierWords.startingAt(text, place, start)?.word
    if (word !== undefined) found.add(word)
  }
  return modifiers.filter((word) => found.has(word))
}
