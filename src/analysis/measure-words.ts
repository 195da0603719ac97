import type { Span } from '../text/span.ts'
import { readMeasure } from './measure.ts'
import { readScale } from './numeral-scale.ts'
import { UNIT_IN_HEADER } from './table-header.ts'

/** A unit of measure that stands apart from its numbers, and by how much it multiplies them. */
export interface MeasureWords {
  readonly unit: string | null
  readonly scale: number
}

/** 万辆 is 辆 by ten thousand; null where the words are no measure (a column 单位 that names bodies). */
export function readMeasureWords(words: string): MeasureWords | null {
  if (OF_INDICATORS.test(words)) return { unit: words, scale: 1 }
  const whole = readMeasure(words, 0)
  if (whole && whole.end === words.length) return { unit: whole.unit, scale: 1 }
  const scale = readScale(words, 0)
  const rest = words.slice(scale.end)
  const found = readMeasure(rest, 0)
  return found && found.end === rest.length ? { unit: found.unit, scale: scale.value } : null
}

/** Units that stand in tables of indicators alone. */
const OF_INDICATORS = /^(?:岁|1\/10?万)$/

/** 经营主体总数(户): whether a row's name ends in the unit of its figures. */
export function saysMeasure(text: string, { start, end }: Span): boolean {
  const words = UNIT_IN_HEADER.exec(text.slice(start, end))?.[1]
  return words !== undefined && readMeasureWords(words) !== null
}
