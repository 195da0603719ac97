import { codeAt } from '../text/code-at.ts'
import { isHan, oneOf } from '../text/one-of.ts'

/** A numeral read from a text: where it ends and its value. */
export interface Numeral {
  readonly end: number
  readonly value: number
}

/** Whether a UTF-16 unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Reads Arabic digits with thousands groups and decimals at a place (1,310 · 1 310 · 14.5 · 86); null where no digit stands. */
export function readArabic(text: string, start: number): Numeral | null {
  let end = skipDigits(text, start)
  if (end === start) return null
  if (end - start <= 3) end = groupsEnd(text, end) || brokenEnd(text, start, end)
  if (codeAt(text, end) === POINT && isDigit(codeAt(text, end + 1))) end = skipDigits(text, end + 1)
  return { end, value: end - start <= EXACT ? exactValue(text, start, end) : longValue(text.slice(start, end)) }
}

/** Where the groups of three digits end that follow the first of a number, 0 without any; a blank parts them only up to a word. */
function groupsEnd(text: string, start: number): number {
  const mark = codeAt(text, start)
  if (mark !== COMMA && mark !== SPACE) return 0
  let end = start
  while (codeAt(text, end) === mark && skipDigits(text, end + 1) === end + 4) end += 4
  return end === start || (mark === SPACE && !isHan(text, end) && text[end] !== '.') ? 0 : end
}

const numbersThings = oneOf('第表图件项栏号年月日期届')
const endsDateOrCode = oneOf('年月日号时分点、')

/** 培训3 00人次, 完成5 5%: where digits end that a portal's blank tore apart between words; else where they ended. */
function brokenEnd(text: string, start: number, end: number): number {
  if (codeAt(text, end) !== SPACE || !isHan(text, start - 1) || numbersThings(text, start - 1)) return end
  const rest = skipDigits(text, end + 1)
  const goesOn = rest > end + 1 && rest - start <= LONGEST_BROKEN && text[start] !== '0'
  const endsNumber = text[rest] === '%' || (isHan(text, rest) && !endsDateOrCode(text, rest))
  return goesOn && endsNumber ? rest : end
}

/** A year (2025 3个) is no part of a number in two pieces. */
const LONGEST_BROKEN = 5

const SPACE = 32
const COMMA = 44
const POINT = 46
const ZERO = 48
/** So many digits make a whole number that a double holds exactly, and that a power of ten divides with one rounding. */
export const EXACT = 15
/** More digits than these make no other number: a whole one is infinite by then. */
const TELLING = 1024

function exactValue(text: string, start: number, end: number): number {
  let whole = 0
  let divisor = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === POINT) divisor = 1
    else if (code !== COMMA && code !== SPACE) {
      whole = whole * 10 + code - ZERO
      divisor *= 10
    }
  }
  return divisor > 1 ? whole / divisor : whole
}

function longValue(digits: string): number {
  return Number(digits.slice(0, TELLING).replaceAll(/[, ]/g, ''))
}

/** Where a run of ASCII digits that begins at a place ends. */
export function skipDigits(text: string, start: number): number {
  let end = start
  while (isDigit(codeAt(text, end))) end++
  return end
}
