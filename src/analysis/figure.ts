import { codeRunEnd, readNumber, type NumberToken } from './number-token.ts'
import { readBound, type Bound } from './comparator.ts'
import { closingNouns, idioms, notQuantityAfter, partNouns, type Measure } from './knowledge.ts'
import { readMeasure } from './measure.ts'
import { isDigit, skipDigits } from './numeral.ts'

/** A number that counts or measures something: with its bound and unit, not yet with its meaning. */
export interface Figure {
  /** The whole expression: comparator, number, unit, 以上. */
  readonly start: number
  readonly end: number
  readonly number: NumberToken
  readonly bound: Bound
  /** As written without 万 and 亿; null where the text gives none. */
  readonly unit: string | null
  readonly measure: Measure | null
  readonly low: number
  readonly high: number
}

/** What the scan learnt at a place: a figure, or how far the look-alike there reaches. */
export type Sighting = { readonly figure: Figure } | { readonly skipTo: number }

const BOUNDARY = /[，,。；;：:！!？?、\n\t)）】\]》”"'’|]/

/** Reads what begins at a digit: a figure, or a code, date, rank, list number that is none. */
export function sightDigits(text: string, start: number): Sighting {
  const codeEnd = codeRunEnd(text, start)
  if (isCode(text, start, codeEnd)) return { skipTo: codeEnd }
  const number = readNumber(text, start)
  if (!number) return { skipTo: skipDigits(text, start) }
  if (codeEnd > number.end) return { skipTo: codeEnd }
  if (isYearPair(number)) return { skipTo: number.end }
  return sight(text, number)
}

/** Reads what begins at a Chinese numeral; only where the numeral is no part of a word. */
export function sightWords(text: string, start: number): Sighting {
  const idiom = idioms.startingAt(text, start)
  if (idiom) return { skipTo: start + idiom.word.length }
  const number = readNumber(text, start)
  if (!number) return { skipTo: start + 1 }
  if (/[第数几上成有初老]/.test(text[start - 1] ?? '') && number.unit === undefined) return { skipTo: number.end }
  const vague = /[余多几]/.test(text[number.end] ?? '') && number.end - start < 2
  if (vague && number.unit === undefined) return { skipTo: number.end + 1 }
  return sight(text, number)
}

/** A number glued to Latin letters, a phone or site code, a clock time, a ratio, a sum of slogans, an ordinal. */
function isCode(text: string, start: number, codeEnd: number): boolean {
  const before = text[start - 1] ?? ''
  if (/[A-Za-z.&_#№]/.test(before)) return !isAcronym(text, start)
  if (/[第前每〔［]/.test(before)) return true
  if (/[-+/:∶×xX*]/.test(before) && isCodeJoint(text[start - 2] ?? '')) return true
  if (text[start] === '0' && isDigit(text.charCodeAt(start + 1))) return true
  return /[+:∶/×xX*]/.test(text.slice(start, codeEnd))
}

/** CT110台, 5G基站: after an acronym of a thing a number with a measure word counts. */
function isAcronym(text: string, start: number): boolean {
  if (!/(?:^|[^A-Za-z0-9])[A-Z]{2,}$/.test(text.slice(Math.max(0, start - 5), start))) return false
  const end = skipDigits(text, start)
  return readMeasure(text, end)?.measure.dimension === 'count'
}

function isCodeJoint(before: string): boolean {
  return /[A-Za-z0-9一二三四五六七八九十]/.test(before)
}

function isYearPair(number: NumberToken): boolean {
  return number.range && number.low >= 1900 && number.high <= 2100 && !number.scaled
}

function sight(text: string, number: NumberToken): Sighting {
  const figure = number.unit === undefined ? readPlain(text, number) : readSelfUnited(text, number)
  return figure ? { figure } : { skipTo: number.end }
}

/** 百分之十五, 三分之二, 翻一番 say their own unit. */
function readSelfUnited(text: string, number: NumberToken): Figure {
  const end = number.unitEnd ?? number.end
  return assemble(number, readBound(text, number.start, end, false), number.unit ?? null, null, 1)
}

function readPlain(text: string, number: NumberToken): Figure | null {
  const more = number.more || /[余多几]/.test(text[number.end] ?? '')
  const unitStart = !number.more && more ? number.end + 1 : number.end
  const found = readMeasure(text, unitStart)
  if (found) {
    const bound = readBound(text, number.start, found.end, more)
    if (isStructure(text, found.end, found.measure, bound)) return null
    if (found.unit === '成') return assemble(number, bound, '%', found.measure, 10)
    return assemble(number, bound, found.unit, found.measure, 1)
  }
  const years = readYears(text, number)
  if (years) return years
  const bound = readBound(text, number.start, unitStart, more)
  return isBareFigure(text, number, bound) ? assemble(number, bound, null, null, 1) : null
}

/** 受教育年限达到13.8年, 预期寿命83岁: there 年 and 岁 measure. */
function readYears(text: string, number: NumberToken): Figure | null {
  const unit = text[number.end] ?? ''
  if (unit !== '年' && unit !== '岁') return null
  const bound = readBound(text, number.start, number.end + 1, false)
  const before = text.slice(Math.max(0, bound.start - 6), bound.start)
  return /(?:年限|寿命)(?:提高到|提高至|增加到|达)?$/.test(before) ? assemble(number, bound, unit, null, 1) : null
}

function assemble(
  number: NumberToken,
  bound: Bound,
  unit: string | null,
  measure: Measure | null,
  scale: number,
): Figure {
  return {
    start: bound.start,
    end: bound.end,
    number,
    bound,
    unit,
    measure,
    low: number.low * scale,
    high: number.high * scale,
  }
}

const NOUN_GOES_ON = /[\u4e00-\u9fffA-Za-z“]/

/** 3个方面, 18条举措, 五大行动, 15分钟生活圈: the number counts the text's own parts or names a thing. */
function isStructure(text: string, end: number, measure: Measure, bound: Bound): boolean {
  if (bound.end > end) return false
  if (measure.dimension === 'time')
    return !BOUNDARY.test(text[end] ?? '\n') && !/[内的前后左上以]/.test(text[end] ?? '')
  if (measure.dimension !== 'count' || bound.said) return false
  if (measure.word === '类' && /[\d一二两三四五六七八九十]/.test(text[end] ?? '')) return true
  if (partNouns.startingAt(text, end)) return true
  const closing = closingNouns.startingAt(text, end)
  return closing !== null && !NOUN_GOES_ON.test(text.slice(end + closing.word.length, end + closing.word.length + 1))
}

/** A number without a unit counts where 万 or 亿 is followed by the counted noun, or where a bound frames it. */
function isBareFigure(text: string, number: NumberToken, bound: Bound): boolean {
  if (number.chinese) return false
  if (notQuantityAfter.startingAt(text, number.end)) return false
  const next = text[bound.end] ?? '\n'
  if (/[A-Za-z]/.test(next)) return false
  if (number.scaled) return /[\u4e00-\u9fff]/.test(next) || BOUNDARY.test(next)
  return (bound.said || isIndex(text, number)) && BOUNDARY.test(next)
}

/** 死亡率0.0064, 差异系数降到0.45: rates and indices need no unit. */
function isIndex(text: string, number: NumberToken): boolean {
  if (Number.isInteger(number.low)) return false
  return /(?:率|系数|指数)(?:为|达|降到|降至|提高到|提升到|升至)?$/.test(
    text.slice(Math.max(0, number.start - 6), number.start),
  )
}
