import type { PageMark } from './page-mark.ts'
import type { TextPiece } from './text-piece.ts'

/** The marks in each piece of a text; pieces are told by their numbers. */
export interface MarksOfPieces {
  /** How many marks there are in the pieces from one number to before another, one counted for each piece that it lies in. */
  count(first: number, end: number): number
  /** The marks that lie in a piece, in the order of their beginnings. */
  of(piece: number): readonly PageMark[]
}

/** Sorts marks by the pieces of the text that they lie in, which are in its order; as long as there are pieces of marks. */
export function marksOfPieces(marks: readonly PageMark[], pieces: readonly TextPiece[]): MarksOfPieces {
  const sorted = marks.toSorted((a, b) => a.span.start - b.span.start)
  const begins = new Uint32Array(pieces.length + 1)
  eachPart(sorted, pieces, (piece) => begins[piece + 1]!++)
  for (let piece = 0; piece < pieces.length; piece++) begins[piece + 1]! += begins[piece]!
  const places = begins.slice()
  const found = new Uint32Array(begins[pieces.length]!)
  eachPart(sorted, pieces, (piece, mark) => (found[places[piece]!++] = mark))
  return {
    count: (first, end) => begins[end]! - begins[first]!,
    of: (piece) => {
      const own: PageMark[] = []
      for (let at = begins[piece]!; at < begins[piece + 1]!; at++) own.push(sorted[found[at]!]!)
      return own
    },
  }
}

function eachPart(
  marks: readonly PageMark[],
  pieces: readonly TextPiece[],
  tell: (piece: number, mark: number) => void,
): void {
  let first = 0
  for (let index = 0; index < marks.length; index++) {
    const { start, end } = marks[index]!.span
    if (start >= end) continue
    while (first < pieces.length && endOf(pieces[first]!) <= start) first++
    for (let piece = first; piece < pieces.length && pieces[piece]!.textStart < end; piece++) tell(piece, index)
  }
}

function endOf({ start, end, textStart }: TextPiece): number {
  return textStart + end - start
}
