import { characterFlags } from './character-flags.ts'
import { codesOf } from './codes-of.ts'
import { DIGITS, LATIN } from './one-of.ts'
import type { Span } from './span.ts'
import { finish, type Steps } from './steps.ts'

/**
 * A text made even for reading: full-width forms folded one to one, blanks that carry no meaning left out.
 * `span` leads back: it gives the stretch of the original that a stretch of `text` came from.
 */
export interface FoldedText {
  readonly text: string
  /** The UTF-16 units of `text`. */
  codes(): Uint16Array
  /** The place in the original that a character of `text` came from. */
  origin(place: number): number
  span(start: number, end: number): Span
  /** The place in `text` of the first kept character at or after a place of the original. */
  index(original: number): number
}

/** From ASCII to its full-width form. */
const WIDER = 0xfee0
const wideForms = codes(0xff01, 0xff5e)
const blanks = `\u00a0\u1680\u202f\u205f\u3000\ufeff\u2060 \r\f\v\u00ad\u0000${codes(0x2000, 0x200d)}`
const wordParts = characterFlags([[`${DIGITS}${LATIN}${wide(DIGITS)}${wide(LATIN)}`, 1]])
/** How each UTF-16 unit is folded: it stays, is narrowed (by so many times WIDER), or is left out. */
const STAYS = 0
const NARROWED = 1
const LEFT_OUT = 2
const folds = characterFlags([
  [wideForms, NARROWED],
  [blanks, LEFT_OUT],
])
const SPACE = 32
/** How many characters are folded in one step. */
const STRETCH = 8192
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

function codes(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
}

function wide(characters: string): string {
  return characters.replaceAll(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + WIDER))
}

/**
 * Folds a text. A blank stays (as one space) only between two Latin letters or digits, where it parts words;
 * line breaks and tabs stay. Linear; where anything is folded, lone surrogates pass as U+FFFD.
 */
export function fold(original: string): FoldedText {
  return finish(foldInSteps(original))
}

/** As `fold`, in steps. */
export function* foldInSteps(original: string): Steps<FoldedText> {
  let isEven = true
  for (let place = 0; place < original.length && isEven; place += STRETCH) {
    isEven = staysAll(original, place, Math.min(original.length, place + STRETCH))
    yield
  }
  if (isEven) return unfolded(original)
  const folding = new Folding(original)
  for (let place = 0; place < original.length; yield) place = folding.readUpTo(place, stretchEnd(original, place))
  return folding.end()
}

/** In the engine's own memory, also where there is one part: what a decoder gives lies outside it, and is slow to read there. */
function joined(parts: readonly string[]): string {
  const [first = ''] = parts
  return parts.length === 1 ? [first.slice(0, 1), first.slice(1)].join('') : parts.join('')
}

function staysAll(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (folds[text.charCodeAt(i)] !== STAYS) return false
  }
  return true
}

/** No stretch ends between the two units of one character. */
function stretchEnd(text: string, start: number): number {
  const end = Math.min(text.length, start + STRETCH)
  return end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800 ? end - 1 : end
}

function unfolded(text: string): FoldedText {
  return {
    text,
    codes: () => codesOf(text),
    origin: (place) => place,
    span: (start, end) => ({ start, end }),
    index: (place) => Math.min(place, text.length),
  }
}

/** Folds up to the next blank; gives where it is. */
function narrow(text: string, start: number, end: number, into: Uint16Array, at: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const fold = folds[code]!
    if (fold === LEFT_OUT) return i
    into[at + i - start] = code - fold * WIDER
  }
  return end
}

class Folding {
  private readonly original: string
  private readonly pieces = new Pieces()
  private readonly codes: Uint16Array
  private readonly parts: string[] = []
  private length = 0

  constructor(original: string) {
    this.original = original
    this.codes = new Uint16Array(original.length)
    this.pieces.add(0, 0)
  }

  /** Folds from one place up to another, or to the end of the blanks there; gives where it came to. */
  readUpTo(from: number, end: number): number {
    const { original, codes } = this
    const first = this.length
    let { length } = this
    let i = from
    for (;;) {
      const blank = narrow(original, i, end, codes, length)
      length += blank - i
      i = blank
      if (i >= end) break
      const after = this.blanksEnd(i)
      if (this.isWord(i - 1) && this.isWord(after)) {
        this.pieces.add(length, i)
        codes[length++] = SPACE
      }
      if (after < original.length) this.pieces.add(length, after)
      i = after
    }
    this.length = length
    this.parts.push(decoder.decode(codes.subarray(first, length)))
    return i
  }

  end(): FoldedText {
    const { original, pieces, length, parts } = this
    const text = joined(parts)
    const codes = this.codes.subarray(0, length)
    pieces.add(length, original.length)
    return {
      text,
      codes: () => codes,
      origin: (place) => pieces.origin(place),
      span: (start, end) => {
        const first = pieces.origin(start)
        return { start: first, end: end > start ? pieces.origin(end - 1) + 1 : first }
      },
      index: (place) => pieces.place(place),
    }
  }

  private blanksEnd(start: number): number {
    let end = start
    while (end < this.original.length && folds[this.original.charCodeAt(end)] === LEFT_OUT) end++
    return end
  }

  private isWord(place: number): boolean {
    return wordParts[this.original.charCodeAt(place)] === 1
  }
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
