import type { Notice } from '../notice/notice.ts'
import { oneOf } from '../text/one-of.ts'
import { walkIndexes, walkSpans } from '../text/span.ts'
import { standsAt } from '../text/stands-at.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { hasSemicolon } from './clause.ts'
import type { DateMention } from './date-mention.ts'
import { horizonsOf } from './horizon.ts'
import { outlinesIn } from './plan-outline.ts'
import { leadingWords } from './knowledge.ts'
import { lastYearOfTitle, singleYear, writtenYear, yearOfNotice, yearReviewed } from './notice-year.ts'

/** The time that a quantity is for: YYYY, YYYY-MM, or null; `year` is its year as a number. */
export interface Period {
  readonly period: string | null
  readonly year: number | null
}

/** Finds the date that governs a place, going back through the dates before it. */
export interface Calendar {
  /** `sentence` and `line` are where they begin; the heading's year and the notice's own fill in. */
  periodAt(place: number, sentence: number, line: number, headingYear: number | null): Period
  /** The year of one of the figures that 分别 at `place` governs: 2025年、2026年分别5家、8家; null where no years are listed so. */
  listedYear(place: number, index: number, count: number): number | null
  readonly planYear: number | null
}

const LOOK_BACK = 24
const demands = plainWordFinder(['要', '应', '须', '请', '必须', '力争', '确保', '务必'])

/** Makes the calendar of a notice: its dates in order, its own year, and the horizon its goals set (到2025年). */
export function calendarOf(text: string, dates: readonly DateMention[], notice: Notice): Calendar {
  const planYear = yearOfNotice(notice)
  const titleYear = singleYear(notice.title ?? '')
  const stretchEnd = lastYearOfTitle(notice)
  const dateAt = walkIndexes(dates)
  const horizonAt = walkSpans(horizonsOf(text, dates, notice, planYear))
  const outlineAt = walkSpans(outlinesIn(text))
  const reviewedYear = yearReviewed(notice)
  const isReport = notice.title?.includes('工作报告') ?? false
  const yearOf = (date: DateMention, base: number | null = planYear): number | null => {
    if (date.relative === null) return date.endYear ?? date.year
    if (reviewedYear !== null && isReviewed(text, date)) return reviewedYear
    return base === null ? null : base + date.relative
  }

  function periodAt(place: number, sentence: number, line: number, headingYear: number | null): Period {
    const index = nearest(place, sentence, line)
    const near = index < 0 ? null : dates[index]!
    const horizon = titleYear === null && headingYear === null ? horizonAt(place - 1) : null
    const fallback = headingYear ?? titleYear ?? stretchEnd ?? horizon?.year ?? writtenYear(notice)
    const outline = outlineAt(place - 1)
    if (outline && outline.start >= Math.max(line, near?.start ?? 0) && !isOver(headingYear))
      return { period: String(outline.year), year: outline.year }
    if (!near) return { period: fallback === null ? null : String(fallback), year: fallback }
    const year =
      near.year === null && near.relative === null
        ? (yearBefore(index) ?? fallback ?? planYear)
        : yearOf(near, yearSpoken(near, index, line, headingYear))
    if (year === null) return { period: null, year: null }
    const due = near.month ?? (isByYearsEnd(text, near) ? 12 : null)
    const isDue =
      near.limit &&
      due !== null &&
      near.start >= sentence &&
      !isAsOf(text, near.start) &&
      (opensSentence(text, sentence, near.start) ||
        opensPart(text, sentence, near.start) ||
        !changesSubject(text, near.end + 1, place))
    const month = isDue ? due : null
    return { period: month === null ? String(year) : `${year}-${String(month).padStart(2, '0')}`, year }
  }

  /** The last date in the sentence, else the last year named earlier in the same line. */
  function nearest(place: number, sentence: number, line: number): number {
    let index = dateAt(place - 1)
    let isAfterSpent = false
    for (let steps = 0; index >= 0 && steps < LOOK_BACK; index--, steps++) {
      const date = dates[index]!
      if (date.start < line) return -1
      if (isReference(text, date)) continue
      const isWithin = date.start >= sentence
      if (isWithin && isSpent(text, date, place)) isAfterSpent = true
      else if (isWithin ? !isBracketed(text, date, place) : carriesTo(date, sentence, line))
        return isWithin && isAfterSpent && !opensSentence(text, sentence, date.start) ? -1 : index
    }
    return -1
  }

  /** What a sentence demands (要…, 确保…) is not of a year that is over. */
  function carriesTo(date: DateMention, sentence: number, line: number): boolean {
    return !(isOver(date.year) && demands.startingAt(text, sentence)) && carriesOver(text, date, line)
  }

  function isOver(year: number | null): boolean {
    return year !== null && planYear !== null && year < planYear
  }

  /** 一年来, and in a 工作报告 去年, are the very year that a part of it looks back on. */
  function isToldNow(date: DateMention, headingYear: number | null): boolean {
    return date.relative === -1 && isOver(headingYear) && (isReport || isReviewed(text, date))
  }

  /** The year that a relative date is said in. */
  function yearSpoken(date: DateMention, index: number, line: number, headingYear: number | null): number | null {
    if (headingYear !== null && isToldNow(date, headingYear)) return headingYear + 1
    const isSame = date.relative === 0 && !isThisYear(text, date.start)
    return (isSame ? spokenOf(index, line) : null) ?? spokenFrom(headingYear)
  }

  /** The year that 今年 is said from: the heading's, unless it looks further ahead than a year. */
  function spokenFrom(headingYear: number | null): number | null {
    return headingYear !== null && planYear !== null && headingYear > planYear + 1
      ? planYear
      : (headingYear ?? planYear)
  }

  /** 全年 after 截至2024年末 is that year's. */
  function spokenOf(index: number, line: number): number | null {
    const before = dates[index - 1]
    return before && before.start >= line && isOver(before.year) ? before.year : null
  }

  function yearBefore(index: number): number | null {
    const before = dates[index - 1]
    return before && dates[index]!.start - before.end <= 2 ? yearOf(before) : null
  }

  function listedYear(place: number, index: number, count: number): number | null {
    const last = dateAt(place - 1)
    const listed = dates.slice(last + 1 - count, last + 1)
    const isList =
      listed.length === count &&
      !hasStop(text.slice(dates[last]!.end, place)) &&
      listed.every((one, at) => at === 0 || isListedWith(text, listed[at - 1]!, one))
    return isList ? (listed[index]?.year ?? null) : null
  }

  return { periodAt, listedYear, planYear }
}

