import { oneOf } from '../text/one-of.ts'
import { isDigit, type Numeral } from './numeral.ts'
import { plainScales, scales } from './numeral-scale.ts'

/** `formal` tells a numeral written against forgery (壹佰) or in traditional characters. */
interface Reading extends Numeral {
  readonly formal: boolean
}

const digits: ReadonlyMap<string, number> = new Map([
  ...pairs('零一二三四五六七八九'),
  ...pairs('〇', 0),
  ...pairs('两', 2),
])
/** Digits that are common words too: they count only behind a formal digit or scale. */
const ambiguous = '肆伍陆陸'
const formalDigits: ReadonlyMap<string, number> = new Map([
  ...pairs('零壹贰叁肆伍陆柒捌玖'),
  ...pairs('〇壹貳參肆伍陸柒捌玖'),
  ...pairs('兩', 2),
])
/** 廿二 is 22. */
const tens: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
])
/** Longer runs of numerals are no number that anybody wrote. */
const LONGEST = 48

function pairs(characters: string, from = 0): readonly (readonly [string, number])[] {
  return Array.from(characters, (character, index) => [character, from + index])
}

/** Whether a character can stand in a Chinese numeral of everyday writing. */
export function isChineseNumeral(character: string): boolean {
  return digits.has(character) || plainScales.has(character)
}

/** Reads a Chinese numeral (两百, 十二, 一千零五, 三点五, 壹佰) at a place; null where none or an ill-formed one stands. */
export function readChinese(text: string, start: number): Numeral | null {
  const run = readRun(text, start)
  if (!run) return null
  const { end, value, formal } = run
  const fraction = /[点點]/.test(text[end] ?? '') ? readFraction(text, end + 1, formal) : null
  return fraction ? { end: fraction.end, value: Number(`${value}.${fraction.digits}`) } : { end, value }
}

const mayBegin = oneOf([digits, scales, tens, formalDigits].flatMap((one) => [...one.keys()]).join(''))

function readRun(text: string, start: number): Reading | null {
  if (!mayBegin(text, start)) return null
  let end = start
  let formal = false
  for (; end - start <= LONGEST; end++) {
    const character = text[end] ?? ''
    const mayBeFormal = formal || end === start
    if (isChineseNumeral(character) || tens.has(character)) continue
    if (character === '兆' && end > start && /^[^,。;\n]{1,24}[亿億]/.test(text.slice(end + 1, end + 26))) continue
    if (!scales.has(character) && !(formalDigits.has(character) && (mayBeFormal || !ambiguous.includes(character))))
      break
    formal = true
  }
  if (end === start || end - start > LONGEST) return null
  if (/[两兩]/.test(text[end - 1]!) && end - start > 1) end--
  return valueOfRun(text, start, end, formal) ?? valueOfRun(text, start, withoutUnit(text, start, end), formal)
}

function valueOfRun(text: string, start: number, end: number, formal: boolean): Reading | null {
  const value = chineseValue(text.slice(start, end))
  return value === null ? null : { end, value, formal }
}

/** The last scale of an ill-formed numeral begins the word behind it (一百千瓦, 七十百分位). */
function withoutUnit(text: string, start: number, end: number): number {
  return /[十百千万亿][十百千]$/.test(text.slice(start, end)) ? end - 1 : end
}

/** The digits after 点; none in a time of day (八点三十分). */
function readFraction(text: string, start: number, formal: boolean): { end: number; digits: string } | null {
  let end = start
  let written = ''
  for (;;) {
    const character = text[end] ?? ''
    const value = isDigit(character.charCodeAt(0)) ? Number(character) : fractionDigit(character, formal)
    if (value === undefined) break
    written += value
    end++
  }
  const isTime = /^(?:十|分(?!之)|刻)/.test(text.slice(end, end + 2))
  return written === '' || isTime ? null : { end, digits: written }
}

function fractionDigit(character: string, formal: boolean): number | undefined {
  if (/[两兩]/.test(character)) return undefined
  return digits.get(character) ?? (formal ? formalDigits.get(character) : undefined)
}

/** The value of a well-formed Chinese numeral, strict about the order of its scales; null otherwise. */
export function chineseValue(numeral: string): number | null {
  if (numeral === '') return null
  const all = [...numeral]
  if (!all.every((one) => digitOf(one) !== undefined || scales.has(one) || tens.has(one))) return null
  if (all.every((one) => digitOf(one) !== undefined)) return spelledDigits(all)
  return /^[百千万萬][一二三四五六七八九]$/.test(numeral) ? scaledValue(['一', ...all]) : scaledValue(all)
}

function digitOf(character: string): number | undefined {
  return digits.get(character) ?? formalDigits.get(character)
}

function spelledDigits(numeral: readonly string[]): number | null {
  if (numeral.length > 1 && numeral.some((one) => /[两兩]/.test(one))) return null
  return Number(numeral.map(digitOf).join(''))
}

/** What is read of a scaled numeral so far: whole parts up to the last 万 or 亿, the part since, a digit that waits. */
interface Sum {
  total: number
  section: number
  digit: number | null
  lastScale: number
  lastLarge: number
}

function scaledValue(numeral: readonly string[]): number | null {
  const sum: Sum = { total: 0, section: 0, digit: null, lastScale: Infinity, lastLarge: Infinity }
  for (const [index, one] of numeral.entries()) {
    const digit = digitOf(one)
    const scale = scales.get(one)
    if (digit !== undefined) {
      if (sum.digit !== null && sum.digit !== 0) return null
      sum.digit = digit
    } else if (scale !== undefined && scale >= 1e4) {
      if (!addLarge(sum, scale, (scales.get(numeral[index - 1]!) ?? 0) >= 1e4)) return null
    } else if (!addSmall(sum, scale ?? 10, tens.get(one) ?? null)) return null
  }
  return sum.total + sum.section + colloquialTail(numeral, sum.digit)
}

/** 十, 百, 千 take the digit before them; 十 may lack it at the beginning and after 百, each after 零 (一万零百). */
function addSmall(sum: Sum, scale: number, ready: number | null): boolean {
  if (scale >= sum.lastScale) return false
  const afterZero = sum.digit === 0 && sum.total + sum.section > 0
  const mayLack = afterZero || (scale === 10 && (sum.section === 0 || sum.lastScale === 100))
  if (ready === null && !sum.digit && !mayLack) return false
  if (ready !== null && sum.digit) return false
  sum.section += ready ?? (sum.digit || 1) * scale
  sum.lastScale = scale
  sum.digit = null
  return true
}

/** 万, 亿 count what stands since the last of them; a greater one, or one right behind another (万亿, 万万), all before. */
function addLarge(sum: Sum, scale: number, behindLarge: boolean): boolean {
  sum.section += sum.digit ?? 0
  sum.digit = null
  if (sum.section === 0 && !behindLarge) return false
  if (scale > sum.lastLarge || behindLarge) sum.total = (sum.total + sum.section) * scale
  else sum.total += sum.section * scale
  sum.lastLarge = scale
  sum.lastScale = Infinity
  sum.section = 0
  return true
}

/** 三万五 is 35,000 and 两百五 is 250: a bare digit after a scale counts in the next scale down. */
function colloquialTail(numeral: readonly string[], digit: number | null): number {
  if (digit === null) return 0
  const scale = scales.get(numeral.at(-2) ?? '')
  return scale !== undefined && scale > 10 ? (digit * scale) / 10 : digit
}
