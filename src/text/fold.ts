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

const WIDE = /[\uff01-\uff5e]/
const BLANKS = new RegExp(`[${' \u00a0\u1680\u202f\u205f\u3000\ufeff\u2060\r\f\v\u00ad\u0000'}\u2000-\u200d]+`, 'g')
const WORD = /[0-9A-Za-z]/

/** What each UTF-16 unit folds to: full-width ASCII to ASCII, the rest to itself. */
const folds = new Uint16Array(65536).map((_, code) => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code))
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/**
 * Folds a text. A blank stays (as one space) only between two Latin letters or digits, where it parts words;
 * line breaks and tabs stay. Linear; with full-width forms beside them, lone surrogates pass as U+FFFD.
 */
export function fold(original: string): FoldedText {
  const even = WIDE.test(original) ? narrow(original) : original
  const pieces = new Pieces()
  // Joined at the end: what + makes of many parts is a tree, in which every look at a character takes longer.
  const kept: string[] = []
  let length = 0
  let from = 0
  const keep = (words: string, origin: number) => {
    if (words === '') return
    pieces.add(length, origin)
    kept.push(words)
    length += words.length
  }
  for (const { 0: blanks, index } of even.matchAll(BLANKS)) {
    keep(even.slice(from, index), from)
    from = index + blanks.length
    if (WORD.test(even.charAt(index - 1)) && WORD.test(even.charAt(from))) keep(' ', index)
  }
  keep(even.slice(from), from)
  pieces.add(length, original.length)
  return {
    text: kept.join(''),
    span: (start, end) => {
      const first = pieces.origin(start)
      return { start: first, end: end > start ? pieces.origin(end - 1) + 1 : first }
    },
    index: (place) => pieces.place(place),
  }
}

function narrow(original: string): string {
  const units = new Uint16Array(original.length)
  for (let i = 0; i < original.length; i++) units[i] = folds[original.charCodeAt(i)]!
  return decoder.decode(units)
}

/** The stretches that stayed whole: where each begins in the folded text and in the original. */
class Pieces {
  private readonly folded: number[] = []
  private readonly origins: number[] = []
  /** The piece that was asked for last; the next is mostly the same. */
  private last = 0

  add(folded: number, origin: number): void {
    this.folded.push(folded)
    this.origins.push(origin)
  }

  origin(folded: number): number {
    const piece = this.find(this.folded, folded)
    return this.origins[piece]! + folded - this.folded[piece]!
  }

  place(origin: number): number {
    const piece = this.find(this.origins, origin)
    const place = this.folded[piece]! + Math.max(0, origin - this.origins[piece]!)
    return Math.min(place, this.folded[piece + 1] ?? this.folded[piece]!)
  }

  private find(starts: readonly number[], place: number): number {
    if (place >= starts[this.last]! && place < (starts[this.last + 1] ?? Infinity)) return this.last
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (starts[middle]! <= place) low = middle
      else high = middle - 1
    }
    return (this.last = low)
  }
}