/** 今年, 本年: of no year but the one that it is said in. */
const isThisYear = oneOf('今本')

function hasStop(words: string): boolean {
  return /[。;\n]/.test(words)
}

/** 2025年、2026年; 到2025年底和2030年. */
function isListedWith(text: string, one: DateMention, other: DateMention): boolean {
  return other.start - one.end <= 2 && LISTED.test(text.slice(one.end, other.start))
}

const LISTED = /^[、和及与]到?$/

/** A deadline that heads its sentence is that of all that follows in it, another until a clause begins with another subject. */
function opensSentence(text: string, sentence: number, start: number): boolean {
  return start - sentence <= LONGEST_OPENING && OPENING.test(text.slice(sentence, start))
}

/** …；2026年底前，引进…: so does one that heads a part of its sentence. */
function opensPart(text: string, sentence: number, start: number): boolean {
  for (let place = start - 1; place >= Math.max(sentence, start - LONGEST_OPENING); place--)
    if (hasSemicolon(text, place, place + 1)) return OPENING.test(text.slice(place + 1, start))
  return false
}

const LONGEST_OPENING = 10
const OPENING = /^[(（]?[\d一二三四五六七八九十]*[)）、.．是]*(?:其中|力争|确保|争取|要|于|在|到)?[,，:：]?$/

