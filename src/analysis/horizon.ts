import type { Notice } from '../notice/notice.ts'
import { oneOf } from '../text/one-of.ts'
import type { DateMention } from './date-mention.ts'

/** The years that a notice's goals are set for (到2025年), each from its place on; none in notices that set no goals. */
export function horizonsOf(
  text: string,
  dates: readonly DateMention[],
  notice: Notice,
  planYear: number | null,
): DateMention[] {
  if (setsNoGoals(notice)) return []
  return nearestOfThose(
    text,
    dates.filter((date) => isHorizon(text, date) && date.year! > (planYear ?? 0)),
  )
}

const isUntil = oneOf('到至')

/** Minutes and circulars tell of one thing after another: the year of one goal is not that of the next. */
function setsNoGoals({ title }: Notice): boolean {
  return /(?:纪要|通报)(?:[（(][^（()）]*[）)])?$/.test(title ?? '')
}

/** 到2025年, 2027年底前: a goal's year, said outright. */
function isHorizon(text: string, date: DateMention): boolean {
  return date.year !== null && date.month === null && date.endYear === null && isUntil(text, date.start - 1)
}

/**
 * For each goal's year to come the nearest so far: where 到2027年 comes after 到2025年, the tasks that follow are still for 2025,
 * unless the text tells of a plan that ends in 2027 (2023—2027年).
 */
function nearestOfThose(text: string, horizons: readonly DateMention[]): DateMention[] {
  const ends = new Set(Array.from(text.slice(0, BEGINNING).matchAll(STRETCH_END), ([, year]) => Number(year)))
  let nearest: DateMention | null = null
  return horizons.map((one) => {
    if (nearest === null || one.year! < nearest.year! || ends.has(one.year!)) nearest = one
    return { ...one, year: nearest.year }
  })
}

/** How much of a notice is read for the plans that it tells of. */
const BEGINNING = 20_000
const STRETCH_END = /20\d\d年?[-—–－~～至]+(20\d\d)年/g
