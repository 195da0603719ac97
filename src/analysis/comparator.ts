import type { Comparator } from './analysis.ts'
import { comparatorsAfter, comparatorsBefore, isTailOfWord } from './knowledge.ts'

/** How a number is bounded, and the words that say so. `reach` (达到) waits for the status: gte in a plan, eq in a report. */
export interface Bound {
  readonly comparator: Comparator | 'reach'
  /** Where the words before the number begin; the number's start where there are none. */
  readonly start: number
  /** Where the words after the unit end. */
  readonly end: number
  readonly said: boolean
}

/** Reads the comparators that touch a number from both sides. `more` tells that 余 or 多 stood in it. */
export function readBound(text: string, start: number, end: number, more: boolean): Bound {
  const before = readBefore(text, start)
  const after = comparatorsAfter.startingAt(text, end)
  return {
    comparator: weigh(before.comparator, after?.value ?? null, more),
    start: before.start,
    end: after ? end + after.word.length : end,
    said: before.comparator !== null || after !== null || more,
  }
}

function readBefore(text: string, start: number): { start: number; comparator: Comparator | 'reach' | null } {
  const inner = comparatorBefore(text, start)
  if (!inner) return { start, comparator: null }
  const outer = comparatorBefore(text, inner.start)
  if (!outer) return inner
  const comparator = inner.comparator === 'reach' ? outer.comparator : inner.comparator
  return { start: outer.start, comparator }
}

function comparatorBefore(text: string, end: number): { start: number; comparator: Comparator | 'reach' } | null {
  const found = comparatorsBefore.endingAt(text, end)
  if (!found) return null
  const start = end - found.word.length
  return isTailOfWord(found.word, text[start - 1] ?? '') ? null : { start, comparator: found.value }
}

/** 控制在5%左右 is about 5; 达到98%以上 is at least; a bound of its own (超过) is not loosened by what follows. */
function weigh(before: Comparator | 'reach' | null, after: Comparator | null, more: boolean): Comparator | 'reach' {
  if (after && (before === null || before === 'reach' || before === 'lte' || before === 'approx')) return after
  if (more && (before === null || before === 'reach' || before === 'approx')) return 'gt'
  return before ?? 'eq'
}
