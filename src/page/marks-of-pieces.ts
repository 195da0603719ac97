import { countFirst } from '../text/count-first.ts'
import type { PageMark } from './page-mark.ts'
import type { TextPiece } from './text-piece.ts'

/** The marks in each piece of a text; pieces are told by their numbers. */
export interface MarksOfPieces {
  /** Whether a mark lies in the pieces from one number to before another, or between them. */
  some(first: number, end: number): boolean
  /** The marks that lie in a piece, in the order of their beginnings. */
  of(piece: number): readonly PageMark[]
}

/** So many marks are looked at one by one before they are searched. */
const stride = 8

/**
 * Looks marks up by the pieces of the text that they lie in. Nothing is worked out for pieces that nobody asks for, so that
 * painting begins on a long page as soon as on a short one.
 */
export function marksOfPieces(marks: readonly PageMark[], pieces: readonly TextPiece[]): MarksOfPieces {
  const sorted = inOrder(marks)
  const ends = new Uint32Array(sorted.length)
  /** Of so many marks it is known how far they and those before them reach: ends. */
  let known = 0
  const learnUpTo = (place: number) => {
    for (let furthest = known === 0 ? 0 : ends[known - 1]!; known < ends.length && furthest <= place; known++)
      ends[known] = furthest = Math.max(furthest, sorted[known]!.span.end)
  }
  let found = 0
  /** The first mark that ends behind a place. Most are asked for in turn, each a step from the one before. */
  const endingBehind = (place: number): number => {
    learnUpTo(place)
    if (found > 0 && ends[found - 1]! > place) found = 0
    for (let step = 0; step < stride; step++, found++) if (found === known || ends[found]! > place) return found
    return (found = countFirst(known, (at) => ends[at]! <= place))
  }
  return {
    some: (first, end) => {
      const at = endingBehind(pieces[first]!.textStart)
      return at < sorted.length && sorted[at]!.span.start < endOf(pieces[end - 1]!)
    },
    of: (piece) => {
      const { textStart } = pieces[piece]!
      const end = endOf(pieces[piece]!)
      const own: PageMark[] = []
      for (let at = endingBehind(textStart); at < sorted.length; at++) {
        const { span } = sorted[at]!
        if (span.start >= end) break
        if (span.end > textStart) own.push(sorted[at]!)
      }
      return own
    },
  }
}

/** The marks that have words, by their beginnings. */
function inOrder(marks: readonly PageMark[]): readonly PageMark[] {
  let before = 0
  for (const { span } of marks) {
    if (span.start < before || span.end <= span.start)
      return marks.filter((mark) => mark.span.start < mark.span.end).sort((a, b) => a.span.start - b.span.start)
    before = span.start
  }
  return marks
}

function endOf({ start, end, textStart }: TextPiece): number {
  return textStart + end - start
}
