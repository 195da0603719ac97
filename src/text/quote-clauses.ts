import { mapForQuotes } from './quote-map.ts'
import { namesAnything, sentenceAround, type Placed } from './quote-surroundings.ts'

/** So far either side of words their sentence is read. */
const longestSide = 128
const pause = /[,，、。;；:：!！?？\n]/

/** Whether the clauses of the recorded sentence stand around the words in their order, none between that name anything. */
export function isWidened(recorded: Placed, found: Placed): boolean {
  const [were, are] = [clausesAround(recorded), clausesAround(found)]
  const count = were.before.length + were.after.length
  return (
    count > 2 &&
    isAmong(were.before, are.before, (whole, cut) => whole.endsWith(cut)) &&
    isAmong(were.after, are.after, (whole, cut) => whole.startsWith(cut))
  )
}

/** The parts of a sentence between pauses, nearest first; the first of either side touches the words. */
function clausesAround(placed: Placed) {
  const { text, start, end } = placed
  const from = Math.max(0, start - longestSide)
  const own = sentenceAround({ text: text.slice(from, end + longestSide), start: start - from, end: end - from })
  const endsClause = pause.test(text.charAt(end - 1))
  return {
    before: clausesOf(text.slice(from + own.start, start)).toReversed(),
    after: [...(endsClause ? [''] : []), ...clausesOf(text.slice(end, from + own.end))],
  }
}

function clausesOf(words: string): string[] {
  return words.split(pause).map((clause) => mapForQuotes(clause).text)
}

/**
 * Whether all clauses are among others in their order, the one that touches the words in its place; the last may have
 * been cut where the record ends.
 */
function isAmong(
  clauses: readonly string[],
  others: readonly string[],
  isPart: (whole: string, cut: string) => boolean,
): boolean {
  const recorded = clauses.length > 1 && clauses.at(-1) === '' ? clauses.slice(0, -1) : clauses
  let next = 0
  for (const other of others) {
    const clause = recorded[next] ?? ''
    if (other === recorded[next]) next += 1
    else if (next > 0 && next === recorded.length - 1 && isPart(other, clause)) return true
    else if (next === 0 || namesAnything(other)) return false
  }
  return next === recorded.length
}
