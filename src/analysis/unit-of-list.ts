import { DIGITS, oneOf } from '../text/one-of.ts'
import { readMeasure, type FoundMeasure } from './measure.ts'
import { readNumber, type NumberToken } from './number-token.ts'

const joinsNumbers = oneOf('和、')
const isDigit = oneOf(DIGITS)
/** How far before a number 分别 may stand. */
const NEAR = 24
const RESPECTIVELY = /分别[^。;；\n]*$/
/** How many numbers behind one may share its unit. */
const MOST = 6

/** 分别回落2.16、1.9和1.66个百分点: the unit is said once, for all. */
export function unitOfList(text: string, { chinese, start, end }: NumberToken): FoundMeasure | null {
  if (chinese || !goesOn(text, end)) return null
  return RESPECTIVELY.test(text.slice(Math.max(0, start - NEAR), start)) ? unitBehind(text, end, MOST) : null
}

/** 高0.2个和0.9个百分点: of what, is said once. */
export function pointsOfNext(text: string, end: number): FoundMeasure | null {
  const found = unitBehind(text, end, 1)
  return found?.unit === '个百分点' ? found : null
}

function goesOn(text: string, end: number): boolean {
  return joinsNumbers(text, end) && isDigit(text, end + 1)
}

function unitBehind(text: string, end: number, most: number): FoundMeasure | null {
  if (most === 0 || !goesOn(text, end)) return null
  const next = readNumber(text, end + 1)
  return next && (readMeasure(text, next.end) ?? unitBehind(text, next.end, most - 1))
}
