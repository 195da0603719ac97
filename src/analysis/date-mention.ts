import { isHan } from '../text/one-of.ts'
import { isDigit } from './numeral.ts'

/** A date, a year or a stretch of years that the text names; numbers as said, null where not said. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** The last year of a stretch (2023—2025年). */
  readonly endYear: number | null
  /** Years to add to the notice's own year where the words are relative (去年 -1, 明年 +1, 今年 and 全年 0). */
  readonly relative: number | null
  /** By then (前, 底, 末, 内, 到…): it sets a limit. */
  readonly limit: boolean
}

const HOURS = '(?:\\d{1,2}时(?:\\d{1,2}分)?(?:[-至—]+\\d{1,2}时(?:\\d{1,2}分)?)?)?'
const FULL = new RegExp(`(\\d{4})年(?:度)?(?:(\\d{1,2})月(?:份)?(?:(\\d{1,2})日${HOURS})?)?`, 'y')
const MONTH = new RegExp(`(\\d{1,2})月(?:份)?(?:(\\d{1,2})日${HOURS})?`, 'y')
const ISO = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?!\d)/y
const YEARS = /(\d{4})年?[-—–~−―至到]+(\d{4})(?:年度?|学年)?/y
/** Words for years, with what they add to the notice's own. */
const SPOKEN = Object.entries({
  今年: 0,
  本年: 0,
  本年度: 0,
  全年: 0,
  当年: 0,
  年内: 0,
  年底: 0,
  年末: 0,
  上半年: 0,
  下半年: 0,
  一年来: -1,
  过去一年: -1,
  过去的一年: -1,
  去年: -1,
  上年度: -1,
  上年: -1,
  上一年度: -1,
  上一年: -1,
  明年: 1,
  来年: 1,
}).map(([word, offset]) => ({ word, offset, before: word.indexOf('年') }))

/** Reads the date that begins at a digit; null where the digits are no date. */
export function readDate(text: string, start: number): DateMention | null {
  return readYears(text, start) ?? readIso(text, start) ?? readFull(text, start) ?? readMonth(text, start)
}

/** Reads 今年, 全年, 去年 … around a 年; null elsewhere. */
export function readSpokenYear(text: string, year: number): DateMention | null {
  for (const { word, offset, before } of SPOKEN) {
    const start = year - before
    if (start < 0 || !text.startsWith(word, start)) continue
    if (/[\d一二三四五六七八九十每往历]/.test(text[start - 1] ?? '')) return null
    // 危桥当年处置率 is a metric's own year.
    if (word === '当年' && isHan(text, start - 1)) return null
    const end = start + word.length
    if (offset === -1 && /[较比与]/.test(text[start - 1] ?? '')) return null
    if (word.endsWith('半年') && text[start - 1] === '年') return null
    return { ...mention(start, limitEnd(text, end), null, null, null), relative: offset, limit: /[底末内]/.test(word) }
  }
  return null
}

/** The last year of the five-year plans, by the second character of their names (十四五). */
const PLAN_ENDS: Readonly<Record<string, number>> = { 一: 2010, 二: 2015, 三: 2020, 四: 2025, 五: 2030, 六: 2035 }
const STRETCH = /”?(?:时期|期间|期末|末期|末|规划期)/y

/** Reads “十四五”时期, 十五五末 as the years of that plan, from its 十 on; null elsewhere. */
export function readFiveYears(text: string, start: number): DateMention | null {
  const last = text[start + 2] === '五' ? PLAN_ENDS[text[start + 1]!] : undefined
  if (last === undefined || text[start] !== '十') return null
  STRETCH.lastIndex = start + 3
  const found = STRETCH.exec(text)
  const opened = text[start - 1] === '“' ? start - 1 : start
  return found && { ...mention(opened, start + 3 + found[0].length, last - 4, null, null), endYear: last }
}

/** The last year of the five-year plan that some words name; null where they name none, several or only its beginning. */
export function planEnd(words: string): number | null {
  if (/开好?局|起好?步|开端/.test(words)) return null
  const ends = new Set(
    Array.from(words.matchAll(/十([一二三四五六])(?:五|个五年)/g), ([, which]) => PLAN_ENDS[which!]!),
  )
  return ends.size === 1 ? [...ends][0]! : null
}

function readYears(text: string, start: number): DateMention | null {
  YEARS.lastIndex = start
  const found = YEARS.exec(text)
  if (!found || !isYear(found[1]) || !isYear(found[2])) return null
  const end = start + found[0].length
  return { ...mention(start, end, Number(found[1]), null, null), endYear: Number(found[2]) }
}

function readIso(text: string, start: number): DateMention | null {
  ISO.lastIndex = start
  const found = ISO.exec(text)
  if (!found || !isYear(found[1])) return null
  return withLimit(text, start, start + found[0].length, Number(found[1]), Number(found[3]), Number(found[4]))
}

function readFull(text: string, start: number): DateMention | null {
  FULL.lastIndex = start
  const found = FULL.exec(text)
  if (!found || !isYear(found[1])) return null
  return withLimit(text, start, start + found[0].length, Number(found[1]), partOf(found[2]), partOf(found[3]))
}

function partOf(group: string | undefined): number | null {
  return group === undefined ? null : Number(group)
}

function readMonth(text: string, start: number): DateMention | null {
  MONTH.lastIndex = start
  const found = MONTH.exec(text)
  if (!found || Number(found[1]) > 12 || Number(found[1]) === 0) return null
  return withLimit(text, start, start + found[0].length, null, Number(found[1]), found[2] ? Number(found[2]) : null)
}

function withLimit(
  text: string,
  start: number,
  end: number,
  year: number | null,
  month: number | null,
  day: number | null,
): DateMention {
  const limited = limitEnd(text, end)
  const by = limited > end || /[到至]/.test(text[start - 1] ?? '')
  return { ...mention(start, limited, year, month, day), limit: by }
}

/** Takes in what makes a date a limit: 底前, 末, 以前, 之前, 前; not 2024年前三季度. */
function limitEnd(text: string, end: number): number {
  const found =
    /^(?:上旬|中旬|下旬)?(?:年底|底|末)?(?:之前|以前|前(?!(?:[一二两三四五六七八九十]{1,2}|\d{1,2})(?:个?季度|个?月))|内)?/.exec(
      text.slice(end, end + 10),
    )!
  return end + found[0].length
}

function mention(
  start: number,
  end: number,
  year: number | null,
  month: number | null,
  day: number | null,
): DateMention {
  return { start, end, year, month, day, endYear: null, relative: null, limit: false }
}

function isYear(digits: string | undefined): boolean {
  return digits !== undefined && digits.length === 4 && isDigit(digits.charCodeAt(0)) && /^(19|20)/.test(digits)
}
