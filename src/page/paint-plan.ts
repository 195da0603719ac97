import type { MarkKind } from '../wording/mark-kinds.ts'
import { firstSign, isBlankSign } from './blank-signs.ts'
import { marksOfPieces } from './marks-of-pieces.ts'
import type { PageMark } from './page-mark.ts'
import { countFirst } from '../text/count-first.ts'
import { pieceAt, saysPiece, type NodePlace, type TextPiece } from './text-piece.ts'

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

/**
 * What is to be painted on a whole text, worked out node by node when it is asked for. The text's nodes are numbered from
 * 0 on, in its order.
 */
export interface PaintPlan {
  /** How many text nodes there are. */
  readonly size: number
  nodeAt(at: number): Text
  /** Where a node's words begin in the text. */
  placeAt(at: number): number
  /** Whether no mark lies in a node. */
  isBareAt(at: number): boolean
  /** What is to be painted in a node, in order: stretches that do not overlap. */
  segmentsAt(at: number): readonly Segment[]
  /** Whether a node still has the words that were read in it. */
  saysAt(at: number): boolean
  markOf(id: string): PageMark | null
  /** Where a mark's words begin; null where it has none in the page. */
  beginOf(id: string): NodePlace | null
  /** The numbers of the text nodes that a mark lies in: from `first` to before `end`. */
  nodesOf(mark: PageMark): { readonly first: number; readonly end: number }
}

const outermost: Partial<Record<MarkKind, number>> = { note: -1 }

function lengthOf({ span }: PageMark): number {
  return span.end - span.start
}

/** Notes lie outside findings, long marks outside short ones, so that the finest mark is the innermost. */
export function byDepth(a: PageMark, b: PageMark): number {
  const rank = (outermost[a.kind] ?? 0) - (outermost[b.kind] ?? 0)
  return rank || lengthOf(b) - lengthOf(a)
}

function lastSign(text: string, { start, end }: PageMark['span']): number {
  let at = end - 1
  while (at > start && isBlankSign(text, at)) at--
  return at
}

function isIn(at: number, start: number, end: number): boolean {
  return at >= start && at < end
}

function partOf(text: string, mark: PageMark, start: number, end: number): MarkPart {
  const { span } = mark
  return {
    mark,
    first: isIn(firstSign(text, span.start, span.end), start, end),
    last: isIn(lastSign(text, span), start, end),
  }
}

/** Adds what stands between two places of the text under these marks, in a node `shift` before the text; never white space alone. */
function addSegment(
  to: Segment[],
  text: string,
  marks: readonly PageMark[],
  start: number,
  end: number,
  shift: number,
): void {
  if (firstSign(text, start, end) === end) return
  const parts = [partOf(text, marks[0]!, start, end)]
  for (let index = 1; index < marks.length; index++) parts.push(partOf(text, marks[index]!, start, end))
  to.push({ start: start + shift, end: end + shift, parts })
}

function isDisjoint(marks: readonly PageMark[]): boolean {
  for (let index = 1; index < marks.length; index++)
    if (marks[index]!.span.start < marks[index - 1]!.span.end) return false
  return true
}

/** Cuts marks where they overlap, in one piece of the text. */
function cut(segments: Segment[], text: string, marks: readonly PageMark[], piece: TextPiece): void {
  const { start: shown, end, textStart } = piece
  const shift = shown - textStart
  const within = (place: number) => Math.min(end - shift, Math.max(textStart, place))
  if (isDisjoint(marks)) {
    for (const mark of marks) addSegment(segments, text, [mark], within(mark.span.start), within(mark.span.end), shift)
    return
  }
  const edges = [...new Set(marks.flatMap(({ span }) => [within(span.start), within(span.end)]))].sort((a, b) => a - b)
  let open: PageMark[] = []
  let next = 0
  for (let index = 0; index + 1 < edges.length; index++) {
    const start = edges[index]!
    open = open.filter(({ span }) => span.end > start)
    while (next < marks.length && marks[next]!.span.start <= start) open.push(marks[next++]!)
    if (open.length > 0) addSegment(segments, text, open.toSorted(byDepth), start, edges[index + 1]!, shift)
  }
}

/** Plans marks on the pieces of a whole text. */
export function planPaint(marks: readonly PageMark[], pieces: readonly TextPiece[], text: string): PaintPlan {
  const marksIn = marksOfPieces(marks, pieces)
  const begins = runsOf(pieces)
  const size = begins.length - 1
  let byId: ReadonlyMap<string, PageMark> | null = null
  const markOf = (id: string) => (byId ??= new Map(marks.map((mark) => [mark.id, mark]))).get(id) ?? null

  return {
    size,
    markOf,
    nodeAt: (at) => pieces[begins[at]!]!.node,
    placeAt: (at) => pieces[begins[at]!]!.textStart,
    isBareAt: (at) => !marksIn.some(begins[at]!, begins[at + 1]!),
    segmentsAt: (at) => {
      const segments: Segment[] = []
      for (let piece = begins[at]!; piece < begins[at + 1]!; piece++) {
        const own = marksIn.of(piece)
        if (own.length > 0) cut(segments, text, own, pieces[piece]!)
      }
      return segments
    },
    saysAt: (at) => {
      const end = begins[at + 1]!
      const { data } = pieces[begins[at]!]!.node
      for (let piece = begins[at]!; piece < end; piece++) if (!saysPiece(data, pieces[piece]!, text)) return false
      return true
    },
    beginOf: (id) => {
      const mark = markOf(id)
      if (mark === null) return null
      const first = firstSign(text, mark.span.start, mark.span.end)
      const piece = pieces[pieceAt(pieces, first)]
      if (piece === undefined || Math.max(first, piece.textStart) >= mark.span.end) return null
      return { node: piece.node, start: piece.start + Math.max(0, first - piece.textStart) }
    },
    nodesOf: ({ span }) => {
      const piece = pieceAt(pieces, span.start)
      const first = piece < pieces.length ? countFirst(size, (at) => begins[at + 1]! <= piece) : size
      let end = first
      while (end < size && pieces[begins[end]!]!.textStart < span.end) end++
      return { first, end }
    },
  }
}

/** Pieces of one node stand one after the other: the piece that each node begins with, and how many there are. */
function runsOf(pieces: readonly TextPiece[]): readonly number[] {
  const begins: number[] = []
  let before: Text | null = null
  for (let at = 0; at < pieces.length; at++) {
    const { node } = pieces[at]!
    if (node !== before) begins.push(at)
    before = node
  }
  begins.push(pieces.length)
  return begins
}
