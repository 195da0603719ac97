import { characterFlags } from '../text/character-flags.ts'
import { closingMark } from '../text/closing-mark.ts'
import { codeAt } from '../text/code-at.ts'
import { oneOf } from '../text/one-of.ts'
import { inBatches, type Steps } from '../text/steps.ts'
import { endsClause } from './clause.ts'
import { readDate, readFiveYears, readSpokenYear, type DateMention } from './date-mention.ts'
import { sightDigits, sightWords, type Figure, type Sighting } from './figure.ts'
import { idioms, measureWords } from './knowledge.ts'
import { skipDigits } from './numeral.ts'
import type { Reading } from './reading.ts'

/** Everything numeric that one pass over the text saw, each list in reading order. */
export interface Scan {
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
}

const DIGIT = 1
const CHINESE = 2
const YEAR = 3
const OPEN_TITLE = 4
const OPEN_QUOTE = 5

const beginnings = [
  ['0123456789', DIGIT],
  ['〇零一二两三四五六七八九十百千万亿翻', CHINESE],
  ['年', YEAR],
  ['《', OPEN_TITLE],
  ['“「', OPEN_QUOTE],
] as const
const kinds = characterFlags(beginnings)
/** What figures and dates begin with, or what keeps them out. */
export const SCANNED_CHARACTERS = beginnings.map(([characters]) => characters).join('')

/** Characters that a Chinese numeral goes on with. */
const numerals = characterFlags([['〇零一二两三四五六七八九十百千万亿', 1]])

/** What a Chinese numeral that counts is followed by: a measure, 分之, 番, 余, a fraction, the end of a range. */
const afterNumeral = characterFlags([
  [
    measureWords
      .words()
      .map((word) => word[0])
      .join(''),
    1,
  ],
  ['年岁分番又余多几个半点成-—–~−―至到和与跟%‰', 1],
])

/** 总产值突破万亿. */
const isScale = oneOf('万亿')

/** What may follow the digits of a date: 2023年, 6月, 2023-06-30, 2021至2025年. */
const followsDateDigits = oneOf('年月-./—–~−―至到')

/** The longest words in quotation marks that are a slogan rather than a sentence. */
const SLOGAN = 18
/** The longest title in 《》. */
export const LONGEST_TITLE = 120

/** Scans a folded text, in steps, for figures and dates; what stands in 《》 or in a quoted slogan is neither. */
export function* scanInSteps({ text, landmarks }: Pick<Reading, 'text' | 'landmarks'>): Steps<Scan> {
  const scanner = new Scanner(text)
  const places = landmarks.scanned
  yield* inBatches(places.length, (from, end) => {
    for (let index = from; index < end; index++) scanner.readAt(places[index]!)
  })
  return scanner
}

/** Reads a text at places in ascending order; those within what was read already are passed over. */
class Scanner implements Scan {
  readonly figures: Figure[] = []
  readonly dates: DateMention[] = []
  private readonly text: string
  private readonly titleEnd: (open: number) => number
  private readonly sloganEnd: (open: number) => number
  private readonly cornerSloganEnd: (open: number) => number
  private titleUntil = -1
  private quoteUntil = -1
  private readUntil = 0

  constructor(text: string) {
    this.text = text
    this.titleEnd = closingMark(text, '》', LONGEST_TITLE)
    this.sloganEnd = closingMark(text, '”', SLOGAN)
    this.cornerSloganEnd = closingMark(text, '」', SLOGAN)
  }

  readAt(place: number): void {
    if (place < this.readUntil) return
    const { text } = this
    const kind = kinds[text.charCodeAt(place)]!
    if (kind === OPEN_TITLE) this.titleUntil = this.titleEnd(place)
    else if (kind === OPEN_QUOTE)
      this.quoteUntil = text[place] === '“' ? this.sloganEnd(place) : this.cornerSloganEnd(place)
    else if (place < this.titleUntil) return
    else if (kind === YEAR) this.takeDate(readSpokenYear(text, place))
    else if (kind === DIGIT)
      this.readUntil =
        this.takeDate(dateAt(text, place)) ?? monthBehind(text, place) ?? this.take(sightDigits(text, place), place)
    else if (numerals[codeAt(text, place - 1)] !== 1)
      this.readUntil = this.takeDate(spokenAt(text, place)) ?? this.takeWords(place)
  }

  /** 2035年远景目标 has its name from a year; it governs nothing. */
  private takeDate(date: DateMention | null): number | null {
    if (date && !this.text.startsWith('远景', date.end)) this.dates.push(date)
    return date && date.end
  }

  private takeWords(place: number): number {
    const { text } = this
    const after = numeralEnd(text, place)
    const counts =
      afterNumeral[codeAt(text, after)] === 1 ||
      idioms.startingAt(text, place) !== null ||
      (isScale(text, after - 1) && endsClause(text, after))
    return counts ? this.take(sightWords(text, place), place) : after
  }

  private take(sighting: Sighting, place: number): number {
    if (typeof sighting === 'number') return sighting
    const { number, end } = sighting
    if (place >= this.quoteUntil && !isListNumber(this.text, number.start, number.end)) this.figures.push(sighting)
    return end
  }
}

function numeralEnd(text: string, start: number): number {
  let end = start + 1
  while (numerals[codeAt(text, end)] === 1) end++
  return end
}

function dateAt(text: string, start: number): DateMention | null {
  return mayBeDate(text, start) ? readDate(text, start) : null
}

/** 一年来, 十四五时期: a date that begins with a Chinese numeral. */
function spokenAt(text: string, start: number): DateMention | null {
  return text[start + 1] === '年' ? readSpokenYear(text, start + 1) : readFiveYears(text, start)
}

function mayBeDate(text: string, start: number): boolean {
  const end = skipDigits(text, start)
  if (!followsDateDigits(text, end)) return false
  return text[end] === '月' ? end - start <= 2 : end - start === 4
}

/** 1. · 2、 · (3) at a line's or a sentence's beginning number a paragraph, they do not count. */
function isListNumber(text: string, start: number, end: number): boolean {
  if (isSectionNumber(text, start, end)) return true
  if (!closesListNumber(text, end) || skipDigits(text, start) !== end) return false
  if (text[start - 1] === '(' && text[end] === ')') return true
  return start === 0 || precedesListNumber(text, start - 1)
}

/** 6.1 队伍建设 at a line's beginning. */
function isSectionNumber(text: string, start: number, end: number): boolean {
  if (start > 0 && text[start - 1] !== '\n') return false
  return SECTION.test(text.slice(start, end + 1))
}

const SECTION = /^\d{1,2}\.\d{1,2}(?![万亿元%])[\u4e00-\u9fff]$/

/** 2.10月底前… at a line's beginning: where the month behind the item's number begins; null elsewhere. */
function monthBehind(text: string, start: number): number | null {
  const end = skipDigits(text, start)
  if (text[end] !== '.' || end - start > 2 || !isListNumber(text, start, end)) return null
  const month = skipDigits(text, end + 1)
  return month > end + 1 && month - end <= 3 && text[month] === '月' ? end + 1 : null
}

const closesListNumber = oneOf('.、)')
const precedesListNumber = oneOf('\n\t。;:')
