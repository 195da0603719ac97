import { countFirst } from '../text/count-first.ts'
import type { Span } from '../text/span.ts'

/** A run of characters that a text node shows: node offsets, and where the run stands in the notice's text. */
export interface TextPiece {
  readonly node: Text
  readonly start: number
  readonly end: number
  readonly textStart: number
}

/** A place in a text node. */
export interface NodePlace {
  readonly node: Text
  readonly start: number
}

/**
 * Where a text node begins in the node that it is to be read as: in itself, but for the parts into which marks have split
 * a node of the page.
 */
export type WholeOf = (node: Text) => NodePlace

/** The pieces that show a span, cut to it. */
export function cutPieces(pieces: readonly TextPiece[], span: Span): readonly TextPiece[] {
  const cut: TextPiece[] = []
  for (let at = pieceAt(pieces, span.start); at < pieces.length && pieces[at]!.textStart < span.end; at++) {
    const { node, start, end, textStart } = pieces[at]!
    const before = Math.max(0, span.start - textStart)
    const cutEnd = Math.min(end, start + span.end - textStart)
    if (cutEnd > start + before) cut.push({ node, start: start + before, end: cutEnd, textStart: textStart + before })
  }
  return cut
}

/** The index of the first piece that ends after a place of the text; the number of pieces when there is none. */
export function pieceAt(pieces: readonly TextPiece[], place: number): number {
  return countFirst(pieces.length, (at) => {
    const { start, end, textStart } = pieces[at]!
    return textStart + end - start <= place
  })
}

/** Whether a node still says what was read in it; white space is shown as one blank, whatever sign it is. */
export function saysPiece(data: string, { start, end, textStart }: TextPiece, text: string): boolean {
  const words = end - start === data.length ? data : data.slice(start, end)
  if (words.length === end - start && text.startsWith(words, textStart)) return true
  return words.replaceAll(/[\t\n\f\r]/g, ' ') === text.slice(textStart, textStart + end - start)
}

/** Where a boundary of a range stands in the text; a start moves on to the next shown character, an end back to the last. */
export function placeOfBoundary(
  pieces: readonly TextPiece[],
  container: Node,
  offset: number,
  side: 'start' | 'end',
): number | null {
  if (side === 'start') {
    const piece =
      pieces[countFirst(pieces.length, (at) => compare(container, offset, pieces[at]!.node, pieces[at]!.end) >= 0)]
    if (!piece) return null
    const into = container === piece.node ? Math.max(0, offset - piece.start) : 0
    return piece.textStart + into
  }
  const piece =
    pieces[countFirst(pieces.length, (at) => compare(container, offset, pieces[at]!.node, pieces[at]!.start) > 0) - 1]
  if (!piece) return null
  const shown = container === piece.node ? Math.min(offset, piece.end) - piece.start : piece.end - piece.start
  return piece.textStart + shown
}

/** Which comes first: the boundary (negative) or the place in the text node (positive). */
function compare(container: Node, offset: number, node: Text, place: number): number {
  if (container === node) return offset - place
  const child = container.childNodes[offset]
  if (child === node) return -1
  const relation = (child ?? container).compareDocumentPosition(node)
  if (child) return relation & 4 || relation & 16 ? -1 : 1
  return relation & 16 || relation & 2 ? 1 : -1
}
