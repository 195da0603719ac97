import { chineseValue } from '../../src/analysis/chinese-numeral.ts'
import { readLandmarks } from '../../src/analysis/landmark.ts'
import { scanInSteps } from '../../src/analysis/scan.ts'
import { codesOf } from '../../src/text/codes-of.ts'
import { finish } from '../../src/text/steps.ts'
import { foldCase, readAll, readFirst, readWordsAt, type FoldedCase, type ReadWords } from './read-expected.ts'
import type { Case, Expected } from './third-party-case.ts'
import { measuresLike } from './third-party-units.ts'

/** Judges one case: null where our readers agree, otherwise what they said. */
export type Judge = (one: Case) => string | null

/** The number at the expected place, to its end, has the expected value; shares are compared as the judge writes them. */
export const judgeNumber: Judge = (one) =>
  judgeEach(one, (folded, expected) => {
    const { start, end } = folded.place(expected)
    const read = readWordsAt(folded.text, start)
    if (!read) return 'nothing'
    const inUnit = { '%': 0.01, '‰': 0.001 }[read.number.unit ?? ''] ?? 1
    const said = read.number.low * inUnit
    const whole = read.number.start === start && [read.number.end, read.numberEnd, read.end].includes(end)
    return whole && !read.number.range && isClose(said, Number(expected.value)) ? null : say(read)
  })

/** A number with %, 成, 分之 or 百分点: its value in per cent, and its end. */
export const judgePercent: Judge = (one) =>
  judgeEach(one, (folded, expected) => {
    const { start, end } = folded.place(expected)
    const read = readWordsAt(folded.text, start)
    if (!read) return 'nothing'
    const said = read.number.low * inPercent(read, expected)
    const isPoint = expected.unit === 'percentage-point'
    const unit = isPoint ? read.measure?.dimension === 'points' : read.measure?.dimension !== 'points'
    return read.number.start === start && read.end === end && unit && isClose(said, Number(expected.value))
      ? null
      : say(read)
  })

function inPercent({ number, unit }: ReadWords, expected: Expected): number {
  if (unit === '成') return 10
  if (unit === '‰') return 0.1
  return number.unit === null && expected.unit === '%' ? 100 : 1
}

/** The numbers of the expected stretch bound it as expected, each by its own comparator. */
export const judgeRange: Judge = (one) =>
  judgeEach(one, (folded, expected) => {
    const { start, end } = folded.place(expected)
    const reads = readAll(folded.text, start, end)
    const { value } = expected
    if (reads.length === 0 || typeof value !== 'object') return 'nothing'
    const said = reads.reduce(narrow, { low: null, high: null, lowIncl: false, highIncl: false })
    const right =
      sameEnd(said.low, value.low) &&
      sameEnd(said.high, value.high) &&
      (value.low === null || value.lowIncl === undefined || said.lowIncl === value.lowIncl) &&
      (value.high === null || value.highIncl === undefined || said.highIncl === value.highIncl)
    return right ? null : reads.map(say).join(', ')
  })

/** 3000多 is above 3000; how far above, nobody says. */
function isOpen({ comparator }: ReadWords): boolean {
  return comparator === 'gt' || comparator === 'gte'
}

interface Bounds {
  readonly low: number | null
  readonly high: number | null
  readonly lowIncl: boolean
  readonly highIncl: boolean
}

function narrow(bounds: Bounds, { number, comparator }: ReadWords): Bounds {
  const both = { low: number.low, high: number.high, lowIncl: true, highIncl: true }
  if (comparator === 'gte' || comparator === 'gt') return { ...bounds, low: number.low, lowIncl: comparator === 'gte' }
  if (comparator === 'lte' || comparator === 'lt')
    return { ...bounds, high: number.high, highIncl: comparator === 'lte' }
  return both
}

/** A measured number: value in the judge's unit, the kind of unit, and where it ends. */
export const judgeMeasure: Judge = (one) =>
  judgeEach(one, (folded, expected) => {
    const { start, end } = folded.place(expected)
    const read = readFirst(folded.text, start, end)
    if (!read) return 'nothing'
    const isBare = read.unit === null && read.numberEnd === end
    const factor = expected.unit === undefined || isBare ? 1 : measuresLike(read, expected.unit)
    if (factor === null || !isWhole(folded.text, read.boundEnd, end)) return say(read)
    return isValue(read, expected.value, factor) ? null : say(read)
  })

/** Nothing may follow but what money words end in. */
function isWhole(text: string, said: number, end: number): boolean {
  return /^(?:人民币|整|正|钱|左右|上下)?$/.test(text.slice(said, Math.max(said, end))) || said > end
}

function isValue(read: ReadWords, value: Expected['value'], factor: number): boolean {
  const { number } = read
  if (value === undefined) return true
  if (typeof value !== 'object') return isClose(number.low * factor, Number(value))
  if (isOpen(read)) return value.low !== null && isClose(number.low * factor, value.low)
  return (
    (value.low === null || isClose(number.low * factor, value.low)) &&
    (value.high === null || isClose(number.high * factor, value.high))
  )
}

/** A whole text that is one numeral or an amount of money: its value. What is no numeral gives none. */
export const judgeNumeral: Judge = (one) => {
  if (one.expected === 'error') {
    const { text } = foldCase(one.text)
    const read = readWordsAt(text, 0)
    const isRead = chineseValue(text) !== null || (text !== '' && read?.number.end === text.length)
    return isRead && read ? say(read) : null
  }
  return judgeEach(one, (folded, expected) => {
    const { text } = folded
    const prefix = /^(?:人民币)/.exec(text)?.[0].length ?? 0
    const read = readWordsAt(text, prefix)
    if (!read) return 'nothing'
    const said = read.number.low * (read.measure?.scale ?? 1)
    const whole = /^(?:整|正)?$/.test(text.slice(read.end))
    return whole && isClose(said, Number(expected.value)) ? null : say(read)
  })
}

const ofOneKind: Readonly<Record<string, string>> = {
  'negative/currency': 'money',
  'negative/temperature': 'temperature',
  'jionlp/money-extract': 'money',
}

/** Nothing is read where nothing is expected; a judge of one kind of unit speaks of that kind only. */
export const judgeNothing: Judge = ({ text, category }) => {
  const kind = ofOneKind[category]
  const figures = scan(foldCase(text).text).figures.filter(({ measure }) => {
    if (kind !== undefined) return measure?.dimension === kind
    return category !== 'negative/dimension' || (measure !== null && measure.dimension !== 'count')
  })
  return figures.length === 0 ? null : figures.map(({ number }) => `${number.low}`).join(', ')
}

function judgeEach(one: Case, judge: (folded: FoldedCase, expected: Expected) => string | null): string | null {
  if (one.expected === 'error') return null
  const folded = foldCase(one.text)
  const said = one.expected.map((expected) => judge(folded, expected)).filter((answer) => answer !== null)
  return said.length === 0 ? null : said.join('; ')
}

function say({ number, unit, comparator }: ReadWords): string {
  const value = number.range ? `${number.low}–${number.high}` : String(number.low)
  return `${comparator} ${value} ${unit ?? ''}`.trim()
}

function sameEnd(said: number | null, wanted: number | null): boolean {
  return said === null || wanted === null ? said === wanted : isClose(said, wanted)
}

function isClose(said: number, wanted: number): boolean {
  return Math.abs(said - wanted) <= Math.abs(wanted) * 1e-9
}

function scan(text: string) {
  return finish(scanInSteps({ text, landmarks: finish(readLandmarks(codesOf(text))) }))
}
