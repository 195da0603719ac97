import type { MarkKind } from '../wording/mark-kinds.ts'
import { marksByPlace } from './marks-by-place.ts'
import type { PageMark } from './page-mark.ts'
import { pieceAt, type NodePlace, type TextPiece } from './text-piece.ts'

/** One mark within a segment, and whether the mark begins or ends here: corners are drawn only there. */
export interface MarkPart {
  readonly mark: PageMark
  readonly first: boolean
  readonly last: boolean
}

/** A stretch of one text node under the same marks, outermost first; indices are the node's at the time of reading. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly parts: readonly MarkPart[]
}

/** What is to be painted on a whole text, worked out node by node when it is asked for. Marks are in the order of the text. */
export interface PaintPlan {
  readonly marks: readonly PageMark[]
  /** Where a mark's words begin; null where it has none in the page. */
  beginOf(id: string): NodePlace | null
  /** The text nodes that a mark lies in, in order, each with the segments to paint in it: those of all marks there. */
  nodesOf(mark: PageMark): Iterable<PlannedNode>
  markOf(id: string): PageMark | null
}

/** A text node with what is to be painted in it. `says`: whether it still has the words that were read in it. */
export interface PlannedNode {
  readonly node: Text
  segments(): readonly Segment[]
  says(): boolean
}

/** A mark's stretch of a node, and the indices of the first and last sign of the whole mark in it (-1: elsewhere). */
interface Piece {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  readonly mark: PageMark
}

const outermost: Partial<Record<MarkKind, number>> = { note: -1 }

function lengthOf({ span }: PageMark): number {
  return span.end - span.start
}

/** Notes lie outside findings, long marks outside short ones, so that the finest mark is the innermost. */
function byDepth(a: Piece, b: Piece): number {
  const rank = (outermost[a.mark.kind] ?? 0) - (outermost[b.mark.kind] ?? 0)
  return rank || lengthOf(b.mark) - lengthOf(a.mark)
}

function isIn(at: number, start: number, end: number): boolean {
  return at >= start && at < end
}

function partOf({ mark, first, last }: Piece, start: number, end: number): MarkPart {
  return { mark, first: isIn(first, start, end), last: isIn(last, start, end) }
}

/** Cuts the marks of one piece of text where they overlap; white space alone is never painted. */
function cut(pieces: readonly Piece[], isBlank: (start: number, end: number) => boolean): Segment[] {
  const [only] = pieces
  if (only !== undefined && pieces.length === 1) {
    const { start, end } = only
    return isBlank(start, end) ? [] : [{ start, end, parts: [partOf(only, start, end)] }]
  }
  const edges = [...new Set(pieces.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const coming = [...pieces].sort((a, b) => a.start - b.start)
  const segments: Segment[] = []
  let open: Piece[] = []
  let next = 0
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    open = open.filter((piece) => piece.end > start)
    while (next < coming.length && coming[next]!.start <= start) open.push(coming[next++]!)
    if (open.length === 0 || isBlank(start, end)) continue
    const parts = open.toSorted(byDepth).map((piece) => partOf(piece, start, end))
    segments.push({ start, end, parts })
  }
  return segments
}

/** Plans marks on the pieces of a whole text. */
export function planPaint(marks: readonly PageMark[], pieces: readonly TextPiece[], text: string): PaintPlan {
  const marksIn = marksByPlace(marks)
  const runs = runsOf(pieces)
  let byId: ReadonlyMap<string, PageMark> | null = null
  const markOf = (id: string) => (byId ??= new Map(marks.map((mark) => [mark.id, mark]))).get(id) ?? null

  /** A mark's first sign that is no white space. */
  const firstOf = ({ span: { start, end } }: PageMark) => {
    let at = start
    while (at < end && isBlankSign(text, at)) at++
    return at
  }
  const lastOf = ({ span: { start, end } }: PageMark) => {
    let at = end - 1
    while (at > start && isBlankSign(text, at)) at--
    return at
  }
  const segmentsOf = (piece: TextPiece): Segment[] => {
    const shift = piece.start - piece.textStart
    const textEnd = piece.end - shift
    const own = marksIn(piece.textStart, textEnd).map((mark) => ({
      start: Math.max(piece.start, mark.span.start + shift),
      end: Math.min(piece.end, mark.span.end + shift),
      first: firstOf(mark) + shift,
      last: lastOf(mark) + shift,
      mark,
    }))
    return cut(own, (start, end) => text.slice(start - shift, end - shift).trim() === '')
  }
  const planned = (run: number): PlannedNode => {
    const { node } = pieces[runs.begins[run]!]!
    const own = () => pieces.slice(runs.begins[run], runs.begins[run + 1])
    return {
      node,
      segments: () => own().flatMap(segmentsOf),
      says: () => own().every((piece) => saysPiece(node.data, piece, text)),
    }
  }
  return {
    marks,
    markOf,
    beginOf: (id) => {
      const mark = markOf(id)
      const first = mark === null ? 0 : firstOf(mark)
      const piece = pieces[pieceAt(pieces, first)]
      if (mark === null || piece === undefined || Math.max(first, piece.textStart) >= mark.span.end) return null
      return { node: piece.node, start: piece.start + Math.max(0, first - piece.textStart) }
    },
    *nodesOf({ span }) {
      const first = runs.of[pieceAt(pieces, span.start)] ?? runs.begins.length
      for (let run = first; run < runs.begins.length; run++) {
        if (pieces[runs.begins[run]!]!.textStart >= span.end) return
        yield planned(run)
      }
    },
  }
}

/** Pieces of one node stand one after the other: the run of each piece, and the piece that each run begins with. */
function runsOf(pieces: readonly TextPiece[]): { of: Uint32Array; begins: number[] } {
  const of = new Uint32Array(pieces.length)
  const begins: number[] = []
  for (const [at, { node }] of pieces.entries()) {
    if (pieces[at - 1]?.node !== node) begins.push(at)
    of[at] = begins.length - 1
  }
  return { of, begins }
}

function isBlankSign(text: string, at: number): boolean {
  return text.charAt(at).trim() === ''
}

/** Whether a node still says what was read in it; white space is shown as one blank, whatever sign it is. */
function saysPiece(data: string, { start, end, textStart }: TextPiece, text: string): boolean {
  const words = data.slice(start, end)
  if (words.length === end - start && text.startsWith(words, textStart)) return true
  return words.replaceAll(/[\t\n\f\r]/g, ' ') === text.slice(textStart, textStart + end - start)
}
