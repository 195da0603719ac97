import { comparatorsAfter, comparatorsBefore } from './knowledge.ts'
import { readChinese } from './chinese-numeral.ts'
import { readArabic, type Numeral } from './numeral.ts'
import { readScale } from './numeral-scale.ts'
import type { NumberToken } from './number-token.ts'

/** A number of one value with nothing more to it. */
export const ALONE = { range: false, more: false, scaled: false, chinese: false }

/** Reads a share in words: 百分之十五 → 15 %, 千分之三 → 3 ‰, 三分之二 → 2/3; null where none begins. */
export function readShare(text: string, start: number): NumberToken | null {
  const near = text.slice(start, start + 12)
  if (!near.includes('分之')) return null
  const base = readArabic(text, start) ?? readChinese(text, start) ?? readBareScale(text, start)
  return base && readShareOf(text, start, base)
}

/** The same from its base on, which is read already (3 in 3分之1). */
export function readShareOf(text: string, start: number, base: Numeral): NumberToken | null {
  if (text[base.end] !== '分' || text[base.end + 1] !== '之') return null
  const part = readPart(text, base.end + 2)
  if (!part || base.value === 0) return null
  const share = { start, end: part.end, low: part.value, high: part.value, ...ALONE, chinese: true }
  if (base.value === 100) return readShareRange(text, { ...share, unit: '%' })
  if (base.value === 1000) return { ...share, unit: '‰' }
  const value = part.value / base.value
  return { ...share, low: value, high: value, unit: null }
}

/** 占全国的1/4. */
const SHARE = /占(?!地)[^,，。;；]{0,14}$/

/** 2/3 is a share where a bound or 占 frames it (超过2/3, 1/3以上); elsewhere a stroke stands in dates, codes and measures. */
export function readStroke(text: string, start: number, part: Numeral): NumberToken | null {
  if (text[part.end] !== '/' || part.value === 0 || part.value > 9) return null
  const base = readArabic(text, part.end + 1)
  if (!base || base.value <= part.value || base.value > 10) return null
  const isFramed =
    comparatorsBefore.endingAt(text, start) ??
    comparatorsAfter.startingAt(text, base.end) ??
    SHARE.exec(text.slice(Math.max(0, start - 16), start))
  if (!isFramed) return null
  const value = part.value / base.value
  return { start, end: base.end, low: value, high: value, ...ALONE, unit: null }
}

/** 百 in 百分之三, 百万 in 百万分之五. */
function readBareScale(text: string, start: number): Numeral | null {
  const scale = readScale(text, start)
  return scale.value > 1 ? scale : null
}

/** 百分之百 is all of it; the part may be negative. */
function readPart(text: string, start: number): Numeral | null {
  if (/[负負]/.test(text[start] ?? '')) {
    const part = readPart(text, start + 1)
    return part && { end: part.end, value: -part.value }
  }
  const part = readChinese(text, start) ?? readArabic(text, start)
  return part ?? (text[start] === '百' ? { end: start + 1, value: 100 } : null)
}

/** 百分之三十到五十, 百分之三至百分之五. */
function readShareRange(text: string, token: NumberToken): NumberToken {
  if (!/[-—–~−―至到]/.test(text[token.end] ?? '')) return token
  const skip = text.startsWith('百分之', token.end + 1) ? 4 : 1
  const high = readChinese(text, token.end + skip) ?? readArabic(text, token.end + skip)
  return high && high.value > token.low ? { ...token, end: high.end, high: high.value, range: true } : token
}
