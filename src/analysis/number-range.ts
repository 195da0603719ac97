import { oneOf } from '../text/one-of.ts'
import { readScale, scaleUp } from './numeral-scale.ts'
import type { NumberToken } from './number-token.ts'

const isRangeMark = oneOf('-—–~−―至到')
/** What may stand behind the unit of a range's first number. */
const mayFollowUnit = oneOf('-—–~−―至到(')
const isPair = oneOf('和与跟')
const INCLUDED = '(含)'

/** Reads on from a number to the end of its range (3-5, 3个至5个, 20和30之间); null where there is none. */
export function readRange(
  text: string,
  low: NumberToken,
  readOne: (text: string, start: number) => NumberToken | null,
): NumberToken | null {
  let place = low.end
  const percent = text[place] === '%' ? 1 : 0
  place += percent
  const unit = percent === 0 ? unitBeforeMark(text, place) : ''
  place += unit.length
  if (isIncluded(text, place)) place += INCLUDED.length
  const between = isPair(text, place)
  if (!between && !isRangeMark(text, place)) return null
  place++
  if (!between && isRangeMark(text, place)) place++
  const high = readOne(text, place)
  if (!high || high.unit !== undefined || high.chinese !== low.chinese) return null
  if (unit !== '' && !text.startsWith(unit, high.end)) return null
  if (percent === 1 && text[high.end] !== '%') return null
  if (between && !/^(?:间|[%\u4e00-\u9fff]{0,4}?之间)/.test(text.slice(high.end, high.end + 6))) return null
  const scale = sharedScale(low, high, text)
  const first = scaleUp(low.low, scale)
  if (first >= high.high) return null
  return { ...high, start: low.start, low: first, high: high.high, range: true, more: high.more }
}

function isIncluded(text: string, place: number): boolean {
  return text[place] === '(' && text.startsWith(INCLUDED, place)
}

/** 个 in 3个至5个: the unit may be said on both sides of the mark. */
function unitBeforeMark(text: string, start: number): string {
  for (let end = start + 1; end <= start + 4; end++) {
    if (!mayFollowUnit(text, end) || (text[end] === '(' && !isIncluded(text, end))) continue
    const unit = text.slice(start, end)
    return /^(?:[\u4e00-\u9fff]+|[A-Za-z]+|[℃㎡])$/.test(unit) ? unit : ''
  }
  return ''
}

/** In 1.2-1.5万亿 and 两到三万 the first number shares the scale of the second; in 5000-1万 it does not. */
function sharedScale(low: NumberToken, high: NumberToken, text: string): number {
  if (low.scaled) return 1
  const scales = high.scaled ? [/[十百千万亿佰仟萬億]*$/, /[万亿萬億]*$/] : [/[百千佰仟]$/]
  for (const pattern of scales) {
    const scale = scaleAtEnd(text.slice(high.start, high.end), pattern)
    if (!high.scaled && !mayShareSmall(low.low, high.high / scale)) continue
    if (low.low < high.high / scale) return scale
  }
  return 1
}

/** 两到三百 is 200 to 300, but 一到五百 begins at one. */
function mayShareSmall(low: number, high: number): boolean {
  return low > 1 && low < 10 && high < 10
}

function scaleAtEnd(written: string, pattern: RegExp): number {
  const chain = pattern.exec(written)?.[0] ?? ''
  return readScale(chain, 0).value
}
