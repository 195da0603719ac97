import { oneOf } from '../text/one-of.ts'
import { measureWords } from './knowledge.ts'
import { readMeasure, type FoundMeasure } from './measure.ts'
import { readChinese } from './chinese-numeral.ts'
import { readArabic, type Numeral } from './numeral.ts'
import { ALONE } from './number-share.ts'
import type { NumberToken } from './number-token.ts'

/** Reads on from a number whose measure is followed by a smaller part: 3元5角 is 3.5 元, 两米半 2.5 米, 三成半 35 %. */
export function readCompound(text: string, number: NumberToken): NumberToken | null {
  return readMoney(text, number) ?? readMeasureOn(text, number)
}

/** 一半, and 半 before a measure (半小时, 半个), are a half. */
export function readHalfOf(text: string, start: number): NumberToken | null {
  const about = { start, low: 0.5, high: 0.5, ...ALONE, chinese: true }
  if (/^一半(?!半)/.test(text.slice(start, start + 3))) return { ...about, end: start + 2, unit: null }
  return text[start] === '半' && readMeasure(text, start + 1) ? { ...about, end: start + 1 } : null
}

const isMoney = oneOf('元圆圓块')

function readMoney(text: string, number: NumberToken): NumberToken | null {
  if (!isMoney(text, number.end)) return null
  const tenths = readCoins(text, number.end + 1, /^[角毛]/)
  const hundredths = readCoins(text, tenths?.end ?? number.end + 1, /^分(?![钟之别])/)
  if (!tenths && !hundredths) return null
  const cents = Math.round(number.low * 100) + (tenths?.value ?? 0) * 10 + (hundredths?.value ?? 0)
  const end = (hundredths ?? tenths)!.end
  return { ...number, end, low: cents / 100, high: cents / 100, unit: '元', unitEnd: end }
}

/** 零 may stand before each part (壹拾元零壹分). */
function readCoins(text: string, start: number, coin: RegExp): Numeral | null {
  const place = text[start] === '零' && !coin.test(text.slice(start + 1, start + 3)) ? start + 1 : start
  const number = readArabic(text, place) ?? readChinese(text, place)
  if (!number || number.value > 9 || !coin.test(text.slice(number.end, number.end + 2))) return null
  return { end: number.end + 1, value: number.value }
}

const DIVIDED = new Set(['mass', 'length', 'area', 'volume', 'tenth'])
/** What such a measure, or the blank before it, begins with. */
const mayBeDivided = oneOf(
  measureWords
    .words()
    .filter((word) => DIVIDED.has(measureWords.startingAt(word, 0)!.value.dimension))
    .map((word) => word[0])
    .join('') + ' ',
)

/** What may follow a measure that can be divided: a half, a tenth, a smaller measure. */
function readMeasureOn(text: string, number: NumberToken): NumberToken | null {
  if (number.scaled || number.range || !mayBeDivided(text, number.end)) return null
  const found = readMeasure(text, number.end)
  if (!found || !DIVIDED.has(found.measure.dimension)) return null
  const rest = readHalf(text, found.end) ?? readTenth(text, found) ?? readSmaller(text, found)
  if (!rest) return null
  const isTenth = found.measure.dimension === 'tenth'
  const value = (number.low + rest.value) * (isTenth ? 10 : 1)
  return { ...number, end: rest.end, low: value, high: value, unit: isTenth ? '%' : found.unit, unitEnd: rest.end }
}

const followsHalf = oneOf('径数以年日天月山岛')

/** In 3米半径 and 一米半年 the half belongs to what follows. */
function readHalf(text: string, start: number): Numeral | null {
  return text[start] === '半' && !followsHalf(text, start + 1) ? { end: start + 1, value: 0.5 } : null
}

/** 三米九 is 3.9 米, 七成六 is 76 %: one digit, and nothing that it could count. */
function readTenth(text: string, { end, unit }: FoundMeasure): Numeral | null {
  if (unit !== '米' && unit !== '成') return null
  const found = /^[一二三四五六七八九](?=[,。;、)\n\t]|以上|以下|以内|左右|$)/.exec(text.slice(end, end + 3))
  return found && { end: end + 1, value: (readChinese(found[0], 0)?.value ?? 0) / 10 }
}

/** 5两 in 3斤5两, 300米 in 2公里300米: the same kind of measure, a smaller one. */
function readSmaller(text: string, above: FoundMeasure): Numeral | null {
  const number = readArabic(text, above.end) ?? readChinese(text, above.end)
  const found = number && readMeasure(text, number.end)
  if (!found || found.measure.base !== above.measure.base) return null
  const value = (number.value * found.measure.scale) / above.measure.scale
  return value < 1 ? { end: found.end, value } : null
}
