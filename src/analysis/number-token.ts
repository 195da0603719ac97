import { codeAt } from '../text/code-at.ts'
import { DIGITS, LATIN, oneOf } from '../text/one-of.ts'
import { comparatorsBefore } from './knowledge.ts'
import { readMeasure } from './measure.ts'
import { readCompound, readHalfOf } from './number-compound.ts'
import { readRange } from './number-range.ts'
import { readShare, readShareOf, readStroke } from './number-share.ts'
import { chineseValue, isChineseNumeral, readChinese } from './chinese-numeral.ts'
import { isDigit, readArabic, skipDigits, type Numeral } from './numeral.ts'
import { mayBeginScale, readScale, scaleUp } from './numeral-scale.ts'

/** A number of a text with its scale worked in: 3.4万 is 34000. Offsets are of the folded text. */
export interface NumberToken {
  /** Where its sign stands, if it has one. */
  readonly start: number
  readonly end: number
  readonly low: number
  /** Equal to `low` but for a range. */
  readonly high: number
  readonly range: boolean
  /** The unit that the number itself carries (百分之三 → %, 三分之二 → none, 翻一番 → 倍, 3元5角 → 元); undefined where the text goes on to say it. */
  readonly unit?: string | null
  /** Where the whole expression ends when the unit is part of it (翻一番, 两米半). */
  readonly unitEnd?: number
  /** 余, 多, 几 stood between number and scale (3700多万). */
  readonly more: boolean
  readonly chinese: boolean
  readonly scaled: boolean
}

/** Reads the number that begins at a digit; ranges, shared scales and a sign before it included (1.2-1.5万亿元, 两到三万, -3.2%). */
export function readNumber(text: string, start: number): NumberToken | null {
  const first = readOne(text, start)
  if (!first) return null
  if (first.unit !== undefined) return withSign(text, first)
  return withSign(text, readRange(text, first, readOne) ?? readCompound(text, first) ?? first)
}

/** A number of one value that carries nothing of its own, yet. */
export function plain(
  start: number,
  end: number,
  value: number,
  { more, scaled, chinese }: { more: boolean; scaled: boolean; chinese: boolean },
): NumberToken {
  return { start, end, low: value, high: value, range: false, more, scaled, chinese }
}

function readOne(text: string, start: number): NumberToken | null {
  const token = isDigit(codeAt(text, start)) ? readDigits(text, start) : readWords(text, start)
  return token && withFraction(text, token)
}

/** 三又二分之一 is 3.5. */
function withFraction(text: string, token: NumberToken): NumberToken {
  if (text[token.end] !== '又') return token
  const share = readShare(text, token.end + 1)
  if (!share) return token
  const value = token.low + share.low * (share.unit === '%' ? 0.01 : share.unit === '‰' ? 0.001 : 1)
  return { ...token, end: share.end, low: value, high: value, unit: null }
}

const isSignMark = oneOf('负負-')
const leadsToHyphen = oneOf('\n\t:,;(、。=长为是到达约至别幅速率')

/** 减负8亿元, 正负2度: there 负 ends a word. */
const endsWithMinus = oneOf('正减担肩')

/** 负 and, where no word or number goes before it, a hyphen make a number negative; nothing that is counted is. */
function withSign(text: string, token: NumberToken): NumberToken {
  const at = token.start - 1
  if (!isSignMark(text, at)) return token
  const isSign = text[at] === '-' ? at === 0 || leadsToHyphen(text, at - 1) : !endsWithMinus(text, at - 1)
  if (!isSign || (!token.range && readMeasure(text, token.end)?.measure.dimension === 'count')) return token
  return { ...token, start: token.start - 1, low: -token.low, high: token.range ? token.high : -token.high }
}

