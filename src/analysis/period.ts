import type { Notice } from '../notice/notice.ts'
import type { DateMention } from './date-mention.ts'

/** The time that a quantity is for: YYYY, YYYY-MM, or null; `year` is its year as a number. */
export interface Period {
  readonly period: string | null
  readonly year: number | null
}

/** Finds the date that governs a place, going back through the dates before it. */
export interface Calendar {
  /** `sentence` and `line` are where they begin; the heading's year and the notice's own fill in. */
  periodAt(place: number, sentence: number, line: number, headingYear: number | null): Period
  readonly planYear: number | null
}

const REFERENCE = /(?:较|比|与|同|从|自|由|相比|对照|于)$/
const LOOK_BACK = 24

/** Makes the calendar of a notice: its dates in order, its own year, and the horizon its goals set (到2025年). */
export function calendarOf(text: string, dates: readonly DateMention[], notice: Notice): Calendar {
  const planYear = yearOfNotice(notice)
  const titleYear = singleYear(notice.title ?? '')
  const stretchEnd = lastYearOfTitle(notice)
  const horizons = dates.filter((date) => isHorizon(text, date))
  const reviewedYear = yearReviewed(notice)
  const yearOf = (date: DateMention, base: number | null = planYear): number | null => {
    if (date.relative === null) return date.endYear ?? date.year
    if (reviewedYear !== null && isReviewed(text, date)) return reviewedYear
    return base === null ? null : base + date.relative
  }

  function periodAt(place: number, sentence: number, line: number, headingYear: number | null): Period {
    const index = nearest(place, sentence, line)
    const near = index < 0 ? null : dates[index]!
    const horizon = titleYear === null && headingYear === null ? lastBefore(horizons, place) : null
    const fallback = headingYear ?? titleYear ?? stretchEnd ?? (horizon ? yearOf(horizon) : null) ?? writtenYear(notice)
    if (!near) return { period: fallback === null ? null : String(fallback), year: fallback }
    const year =
      near.year === null && near.relative === null
        ? (yearBefore(index) ?? fallback ?? planYear)
        : yearOf(
            near,
            near.relative === 0 ? (spokenOf(index, line) ?? headingYear ?? planYear) : (headingYear ?? planYear),
          )
    if (year === null) return { period: null, year: null }
    const asOf = /截[至止]$/.test(text.slice(near.start - 2, near.start))
    const month = near.limit && !asOf && near.month !== null && near.start >= sentence ? near.month : null
    return { period: month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`, year }
  }

  /** The last date in the sentence, else the last year named earlier in the same line. */
  function nearest(place: number, sentence: number, line: number): number {
    let index = indexBefore(dates, place)
    for (let steps = 0; index >= 0 && steps < LOOK_BACK; index--, steps++) {
      const date = dates[index]!
      if (date.start < line) return -1
      if (isReference(text, date)) continue
      if (date.start >= sentence ? !isSpent(text, date, place) : carriesOver(text, date, line)) return index
    }
    return -1
  }

  /** 全年 after 截至2024年末 is that year's. */
  function spokenOf(index: number, line: number): number | null {
    const before = dates[index - 1]
    const isPast = before && before.start >= line && before.year !== null && planYear !== null && before.year < planYear
    return isPast ? before.year : null
  }

  function yearBefore(index: number): number | null {
    const before = dates[index - 1]
    return before && dates[index]!.start - before.end <= 2 ? yearOf(before) : null
  }

  return { periodAt, planYear }
}

/** A limit (10月底前) holds up to the next semicolon. */
function isSpent(text: string, date: DateMention, place: number): boolean {
  if (!date.limit || /[到至]/.test(text[date.start - 1] ?? '')) return false
  return text.slice(date.end, place).includes(';')
}

/** 2023年,…。 heads its paragraph and governs what follows; 2028年组织评估。 speaks of its own sentence only. */
function carriesOver(text: string, date: DateMention, line: number): boolean {
  if (date.month !== null || date.relative === -1 || (date.year === null && date.relative === null)) return false
  if (date.limit && !/[到至]/.test(text[date.start - 1] ?? '')) return false
  return date.start === line || /[,，到至]/.test(text.charAt(date.end) + text.charAt(date.start - 1))
}

/** 较2020年, 2023年的 and reporting days (每月25日前) do not govern. */
function isReference(text: string, date: DateMention): boolean {
  if (REFERENCE.test(text.slice(Math.max(0, date.start - 2), date.start)) && !date.limit) return true
  if (/[每]$/.test(text.slice(Math.max(0, date.start - 1), date.start))) return true
  if (/每[月年季]度?$/.test(text.slice(Math.max(0, date.start - 3), date.start))) return true
  if (date.month === null && /(?:以前|之前)$/.test(text.slice(date.start, date.end))) return true
  if (/^(?:的)?基础/.test(text.slice(date.end, date.end + 3))) return true
  if (date.relative === -1 && text.startsWith('同期', date.end)) return true
  return /^[起的版]/.test(text.slice(date.end, date.end + 1)) && !date.limit
}

/** 到2025年, 2027年底前: a goal's year, said outright. */
function isHorizon(text: string, date: DateMention): boolean {
  return (
    date.year !== null &&
    date.month === null &&
    date.endYear === null &&
    /[到至]$/.test(text.slice(Math.max(0, date.start - 1), date.start))
  )
}

/** The year a notice is for: its title's, else the year it was written or published in, else the first of its title's stretch. */
export function yearOfNotice(notice: Notice): number | null {
  const title = singleYear(notice.title ?? '')
  if (title !== null) return title
  const range = /(20\d\d)年?[-—–－~～]+(20\d\d)/.exec(notice.title ?? '')
  return writtenYear(notice) ?? (range ? Number(range[1]) : null)
}

function isReviewed(text: string, date: DateMention): boolean {
  return text.startsWith('过去', date.start) || text.startsWith('一年来', date.start)
}

/** The year that a notice calls 过去一年: said in spring it is the year before, said in December the one that ends. */
function yearReviewed(notice: Notice): number | null {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(notice.writtenOn ?? notice.publishedOn ?? '') ?? []
  return year === undefined ? null : Number(year) - (Number(month) >= 11 ? 0 : 1)
}

/** The last years of the five-year plans. */
const FIVE_YEARS = [
  ['十五五', 2030],
  ['十四五', 2025],
  ['十三五', 2020],
] as const

/** The last year of a plan whose title names a stretch (2024—2026年, 十四五). */
function lastYearOfTitle(notice: Notice): number | null {
  const range = /(20\d\d)年?[-—–－~～至]+(20\d\d)年?/.exec(notice.title ?? '')
  if (range) return Number(range[2])
  const fiveYears = FIVE_YEARS.find(([words]) => notice.title?.includes(words))
  return fiveYears?.[1] ?? null
}

function writtenYear(notice: Notice): number | null {
  const written = (notice.writtenOn ?? notice.publishedOn)?.slice(0, 4)
  return written ? Number(written) : null
}

/** The years that some words name outright (2025年), in their order. */
export function yearsNamed(words: string): number[] {
  return (words.match(/20\d\d(?=年)/g) ?? []).map(Number)
}

/** The one year of a title; null where it names none, several or a stretch. */
function singleYear(title: string): number | null {
  const years = new Set(yearsNamed(title))
  if (years.size !== 1 || /20\d\d年?[-—–－~～至]+20\d\d/.test(title)) return null
  return [...years][0]!
}

function lastBefore(dates: readonly DateMention[], place: number): DateMention | null {
  return dates[indexBefore(dates, place)] ?? null
}

function indexBefore(dates: readonly DateMention[], place: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (dates[middle]!.start < place) low = middle + 1
    else high = middle
  }
  return low - 1
}
