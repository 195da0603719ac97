import type { Span } from './span.ts'

/**
 * A text made even for reading: full-width forms folded one to one, blanks that carry no meaning left out.
 * `span` leads back: it gives the stretch of the original that a stretch of `text` came from.
 */
export interface FoldedText {
  readonly text: string
  span(start: number, end: number): Span
  /** The place in `text` of the first kept character at or after a place of the original. */
  index(original: number): number
}

const BLANK = 1
const WORD = 2

/** What each UTF-16 unit folds to; full-width ASCII to ASCII, the rest to itself. */
const folds = new Uint16Array(65536).map((_, code) => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code))
const kinds = new Uint8Array(65536)

for (const blank of ' \u00a0\u1680\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u2060\r\f\v\u00ad\u0000') {
  kinds[blank.charCodeAt(0)] = BLANK
}
for (let code = 0x2000; code <= 0x200a; code++) kinds[code] = BLANK
for (const word of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') kinds[word.charCodeAt(0)] = WORD

const decoder = new TextDecoder('utf-16le')

/**
 * Folds a text. A blank stays (as one space) only between two Latin letters or digits, where it parts words;
 * line breaks and tabs stay. Linear; lone surrogates pass as U+FFFD.
 */
export function fold(original: string): FoldedText {
  const units = new Uint16Array(original.length)
  const origins = new Uint32Array(original.length + 1)
  let length = 0
  let blankAt = -1
  for (let i = 0; i < original.length; i++) {
    const unit = folds[original.charCodeAt(i)]!
    const kind = kinds[unit]!
    if (kind === BLANK) {
      if (blankAt < 0) blankAt = i
      continue
    }
    if (blankAt >= 0) {
      if (kind === WORD && length > 0 && kinds[units[length - 1]!] === WORD) {
        units[length] = 0x20
        origins[length++] = blankAt
      }
      blankAt = -1
    }
    units[length] = unit
    origins[length++] = i
  }
  origins[length] = original.length
  const folded = decoder.decode(units.subarray(0, length))
  return {
    text: folded,
    span: (start, end) => ({
      start: origins[start]!,
      end: end > start ? origins[end - 1]! + 1 : origins[start]!,
    }),
    index: (place) => firstAtOrAfter(origins, length, place),
  }
}

function firstAtOrAfter(origins: Uint32Array, length: number, place: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (origins[middle]! < place) low = middle + 1
    else high = middle
  }
  return low
}
