import { readDate, readSpokenYear, type DateMention } from './date-mention.ts'
import { beginsChineseNumber, sightDigits, sightWords, type Figure, type Sighting } from './figure.ts'
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

const classes = new Uint8Array(65536)
for (const character of '0123456789') classes[character.charCodeAt(0)] = DIGIT
for (const character of '〇零一二两三四五六七八九十百千翻') classes[character.charCodeAt(0)] = CHINESE
classes['年'.charCodeAt(0)] = YEAR
classes[10] = LINE
classes[9] = LINE
classes['《'.charCodeAt(0)] = OPEN_TITLE
classes['》'.charCodeAt(0)] = CLOSE_TITLE
for (const character of '“「') classes[character.charCodeAt(0)] = OPEN_QUOTE
for (const character of '”」') classes[character.charCodeAt(0)] = CLOSE_QUOTE

/** The longest words in quotation marks that are a slogan rather than a sentence. */
const SLOGAN = 18

/** Scans a folded text once for figures and dates; what stands in 《》 or in a quoted slogan is neither. */
export function scan(text: string): Scan {
  const figures: Figure[] = []
  const dates: DateMention[] = []
  let titleUntil = -1
  let quoteUntil = -1
  for (let i = 0; i < text.length; i++) {
    const kind = classes[text.charCodeAt(i)]!
    if (kind === 0 || kind === LINE || kind === CLOSE_TITLE || kind === CLOSE_QUOTE) continue
    if (kind === OPEN_TITLE) titleUntil = closing(text, i, '》', 120)
    else if (kind === OPEN_QUOTE) quoteUntil = closing(text, i, text[i] === '“' ? '”' : '」', SLOGAN)
    else if (i < titleUntil) continue
    else if (kind === YEAR) pushIf(dates, readSpokenYear(text, i))
    else if (kind === DIGIT) {
      const date = readDate(text, i)
      if (date) {
        dates.push(date)
        i = date.end - 1
        continue
      }
      i = take(sightDigits(text, i), figures, i, i < quoteUntil)
    } else if (beginsChineseNumber(text, i)) i = take(sightWords(text, i), figures, i, i < quoteUntil)
  }
  return { figures, dates }

  function take(sighting: Sighting, into: Figure[], place: number, quoted: boolean): number {
    if ('skipTo' in sighting) return Math.max(place, sighting.skipTo - 1)
    if (!quoted && !isListNumber(text, sighting.figure.number.start, sighting.figure.number.end))
      into.push(sighting.figure)
    return Math.max(place, sighting.figure.end - 1)
  }
}

function pushIf<T>(list: T[], item: T | null): void {
  if (item) list.push(item)
}

/** Where the mark closes, if it does within `reach` characters of the same line; otherwise before the opening. */
function closing(text: string, open: number, mark: string, reach: number): number {
  for (let i = open + 1; i < text.length && i <= open + reach; i++) {
    if (text[i] === mark) return i
    if (text[i] === '\n') return -1
  }
  return -1
}

/** 1. · 2、 · (3) at a line's or a sentence's beginning number a paragraph, they do not count. */
function isListNumber(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n'
  const next = text[end] ?? ''
  if (skipDigits(text, start) !== end) return false
  if (before === '(' && next === ')') return true
  return /[\n\t。；;:]/.test(before) && /[.、)．]/.test(next)
}
