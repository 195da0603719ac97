import { mapForQuotes } from './quote-map.ts'
import { namesAnything, sentenceAround, type Placed } from './quote-surroundings.ts'

/** So far either side of words their sentence is read. */
const longestSide = 128
const pause = /[,，、。;；:：!！?？\n]/

/** Whether the clauses of the recorded sentence stand around the words in their order, none between that name anything. */
export function isWidened(recorded: Placed, found: Placed): boolean {
  const [were, are] = [clausesAround(recorded), clausesAround(found)]
  const count = were.before.length + were.after.length
  return count > 2 && isAmong(were.before, are.before) && isAmong(were.after, are.after)
}

/** The parts of a sentence between pauses, nearest first; the first of either side touches the words. */
function clausesAround(placed: Placed) {
  const { text, start, end } = placed
  const from = Math.max(0, start - longestSide)
  const own = sentenceAround({ text: text.slice(from, end + longestSide), start: start - from, end: end - from })
  return {
    before: clausesOf(text.slice(from + own.start, start)).toReversed(),
    after: clausesOf(text.slice(end, from + own.end)),
  }
}

function clausesOf(words: string): string[] {
  return words.split(pause).map((clause) => mapForQuotes(clause).text)
}

/** Whether all clauses are among others in their order, the one that touches the words in its place. */
function isAmong(clauses: readonly string[], others: readonly string[]): boolean {
  let next = 0
  for (const other of others) {
    if (other === clauses[next]) next += 1
    else if (next === 0 || namesAnything(other)) return false
  }
  return next === clauses.length
}
