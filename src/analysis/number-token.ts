import type { Comparator } from './analysis.ts'
import { isChineseNumeral, isDigit, readArabic, readChinese, readScale, skipDigits } from './numeral.ts'

/** A number of a text with its scale worked in: 3.4万 is 34000. Offsets are of the folded text. */
export interface NumberToken {
  readonly start: number
  readonly end: number
  readonly low: number
  /** Equal to `low` but for a range. */
  readonly high: number
  readonly range: boolean
  /** The unit that the number itself carries (百分之三 → %, 三分之二 → none, 翻一番 → 倍); undefined where the text goes on to say it. */
  readonly unit?: string | null
  /** Where the whole expression ends when the unit is part of it (七成, 翻一番). */
  readonly unitEnd?: number
  /** 余, 多 stood between number and scale (3700多万). */
  readonly more: boolean
  readonly chinese: boolean
  readonly scaled: boolean
  readonly comparator?: Comparator
}

const RANGE_MARKS = '-—–－~～−―至到'

/** Reads the number that begins at a digit; ranges and shared scales included (1.2-1.5万亿元, 两到三万). */
export function readNumber(text: string, start: number): NumberToken | null {
  const first = readOne(text, start)
  if (!first) return null
  if (first.unit !== undefined) return first
  return readRange(text, first) ?? first
}

function readOne(text: string, start: number): NumberToken | null {
  return isDigit(text.charCodeAt(start)) ? readDigits(text, start) : readWords(text, start)
}

function readDigits(text: string, start: number): NumberToken | null {
  const number = readArabic(text, start)
  if (!number) return null
  const more = /[余多]/.test(text[number.end] ?? '') && /[万亿千百]/.test(text[number.end + 1] ?? '')
  const scale = readScaleBeforeUnit(text, more ? number.end + 1 : number.end)
  let { end } = scale
  let value = number.value * scale.value
  const rest = scale.value > 1 ? readMixedRest(text, end, scale.value) : null
  if (rest) {
    end = rest.end
    value += rest.value
  }
  return plain(start, end, value, { more, scaled: scale.value > 1, chinese: false })
}

/** 千 before 米, 克, 瓦, 伏 is part of the unit, not of the number. */
function readScaleBeforeUnit(text: string, start: number): { end: number; value: number } {
  const scale = readScale(text, start)
  const last = text[scale.end - 1]
  if (scale.end > start && last === '千' && /[米克瓦伏卡]/.test(text[scale.end] ?? '')) {
    return { end: scale.end - 1, value: scale.value / 1000 }
  }
  return scale
}

/** The smaller part of a mixed number: 6千 in 25万6千, 2000万 in 1亿2000万. */
function readMixedRest(text: string, start: number, above: number): { end: number; value: number } | null {
  if (!isDigit(text.charCodeAt(start))) return null
  const number = readArabic(text, start)!
  const scale = readScale(text, number.end)
  return scale.value > 1 && scale.value * number.value < above
    ? { end: scale.end, value: number.value * scale.value }
    : null
}

function plain(
  start: number,
  end: number,
  value: number,
  about: { more: boolean; scaled: boolean; chinese: boolean },
): NumberToken {
  return { start, end, low: value, high: value, range: false, ...about }
}

function readWords(text: string, start: number): NumberToken | null {
  return readShare(text, start) ?? readDoubling(text, start) ?? readChineseNumber(text, start)
}

/** 百分之十五 → 15 %, 千分之三 → 3 ‰, 三分之二 → 2/3. */
function readShare(text: string, start: number): NumberToken | null {
  if (text.startsWith('分之', start + 1) || text.startsWith('分之', start + 2)) {
    const base = readBase(text, start)
    if (!base || !text.startsWith('分之', base.end)) return null
    const part = readPart(text, base.end + 2)
    if (!part) return null
    const about = { more: false, scaled: false, chinese: true }
    if (base.value === 100) return shareRange(text, { ...plain(start, part.end, part.value, about), unit: '%' })
    if (base.value === 1000) return { ...plain(start, part.end, part.value, about), unit: '‰' }
    return { ...plain(start, part.end, part.value / base.value, about), unit: null }
  }
  return null
}

