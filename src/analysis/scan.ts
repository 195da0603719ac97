import { characterFlags } from '../text/character-flags.ts'
import { closingMark } from '../text/closing-mark.ts'
import { oneOf } from '../text/one-of.ts'
import { finish, type Steps } from '../text/steps.ts'
import { readDate, readFiveYears, readSpokenYear, type DateMention } from './date-mention.ts'
import { sightDigits, sightWords, type Figure, type Sighting } from './figure.ts'
import { idioms, measureWords } from './knowledge.ts'
import { skipDigits } from './numeral.ts'

/** Everything numeric that one pass over the text saw, each list in reading order. */
export interface Scan {
  readonly figures: readonly Figure[]
  readonly dates: readonly DateMention[]
}

const DIGIT = 1
const CHINESE = 2
const YEAR = 3
const LINE = 4
const OPEN_TITLE = 5
const CLOSE_TITLE = 6
const OPEN_QUOTE = 7
const CLOSE_QUOTE = 8

const classes = characterFlags([
  ['0123456789', DIGIT],
  ['〇零一二两三四五六七八九十百千翻', CHINESE],
  ['年', YEAR],
  ['\n\t', LINE],
  ['《', OPEN_TITLE],
  ['》', CLOSE_TITLE],
  ['“「', OPEN_QUOTE],
  ['”」', CLOSE_QUOTE],
])

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

/** What may follow the digits of a date: 2023年, 6月, 2023-06-30, 2021至2025年. */
const followsDateDigits = oneOf('年月-./—–~−―至到')

/** The longest words in quotation marks that are a slogan rather than a sentence. */
const SLOGAN = 18
/** How many characters are read in one step. */
const STRETCH = 4096
/** The longest title in 《》. */
export const LONGEST_TITLE = 120

/** Scans a folded text once for figures and dates; what stands in 《》 or in a quoted slogan is neither. */
export function scan(text: string): Scan {
  return finish(scanInSteps(text))
}

/** As `scan`, in steps. */
export function* scanInSteps(text: string): Steps<Scan> {
  const { readUpTo, ...found } = scanner(text)
  let place = 0
  while (place < text.length) {
    place = readUpTo(place, Math.min(place + STRETCH, text.length))
    yield
  }
  return found
}

/** Reads a text stretch by stretch; `readUpTo` tells where it came to, which may be a little further than it should. */
function scanner(text: string) {
  const figures: Figure[] = []
  const dates: DateMention[] = []
  const titleEnd = closingMark(text, '》', LONGEST_TITLE)
  const sloganEnd = closingMark(text, '”', SLOGAN)
  const cornerSloganEnd = closingMark(text, '」', SLOGAN)
  let titleUntil = -1
  let quoteUntil = -1
  return { figures, dates, readUpTo }

  function readUpTo(from: number, end: number): number {
    let i = from
    for (; i < end; i++) {
      const kind = classes[text.charCodeAt(i)]!
      if (kind === 0 || kind === LINE || kind === CLOSE_TITLE || kind === CLOSE_QUOTE) continue
      if (kind === OPEN_TITLE) titleUntil = titleEnd(i)
      else if (kind === OPEN_QUOTE) quoteUntil = text[i] === '“' ? sloganEnd(i) : cornerSloganEnd(i)
      else if (i < titleUntil) continue
      else if (kind === YEAR) pushIf(dates, readSpokenYear(text, i))
      else if (kind === DIGIT) {
        const date = mayBeDate(text, i) ? readDate(text, i) : null
        if (date) {
          dates.push(date)
          i = date.end - 1
          continue
        }
        i = take(sightDigits(text, i), figures, i, i < quoteUntil)
      } else if (numerals[text.charCodeAt(i - 1)] !== 1) {
        const spoken = text[i + 1] === '年' ? readSpokenYear(text, i + 1) : readFiveYears(text, i)
        if (spoken) {
          dates.push(spoken)
          i = spoken.end - 1
          continue
        }
        const after = numeralEnd(text, i)
        const counts = afterNumeral[text.charCodeAt(after)] === 1 || idioms.startingAt(text, i) !== null
        i = counts ? take(sightWords(text, i), figures, i, i < quoteUntil) : after - 1
      }
    }
    return i
  }

  function take(sighting: Sighting, into: Figure[], place: number, quoted: boolean): number {
    if ('skipTo' in sighting) return Math.max(place, sighting.skipTo - 1)
    if (!quoted && !isListNumber(text, sighting.figure.number.start, sighting.figure.number.end))
      into.push(sighting.figure)
    return Math.max(place, sighting.figure.end - 1)
  }
}

function numeralEnd(text: string, start: number): number {
  let end = start + 1
  while (numerals[text.charCodeAt(end)] === 1) end++
  return end
}

function mayBeDate(text: string, start: number): boolean {
  const end = skipDigits(text, start)
  if (!followsDateDigits(text, end)) return false
  return text[end] === '月' ? end - start <= 2 : end - start === 4
}

function pushIf<T>(list: T[], item: T | null): void {
  if (item) list.push(item)
}

/** 1. · 2、 · (3) at a line's or a sentence's beginning number a paragraph, they do not count. */
function isListNumber(text: string, start: number, end: number): boolean {
  if (!closesListNumber(text, end) || skipDigits(text, start) !== end) return false
  if (text[start - 1] === '(' && text[end] === ')') return true
  return start === 0 || precedesListNumber(text, start - 1)
}

const closesListNumber = oneOf('.、)')
const precedesListNumber = oneOf('\n\t。;:')
