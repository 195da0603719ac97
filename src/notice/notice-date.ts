/** A date as a notice writes it. `iso` is YYYY-MM-DD, or null where the day is missing or the digits do not say which. */
export interface NoticeDate {
  readonly iso: string | null
  /** Digits or signs were lost (2023630): `iso` is null, never a guess. */
  readonly damaged: boolean
  /** Place of the date in the text that was searched. */
  readonly start: number
  readonly end: number
}

const ZERO = '〇○零OoＯ０0◯'
const DIGIT = `[${ZERO}一二三四五六七八九\\d０-９]`
const GAP = String.raw`[ \t\u00a0\u3000]*`
const SMALL = `(?:[${ZERO}\\d０-９]{1,2}|${GAP}?[元一二三四五六七八九十廿卅]{1,4}|\\d${GAP}\\d)`
const CHINESE = `(?<cy>${DIGIT}${GAP}${DIGIT}${GAP}${DIGIT}${GAP}${DIGIT})${GAP}年${GAP}(?<cm>${SMALL})${GAP}月(?:${GAP}(?<cd>${SMALL})${GAP}[日号])?`
const SIGNED = String.raw`(?<!\d)(?<sy>(?:19|20)\d{2})\s?(?<sign>[-./／－])\s?(?<sm>\d{1,2})\s?\k<sign>\s?(?<sd>\d{1,2})(?!\d)`
const RUN = String.raw`(?<![\d-])(?<run>(?:19|20)\d{4,6})(?![\d-])`
const DATE = new RegExp(`${CHINESE}|${SIGNED}`, 'gu')
const WHOLE_LINE = new RegExp(`^[（(]?(?:${CHINESE}|${SIGNED}|${RUN})[)）]?$`, 'u')

/** The first date with year and month in a text, or null; Chinese numerals, ISO and dotted forms, blanks inside. */
export function findDate(text: string): NoticeDate | null {
  for (const found of text.matchAll(DATE)) {
    const date = dateOf(found)
    if (date) return date
  }
  return null
}

/** The date that a line consists of (in brackets or not), or null; also one whose signs were lost (2023630). */
export function dateLine(line: string): NoticeDate | null {
  if (line.length > 40) return null
  const found = WHOLE_LINE.exec(line.trim())
  return found ? dateOf(found) : null
}

/** The date at the end of a line (武昌区人民政府 2023年6月30日), or null. */
export function dateAtEnd(line: string): NoticeDate | null {
  const from = Math.max(0, line.length - 30)
  let last: NoticeDate | null = null
  for (const found of line.slice(from).matchAll(DATE)) last = dateOf(found)
  if (!last || line.slice(from + last.end).trim()) return null
  return { ...last, start: last.start + from, end: last.end + from }
}

function dateOf(found: RegExpMatchArray): NoticeDate | null {
  const part = found.groups ?? {}
  const at = { start: found.index ?? 0, end: (found.index ?? 0) + found[0].length }
  if (part['run']) return { ...splitRun(part['run']), ...at }
  const year = part['cy'] ? digitsOf(part['cy']) : Number(part['sy'])
  const month = part['cm'] ? smallNumber(part['cm']) : Number(part['sm'])
  const day = part['cd'] ? smallNumber(part['cd']) : part['sd'] ? Number(part['sd']) : null
  if (year < 1949 || year > 2100 || !(month >= 1 && month <= 12)) return null
  return { iso: day === null ? null : isoDate(year, month, day), damaged: false, ...at }
}

/** Eight digits are a whole date; a run that lost its marks (2023630) is damaged and never guessed at. */
function splitRun(run: string): Pick<NoticeDate, 'iso' | 'damaged'> {
  const [year, rest] = [Number(run.slice(0, 4)), run.slice(4)]
  if (rest.length !== 4) return { iso: null, damaged: true }
  return { iso: isoDate(year, Number(rest.slice(0, 2)), Number(rest.slice(2))), damaged: false }
}

function isoDate(year: number, month: number, day: number): string | null {
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ]
  if (!(day >= 1 && day <= (lengths[month - 1] ?? 0))) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function digitOf(sign: string): number {
  if (ZERO.includes(sign)) return 0
  const chinese = '一二三四五六七八九'.indexOf(sign)
  if (chinese >= 0) return chinese + 1
  return Number(sign.normalize('NFKC'))
}

function digitsOf(text: string): number {
  let value = 0
  for (const sign of text) if (sign.trim()) value = value * 10 + digitOf(sign)
  return value
}

/** 1 to 31 in digits or Chinese numerals (十二, 二十三, 廿一, 三〇). */
function smallNumber(text: string): number {
  const bare = text.replaceAll(/\s+/g, '').replace('元', '一').replace('廿', '二十').replace('卅', '三十')
  const ten = bare.indexOf('十')
  if (ten < 0) return digitsOf(bare)
  const tens = ten === 0 ? 1 : digitsOf(bare.slice(0, ten))
  return tens * 10 + (ten + 1 < bare.length ? digitsOf(bare.slice(ten + 1)) : 0)
}
