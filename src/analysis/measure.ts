import { DIGITS, LATIN, isLatin, oneOf } from '../text/one-of.ts'
import { comparatorsAfter, measureWords, type Measure } from './knowledge.ts'

/** A unit read after a number: where it ends and what it measures. */
export interface FoundMeasure {
  readonly end: number
  /** As written, without 万 or 亿: 个, 元/平方米. */
  readonly unit: string
  readonly measure: Measure
}

const isStroke = oneOf('/·')
const isLatinOrDigit = oneOf(`${LATIN}${DIGITS}`)

/** Reads the measure word at a place, compounds (微克/立方米, 元/人·月) included; null where none stands. */
export function readMeasure(text: string, place: number): FoundMeasure | null {
  const start = text[place] === ' ' ? place + 1 : place
  const first = readSimple(text, start)
  if (!first || (start > place && !standsAlone(text, first.end))) return null
  let end = first.end
  while (isStroke(text, end)) {
    const next = readDenominator(text, end + 1)
    if (next === null) break
    end = next
  }
  if (text[end] === '每' && flows.has(first.measure.dimension)) end = afterEach(text, end)
  if (text[end] === '(') end = afterTwin(text, end)
  return end === first.end ? first : { end, unit: text.slice(start, end), measure: first.measure }
}

const flows = new Set(['mass', 'volume'])

/** 微克每立方米, 毫克每升, 立方米每秒. */
function afterEach(text: string, start: number): number {
  const each = /^每(?:(?:标准)?(?:立方)?[米升]|秒|小时)/.exec(text.slice(start, start + 6))
  return start + (each?.[0].length ?? 0)
}

/** 户(人): two units, one of them in brackets. */
function afterTwin(text: string, start: number): number {
  const twin = /^\(([^()]{1,3})\)/.exec(text.slice(start, start + 5))
  const isUnit = twin && (measureWords.startingAt(twin[1]!, 0)?.word === twin[1] || isPart(twin[1]!, 0))
  return isUnit ? start + twin[0].length : start
}

/** 180条(段): what no measure is by itself. */
const isPart = oneOf('段')

/** Behind a blank (3 km) a Latin unit is one only where no further word or code follows it. */
function standsAlone(text: string, end: number): boolean {
  return !isLatinOrDigit(text, end) && text[end] !== ' '
}

function readSimple(text: string, start: number): FoundMeasure | null {
  const found = measureWords.startingAt(text, start)
  if (!found) return null
  const end = start + found.word.length
  if (found.value.isNot?.(text, end) && !comparatorsAfter.startingAt(text, end)) return shorter(text, start, found.word)
  if (isLatinOrDigit(text, end) && isLatin(text, end - 1)) return null
  return { end, unit: found.word, measure: found.value }
}

/** 个点位 is no 个点: try the measure that is left when the longest was another word. */
function shorter(text: string, start: number, word: string): FoundMeasure | null {
  for (let length = word.length - 1; length > 0; length--) {
    const found = measureWords.startingAt(text.slice(start, start + length), 0)
    if (found && found.word.length === length && !found.value.isNot?.(text, start + length)) {
      return { end: start + length, unit: found.word, measure: found.value }
    }
  }
  return null
}

/** What stands after the stroke: 立方米, 千人, 万元, 年, 月, 人. */
function readDenominator(text: string, start: number): number | null {
  let place = start
  while (/[十百千万亿每]/.test(text[place] ?? '') && place < start + 3) place++
  const unit = readSimple(text, place)
  if (unit) return unit.end
  const word =
    /^(年|月|日|季度|季|人|床位|户|天|生|师|学年|票|单|趟|车道|s(?![A-Za-z])|h(?![A-Za-z])|d(?![A-Za-z]))/.exec(
      text.slice(place, place + 3),
    )
  return word ? place + word[0].length : null
}
