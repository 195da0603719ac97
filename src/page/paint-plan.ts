import type { Span } from '../text/span.ts'
import type { MarkKind } from '../wording/mark-kinds.ts'
import type { PageMark } from './page-mark.ts'
import { pieceAt, type TextPiece } from './text-piece.ts'

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

interface Piece {
  readonly start: number
  readonly end: number
  readonly mark: PageMark
}

interface OpenSegment {
  readonly start: number
  readonly end: number
  readonly parts: { mark: PageMark; first: boolean; last: boolean }[]
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

function cut(pieces: readonly Piece[], data: string): OpenSegment[] {
  const edges = [...new Set(pieces.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const coming = [...pieces].sort((a, b) => a.start - b.start)
  const segments: OpenSegment[] = []
  let open: Piece[] = []
  let next = 0
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    open = open.filter((piece) => piece.end > start)
    while (next < coming.length && coming[next]!.start <= start) open.push(coming[next++]!)
    if (open.length === 0 || data.slice(start, end).trim() === '') continue
    const parts = open.toSorted(byDepth).map(({ mark }) => ({ mark, first: false, last: false }))
    segments.push({ start, end, parts })
  }
  return segments
}

function findEnds(segments: Iterable<OpenSegment>): void {
  const lasts = new Map<PageMark, { last: boolean }>()
  for (const part of [...segments].flatMap(({ parts }) => parts)) {
    part.first = !lasts.has(part.mark)
    lasts.set(part.mark, part)
  }
  for (const part of lasts.values()) part.last = true
}

function* piecesIn(pieces: readonly TextPiece[], { start, end }: Span): Generator<TextPiece> {
  for (let at = pieceAt(pieces, start); at < pieces.length && pieces[at]!.textStart < end; at += 1) yield pieces[at]!
}

/**
 * Sorts marks by the text nodes they lie in and cuts them where they overlap, in document order. `pieces` are those of
 * the whole text, `data` what each node said then; white space alone is never painted.
 */
export function planPaint(
  marks: readonly PageMark[],
  pieces: readonly TextPiece[],
  data: ReadonlyMap<Text, string>,
): Map<Text, readonly Segment[]> {
  const own = new Map<Text, Piece[]>()
  for (const mark of marks) {
    for (const { node, start, end, textStart } of piecesIn(pieces, mark.span)) {
      const shift = start - textStart
      const piece = { start: Math.max(start, mark.span.start + shift), end: Math.min(end, mark.span.end + shift), mark }
      if (piece.start >= piece.end) continue
      const known = own.get(node)
      if (known === undefined) own.set(node, [piece])
      else known.push(piece)
    }
  }
  const plan = new Map([...own].map(([node, some]) => [node, cut(some, data.get(node) ?? '')]))
  findEnds([...plan.values()].flat())
  return plan
}