function readDigits(text: string, start: number): NumberToken | null {
  const number = readArabic(text, start)
  if (!number) return null
  const share = readShareOf(text, start, number) ?? readStroke(text, start, number)
  if (share) return share
  if (isPointBefore(text, start)) return plainPart(text, start, number)
  const more = isMore(text, number.end)
  if (!more && !mayBeginScale(text, number.end))
    return plain(start, number.end, number.value, { more, scaled: false, chinese: false })
  const scale = readScaleBeforeUnit(text, more ? number.end + 1 : number.end)
  const first = { end: scale.end, value: scaleUp(number.value, scale.value) }
  const whole = Number.isInteger(number.value) ? addRests(text, first, scale.value) : first
  return plain(start, whole.end, whole.value, { more, scaled: scale.value > 1, chinese: false })
}

const isWordOrPoint = oneOf(`${LATIN}${DIGITS}.`)

/** .5 is a half where no number goes before the point. */
function isPointBefore(text: string, start: number): boolean {
  return text[start - 1] === '.' && !isWordOrPoint(text, start - 2)
}

function plainPart(text: string, start: number, number: Numeral): NumberToken {
  const value = Number(`0.${text.slice(start, skipDigits(text, start))}`)
  return plain(start - 1, number.end, value, { more: false, scaled: false, chinese: false })
}

const isVague = oneOf('余多几幾')
const isGreatScale = oneOf('万亿千百萬億')

/** 余 or 多 before a scale: the number is a little more than it says. */
function isMore(text: string, place: number): boolean {
  return isVague(text, place) && isGreatScale(text, place + 1)
}

const isUnitOfThousand = oneOf('米克瓦伏卡升')

const isUnitOfMillion = oneOf('瓦伏赫字比帕')

/** 千 before 米, 克, 瓦, 伏 and 兆 before 瓦 is part of the unit, not of the number. */
function readScaleBeforeUnit(text: string, start: number): Numeral {
  const scale = readScale(text, start)
  if (scale.end > start && text[scale.end - 1] === '千' && isUnitOfThousand(text, scale.end)) {
    return { end: scale.end - 1, value: scale.value / 1000 }
  }
  if (scale.end > start && text[scale.end - 1] === '兆' && isUnitOfMillion(text, scale.end)) {
    return { end: scale.end - 1, value: scale.value / 1e12 }
  }
  return scale
}

/** Adds the smaller parts of a mixed number: 6千 in 25万6千, 三千 in 100万三千; in 2千零30万 the greater scale is for both. */
function addRests(text: string, whole: Numeral, scale: number): Numeral {
  let sum = whole
  let above = scale
  while (above > 1) {
    const rest = readRest(text, sum.end, above)
    if (!rest) break
    sum =
      rest.value > above
        ? { end: rest.end, value: sum.value * rest.scale + rest.value }
        : { end: rest.end, value: sum.value + rest.value }
    above = rest.scale
  }
  return sum
}

function readRest(text: string, start: number, above: number): (Numeral & { scale: number }) | null {
  const zero = text[start] === '零'
  const place = zero ? start + 1 : start
  if (!isDigit(codeAt(text, place))) return readChineseRest(text, start, above)
  const number = readArabic(text, place)!
  const scale = readScaleBeforeUnit(text, number.end)
  const value = scaleUp(number.value, scale.value)
  if (value >= above && !(zero && number.value < above && scale.value > above)) return null
  if (scale.value > 1) return { end: scale.end, value, scale: scale.value }
  return zero || fillsPlaces(text, place, number.end, above) ? { ...number, scale: 1 } : null
}

function readChineseRest(text: string, start: number, above: number): (Numeral & { scale: number }) | null {
  const number = readChinese(text, start)
  if (!number || number.value >= above) return null
  const written = /^(?:零|[一二两三四五六七八九])+([十百千万])/.exec(text.slice(start, number.end))
  if (!written) return null
  const scale = readScale(text, number.end - 1).value
  return { ...number, scale }
}

