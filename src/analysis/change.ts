import words from '../../seeds/words.json' with { type: 'json' }
import type { Change } from './analysis.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { Sign } from './sign.ts'
import { clauseBefore, type Surroundings } from './surroundings.ts'

/** How far before a figure the verb of its decrease may begin. */
const NEAR = 14
const decreases = plainWordFinder(words.change.decrease)
const TO = new RegExp(`(?:${words.change.to.join('|')})[到至][^,，、]{0,6}$`)

const modifierWords = plainWordFinder(words.modifiers)

/** Whether a figure is a level, a change upward or downward, or what something is changed to. */
export function changeOf(around: Surroundings): Change {
  const { text, start, clause, clauseSigns } = around
  if (clauseSigns & Sign.until && TO.test(clauseBefore(around))) return 'to'
  if (clauseSigns & Sign.decrease && decreases.within(text, Math.max(clause, start - NEAR), start)) return 'decrease'
  return clauseSigns & Sign.increase ? 'increase' : 'level'
}

const NONE: readonly string[] = []

/** The words of the clause, in reading order, that qualify a figure without being its metric. */
export function modifiersOf({ text, start, clause, clauseSigns }: Surroundings): readonly string[] {
  if (!(clauseSigns & Sign.modifier)) return NONE
  const found = new Set<string>()
  for (let at = modifierWords.first(text, clause, start); at >= 0; at = modifierWords.first(text, at + 1, start))
    found.add(modifierWords.startingAt(text, at, start)!.word)
  return [...found]
}
