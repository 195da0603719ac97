import type { Span } from '../text/span.ts'
import type { DateMention } from './date-mention.ts'

/** A deadline in folded offsets, its ends as ISO dates where the words say them. */
export interface ReadDeadline extends Span {
  readonly from: string | null
  readonly until: string | null
}

/** Makes a deadline of a date that sets a limit (6月底前, 2024年8月31日前, 2025年底前); null of any other. */
export function deadlineOf(text: string, date: DateMention, year: number | null): ReadDeadline | null {
  if (!date.limit || /[每]/.test(text[date.start - 1] ?? '')) return null
  const words = text.slice(date.start, date.end)
  if (date.month === null && !/[底末前]/.test(words)) return null
  const inYear = date.year ?? (date.relative !== null && year !== null ? year + date.relative : year)
  if (inYear === null) return { start: date.start, end: date.end, from: null, until: null }
  return { start: date.start, end: date.end, from: null, until: lastDay(inYear, date, words) }
}

function lastDay(year: number, date: DateMention, words: string): string {
  if (date.month === null) return `${year}-${/上半年/.test(words) ? '06-30' : '12-31'}`
  const whole = /[底末]/.test(words) || date.day === null
  const beginning = whole && /月(?:以?前|之前)$/.test(words)
  const month = beginning ? date.month - 1 : date.month
  if (month === 0) return `${year - 1}-12-31`
  const day = date.day ?? daysIn(year, month)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