/** 600 fills the places that 1万 leaves open; a year or a number of its own (3万2025年, 3万20栋) does not. */
function fillsPlaces(text: string, start: number, end: number, above: number): boolean {
  const places = Math.log10(above)
  return end - start >= Math.max(2, places - 1) && !/[年月日\-—–~至./:]/.test(text[end] ?? '')
}

function readWords(text: string, start: number): NumberToken | null {
  return (
    readShare(text, start) ?? readDoubling(text, start) ?? readHalfOf(text, start) ?? readChineseNumber(text, start)
  )
}

/** 翻番 and 翻一番 double, 翻两番 quadruples: as multiples of what was. */
function readDoubling(text: string, start: number): NumberToken | null {
  if (text[start] !== '翻') return null
  if (text[start + 1] === '番') {
    return {
      ...plain(start, start + 2, 2, { more: false, scaled: false, chinese: true }),
      unit: '倍',
      unitEnd: start + 2,
    }
  }
  const times = readChinese(text, start + 1)
  if (!times || text[times.end] !== '番') return null
  const value = 2 ** times.value
  return {
    ...plain(start + 1, times.end, value, { more: false, scaled: false, chinese: true }),
    start,
    unit: '倍',
    unitEnd: times.end + 1,
  }
}

function readChineseNumber(text: string, start: number): NumberToken | null {
  const number = readChinese(text, start)
  if (!number) return readNeighbours(text, start) ?? readBareScale(text, start)
  const more = isMore(text, number.end)
  const scale = more || text[number.end] === '个' ? readScale(text, more ? number.end + 1 : number.end) : null
  const end = scale && scale.value > 1 ? scale.end : number.end
  const scaled = /[万亿萬億]$/.test(text.slice(start, end))
  return plain(start, end, scaleUp(number.value, scale?.value ?? 1), { more, scaled, chinese: true })
}

/** 突破百万, 近百, 超千万: a scale alone is a number where a comparator leads to it; 百万 elsewhere names a class. */
function readBareScale(text: string, start: number): NumberToken | null {
  const scale = readScale(text, start)
  if (scale.value < 100 || isChineseNumeral(text[scale.end] ?? '')) return null
  if (!/[百千万亿]/.test(text[start]!) || !comparatorsBefore.endingAt(text, start)) return null
  return plain(start, scale.end, scale.value, { more: false, scaled: scale.value >= 1e4, chinese: true })
}

const NEIGHBOURS = /^([十百千]?|[一二三四五六七八九]十)([一二三四五六七八九])([一二三四五六七八九])([十百千]?[万亿]*)/
const ORDER = '一二三四五六七八九'

/** 七八百 is 700 to 800, 二十三四万 is 230,000 to 240,000. */
function readNeighbours(text: string, start: number): NumberToken | null {
  const found = NEIGHBOURS.exec(text.slice(start, start + 8))
  if (!found) return null
  const [written, front, first, second, scale] = found
  const step = ORDER.indexOf(second!) - ORDER.indexOf(first!)
  const low = chineseValue(`${front}${first}${scale}`)
  const high = chineseValue(`${front}${second}${scale}`)
  const end = start + written.length
  if ((step !== 1 && first + second! !== '三五') || low === null || high === null) return null
  if (isChineseNumeral(text[end] ?? '')) return null
  const about = { more: false, scaled: /[万亿]$/.test(written), chinese: true }
  return { ...plain(start, end, low, about), high, range: true }
}

const isCodeMark = oneOf('-./:∶+×xX*')

/** The run of digits and code marks around a place: dates, phones, codes and ratios are told by it. */
export function codeRunEnd(text: string, start: number): number {
  let end = skipDigits(text, start)
  while (isCodeMark(text, end) && isDigit(codeAt(text, end + 1))) end = skipDigits(text, end + 1)
  return end
}

/** Whether a numeral can begin at this character. */
export function mayBeginNumber(character: string): boolean {
  return isDigit(character.charCodeAt(0)) || isChineseNumeral(character) || character === '翻'
}