/** 2024年底前, 年底前 say a month as 12月底前 does; 到2024年底前 says a horizon. */
function isByYearsEnd(text: string, { start, end }: DateMention): boolean {
  return isBefore(text, end - 1) && isYearsEnd(text, end - 2) && !isUntil(text, start - 1)
}

const isYearsEnd = oneOf('底末')

function changesSubject(text: string, start: number, end: number): boolean {
  for (let place = start; place < end; place++)
    if (isComma(text, place) && leadingWords.startingAt(text, place + 1) === null) return true
  return false
}

const isComma = oneOf(',，')

/** 截至, 截止 end before a place. */
function isAsOf(text: string, place: number): boolean {
  return text[place - 2] === '截' && isUntilOrStop(text, place - 1)
}

/** The year in a bracket that is closed (扣除2022年专项资金外) is of the bracket, unless it is all that stands there. */
function isBracketed(text: string, date: DateMention, place: number): boolean {
  let open = date.start - 1
  while (date.start - open <= LONGEST_BRACKET && !isBracket(text, open)) open--
  return (
    text[open] === '(' &&
    open < date.start - 1 &&
    text.slice(date.end, Math.min(place, date.end + LONGEST_BRACKET)).includes(')')
  )
}

/** How far from the year such a bracket may open and close. */
const LONGEST_BRACKET = 24
const isBracket = oneOf('()')

/** A limit (10月底前), and the year of a part (其中2025年2000个), hold up to the next semicolon. */
function isSpent(text: string, date: DateMention, place: number): boolean {
  const isOfPart = text.startsWith('其中', date.start - 2)
  if (!isOfPart && (!date.limit || isUntil(text, date.start - 1))) return false
  return hasSemicolon(text, date.end, place)
}

/** 2023年,…。 heads its paragraph and governs what follows; 2028年组织评估。 speaks of its own sentence only. */
function carriesOver(text: string, date: DateMention, line: number): boolean {
  if (date.month !== null || date.relative === -1 || (date.year === null && date.relative === null)) return false
  if (date.limit && !isUntil(text, date.start - 1)) return false
  return date.start === line || isCommaOrUntil(text, date.end) || isCommaOrUntil(text, date.start - 1)
}

/** 较2020年, 2023年的 and reporting days (每月25日前) do not govern. */
function isReference(text: string, { start, end, month, relative, limit }: DateMention): boolean {
  if (!limit && (isCompared(text, start - 1) || (isLit(text, start - 1) && text[start - 2] === '对'))) return true
  if (isEach(text, start - 1) || isEachTime(text, start)) return true
  if (month === null && isBefore(text, end - 1) && isByOrOf(text, end - 2) && end - start >= 2) return true
  if (standsAt(text, '基础', end) || standsAt(text, '的基础', end)) return true
  if (relative === -1 && (standsAt(text, '同期', end) || text[end] === '结')) return true
  if (standsAt(text, '可比价', end) || standsAt(text, '不变价', end)) return true
  if (limit && BUILT.test(text.slice(end, end + 8))) return true
  return !limit && isEdition(text, end)
}

/** 2000年底前建成的小区: says which. */
const BUILT = /^(?:建成|竣工|投用|建设|登记|注册|取得)[^,，。]{0,4}的/

const isUntilOrStop = oneOf('至止')
const isUntil = oneOf('到至')
const isCommaOrUntil = oneOf(',，到至')
const isCompared = oneOf('较比与同从自由于')
const isLit = oneOf('照')
const isEach = oneOf('每')
const isBefore = oneOf('前')
const isByOrOf = oneOf('以之')
const isEdition = oneOf('起的版')
const isTimeOfYear = oneOf('月年季')

/** 每月, 每季度 end before a place. */
function isEachTime(text: string, place: number): boolean {
  const end = text[place - 1] === '度' ? place - 1 : place
  return isTimeOfYear(text, end - 1) && isEach(text, end - 2)
}

function isReviewed(text: string, date: DateMention): boolean {
  return text.startsWith('过去', date.start) || text.startsWith('一年来', date.start)
}
