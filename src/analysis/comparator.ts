import type { Comparator } from './analysis.ts'
import { isHan, oneOf } from '../text/one-of.ts'
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

/** The ends of a bounded number; null on the side that its comparator leaves open. */
export function limitsOf(comparator: Comparator, low: number, high: number) {
  return {
    low: comparator === 'lte' || comparator === 'lt' ? null : low,
    high: comparator === 'gte' || comparator === 'gt' ? null : high,
  }
}

/** Reads the comparators that touch a number from both sides. `more` tells that 余 or 多 stood in it. */
export function readBound(text: string, start: number, end: number, more: boolean): Bound {
  const before = readBefore(text, start)
  const after = readAfter(text, end)
  const around = before.comparator === null && after === null ? readAround(text, start, end) : null
  if (around) return { comparator: around, start: start - 1, end: end + 1, said: true }
  return {
    comparator: weigh(before.comparator, after?.comparator ?? null, more),
    start: before.start,
    end: after?.end ?? (before.comparator === 'lte' && isWithin(text, end) ? end + 1 : end),
    said: before.comparator !== null || after !== null || more,
  }
}

function readBefore(text: string, start: number): { start: number; comparator: Comparator | 'reach' | null } {
  const filled = isFiller(text, start - 1) ? comparatorBefore(text, start - 1) : null
  const inner = filled ?? comparatorBefore(text, start)
  if (!inner) return { start, comparator: null }
  const outer = comparatorBefore(text, inner.start)
  if (!outer) return inner
  const comparator = inner.comparator === 'reach' ? outer.comparator : inner.comparator
  return { start: outer.start, comparator }
}

/** The 内 of 控制在3天内; 内部 and 内陆 are words of their own. */
function isWithin(text: string, place: number): boolean {
  return text[place] === '内' && !isHan(text, place + 1)
}

/** May stand between a comparator and its number (至少有3名, 超过了80). */
const isFiller = oneOf('有是为了')

const EQUAL = /(?:或者?)?等于$/

function comparatorBefore(text: string, end: number): { start: number; comparator: Comparator | 'reach' } | null {
  const equal = text[end - 1] === '于' ? EQUAL.exec(text.slice(Math.max(0, end - 4), end)) : null
  const place = equal ? end - equal[0].length : end
  const found = comparatorsBefore.endingAt(text, place)
  if (!found) return null
  const start = place - found.word.length
  if (isTailOfWord(found.word, text[start - 1] ?? '')) return null
  return { start, comparator: equal ? inclusive(found.value) : found.value }
}

/** 大于等于 is at least. */
function inclusive(comparator: Comparator | 'reach'): Comparator | 'reach' {
  if (comparator === 'gt') return 'gte'
  return comparator === 'lt' ? 'lte' : comparator
}

const beginsJoint = oneOf('(或')
const JOINT = /^(?:\(含(?:本数)?\)|或者?)(?:更([多高大])|更[少低小])?/

/** (含) and 或 may stand before 以上; 或更多 is 以上 in other words. */
function readAfter(text: string, end: number): { end: number; comparator: Comparator } | null {
  const said = comparatorsAfter.startingAt(text, end)
  if (said) return { end: end + said.word.length, comparator: said.value }
  if (!beginsJoint(text, end)) return null
  const joint = JOINT.exec(text.slice(end, end + 6))
  if (!joint) return null
  const place = end + joint[0].length
  if (joint[0].includes('更')) return { end: place, comparator: joint[1] ? 'gte' : 'lte' }
  const found = comparatorsAfter.startingAt(text, place)
  return found && { end: place + found.word.length, comparator: found.value }
}

/** 比30%高; in 比30%高2个百分点 the number is what another is measured against. */
function readAround(text: string, start: number, end: number): Comparator | null {
  if (text[start - 1] !== '比') return null
  const found = /^([大高多])|^[小低少]/.exec(text[end] ?? '')
  if (!found || !/^(?:一些|一点|$|[^\d一二两三四五六七八九十])/.test(text.slice(end + 1, end + 3))) return null
  return found[1] ? 'gt' : 'lt'
}

/** 控制在5%左右 is about 5; 达到98%以上 is at least; a bound of its own (超过) is not loosened by what follows. */
function weigh(before: Comparator | 'reach' | null, after: Comparator | null, more: boolean): Comparator | 'reach' {
  if (after && (before === null || before === 'reach' || before === 'lte' || before === 'approx')) return after
  if (more && (before === null || before === 'reach' || before === 'approx')) return 'gt'
  return before ?? 'eq'
}
