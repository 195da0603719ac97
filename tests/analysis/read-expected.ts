import type { Comparator } from '../../src/analysis/analysis.ts'
import { readBound } from '../../src/analysis/comparator.ts'
import type { Measure } from '../../src/analysis/knowledge.ts'
import { readMeasure } from '../../src/analysis/measure.ts'
import { mayBeginNumber, readNumber, type NumberToken } from '../../src/analysis/number-token.ts'
import { fold } from '../../src/text/fold.ts'
import type { Expected } from './third-party-case.ts'

/** What the readers make of the words at a place: number, measure and bound, before any judgement of meaning. */
export interface ReadWords {
  readonly number: NumberToken
  /** Where the number ends, 余 or 多 after it included. */
  readonly numberEnd: number
  readonly end: number
  /** Where the comparator after the unit ends. */
  readonly boundEnd: number
  readonly unit: string | null
  readonly measure: Measure | null
  readonly comparator: Comparator
}

/** The folded words of a case, and where an expected span stands in them. */
export interface FoldedCase {
  readonly text: string
  place(expected: Expected): { start: number; end: number }
}

/** Folds a case as a notice is folded before it is read. */
export function foldCase(text: string): FoldedCase {
  const folded = fold(text)
  return {
    text: folded.text,
    place: ({ start, end }) => ({ start: folded.index(start), end: folded.index(end) }),
  }
}

/** Reads the number at a place or right behind its sign and point, with its measure and bound. */
export function readWordsAt(text: string, start: number): ReadWords | null {
  const sign = /^[-负負]?\.?/.exec(text.slice(start, start + 2))!
  const place = start + sign[0].length
  const number = readNumber(text, place)
  if (!number) return null
  const more = number.more || /[余多几]/.test(text[number.end] ?? '')
  const numberEnd = !number.more && more ? number.end + 1 : number.end
  const found = number.unit === undefined || number.unit === null ? readMeasure(text, numberEnd) : null
  const end = found?.end ?? number.unitEnd ?? numberEnd
  const bound = readBound(text, number.start, end, more)
  const reached = bound.comparator === 'reach' ? 'eq' : bound.comparator
  return {
    number,
    numberEnd,
    end,
    boundEnd: bound.end,
    unit: found?.unit ?? number.unit ?? null,
    measure: found?.measure ?? null,
    comparator: number.range ? 'range' : reached,
  }
}

/** Every number of a stretch, one after the other. */
export function readAll(text: string, start: number, end: number): ReadWords[] {
  const found: ReadWords[] = []
  for (let place = start; place < end;) {
    const read = mayBeginNumber(text[place]!) ? readWordsAt(text, place) : null
    if (read) found.push(read)
    place = read ? Math.max(read.end, place + 1) : place + 1
  }
  return found
}

/** The first number of a stretch. */
export function readFirst(text: string, start: number, end: number): ReadWords | null {
  const mayBegin = (place: number) =>
    mayBeginNumber(text[place]!) || /[拾壹贰叁肆伍陆柒捌玖廿卅兩半]/.test(text[place]!)
  for (let place = start; place < end; place++) if (mayBegin(place)) return readWordsAt(text, place)
  return null
}
