import type { Notice } from '../notice/notice.ts'
import { planEnd } from './date-mention.ts'

/** The year a notice is for: its title's, else the year it was written or published in, else the first of its title's stretch. */
export function yearOfNotice(notice: Notice): number | null {
  const title = singleYear(notice.title ?? '')
  if (title !== null) return title
  const range = /(20\d\d)年?[-—–－~～]+(20\d\d)/.exec(notice.title ?? '')
  return writtenYear(notice) ?? (range ? Number(range[1]) : null)
}

/** The year that a notice calls 过去一年: said in spring it is the year before, said in December the one that ends. */
export function yearReviewed(notice: Notice): number | null {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(notice.writtenOn ?? notice.publishedOn ?? '') ?? []
  return year === undefined ? null : Number(year) - (Number(month) >= 11 ? 0 : 1)
}

/** The last year of a plan whose title names a stretch (2024—2026年, 十四五). */
export function lastYearOfTitle(notice: Notice): number | null {
  const range = /(20\d\d)年?[-—–－~～至]+(20\d\d)年?/.exec(notice.title ?? '')
  if (range) return Number(range[2])
  return planEnd(notice.title ?? '')
}

export function writtenYear(notice: Notice): number | null {
  const written = (notice.writtenOn ?? notice.publishedOn)?.slice(0, 4)
  return written ? Number(written) : null
}

/** The years that some words name outright (2025年), in their order. */
export function yearsNamed(words: string): number[] {
  return (words.match(/20\d\d(?=年)/g) ?? []).map(Number)
}

/** The one year of a title; null where it names none, several or a stretch. */
export function singleYear(title: string): number | null {
  const years = new Set(yearsNamed(title))
  if (years.size !== 1 || /20\d\d年?[-—–－~～至]+20\d\d/.test(title)) return null
  return [...years][0]!
}