/** 百分之百 is all of it. */
function readPart(text: string, start: number): { end: number; value: number } | null {
  return (
    readChinese(text, start) ??
    readArabic(text, start) ??
    (text[start] === '百' ? { end: start + 1, value: 100 } : null)
  )
}

function readBase(text: string, start: number): { end: number; value: number } | null {
  const alone = text.startsWith('分之', start + 1) ? { 百: 100, 千: 1000, 万: 10000 }[text[start]!] : undefined
  return alone ? { end: start + 1, value: alone } : readChinese(text, start)
}

/** 百分之三十到五十, 百分之三至百分之五. */
function shareRange(text: string, token: NumberToken): NumberToken {
  if (!isRangeMark(text[token.end])) return token
  const skip = text.startsWith('百分之', token.end + 1) ? 4 : 1
  const high = readChinese(text, token.end + skip) ?? readArabic(text, token.end + skip)
  return high && high.value > token.low ? { ...token, end: high.end, high: high.value, range: true } : token
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
  if (!number) return null
  const written = text.slice(start, number.end)
  const scaled = /[万亿]$/.test(written)
  return plain(start, number.end, number.value, { more: false, scaled, chinese: true })
}

function isRangeMark(mark: string | undefined): boolean {
  return mark !== undefined && RANGE_MARKS.includes(mark)
}

function readRange(text: string, low: NumberToken): NumberToken | null {
  let place = low.end
  const percent = text[place] === '%' ? 1 : 0
  place += percent
  const unit = percent === 0 ? unitBeforeMark(text, place) : ''
  place += unit.length
  if (!isRangeMark(text[place])) return null
  place++
  if (isRangeMark(text[place])) place++
  const high = readOne(text, place)
  if (!high || high.unit !== undefined || high.chinese !== low.chinese) return null
  if (unit !== '' && !text.startsWith(unit, high.end)) return null
  if (percent === 1 && text[high.end] !== '%') return null
  const scale = sharedScale(low, high, text)
  if (low.low * scale >= high.high) return null
  return { ...high, start: low.start, low: low.low * scale, high: high.high, range: true, more: high.more }
}

/** 个 in 3个至5个: the unit may be said on both sides of the mark. */
function unitBeforeMark(text: string, start: number): string {
  for (let end = start + 1; end <= start + 4; end++) {
    if (isRangeMark(text[end])) return /^[\u4e00-\u9fff]+$/.test(text.slice(start, end)) ? text.slice(start, end) : ''
  }
  return ''
}

/** In 1.2-1.5万亿 and 两到三万 the first number shares the scale of the second; in 5000-1万 it does not. */
function sharedScale(low: NumberToken, high: NumberToken, text: string): number {
  if (low.scaled || !high.scaled) return 1
  const scale = scaleOf(text, high)
  return low.low < high.high / scale ? scale : 1
}

function scaleOf(text: string, token: NumberToken): number {
  let start = token.end
  while (start > token.start && /[十百千万亿]/.test(text[start - 1]!)) start--
  if (start === token.start) return 1
  return readScale(text, start).value
}

/** The run of digits and code marks around a place: dates, phones, codes and ratios are told by it. */
export function codeRunEnd(text: string, start: number): number {
  let end = skipDigits(text, start)
  while (/[-./:∶+×xX*]/.test(text[end] ?? '') && isDigit(text.charCodeAt(end + 1))) end = skipDigits(text, end + 1)
  return end
}

/** Whether a numeral can begin at this character. */
export function mayBeginNumber(character: string): boolean {
  return isDigit(character.charCodeAt(0)) || isChineseNumeral(character) || character === '翻'
}
