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
  const sorted = inOrder(marks.filter(({ span }) => span.start < span.end))
  const ends = furthestEnds(sorted)
  let found = 0
  /** The first mark that ends behind a place. Most are asked for in turn, each a step from the one before. */
  const endingBehind = (place: number): number => {
    if (found > 0 && ends[found - 1]! > place) found = 0
    for (let step = 0; step < stride; step++, found++) if (found === ends.length || ends[found]! > place) return found
    return (found = countFirst(ends.length, (at) => ends[at]! <= place))
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

function inOrder(marks: readonly PageMark[]): readonly PageMark[] {
  for (let at = 1; at < marks.length; at++)
    if (marks[at]!.span.start < marks[at - 1]!.span.start) return marks.toSorted((a, b) => a.span.start - b.span.start)
  return marks
}

/** How far the marks up to each one reach. */
function furthestEnds(marks: readonly PageMark[]): Uint32Array {
  const ends = new Uint32Array(marks.length)
  let furthest = 0
  for (let at = 0; at < marks.length; at++) ends[at] = furthest = Math.max(furthest, marks[at]!.span.end)
  return ends
}

function endOf({ start, end, textStart }: TextPiece): number {
  return textStart + end - start
}
