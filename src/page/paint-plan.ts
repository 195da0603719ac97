import type { MarkKind } from '../wording/mark-kinds.ts'
import { firstSign, isBlankSign } from './blank-signs.ts'
import { marksOfPieces } from './marks-of-pieces.ts'
import type { PageMark } from './page-mark.ts'
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
 * What is to be painted on a whole text, worked out node by node when it is asked for: nothing that takes longer on a longer
 * text comes before the first. A node's number is that of the piece of the text that it begins with.
 */
export interface PaintPlan {
  /** How many pieces there are. */
  readonly size: number
  nodeAt(at: number): Text
  /** Where a piece begins in the text. */
  placeAt(at: number): number
  /** Whether no node begins there, or one in which no mark lies. */
  isBareAt(at: number): boolean
  /** What is to be painted in a node, in order: stretches that do not overlap. */
  segmentsAt(at: number): readonly Segment[]
  /** Whether a node still has the words that were read in it. */
  saysAt(at: number): boolean
  markOf(id: string): PageMark | null
  /** Where a mark's words begin; null where it has none in the page. */
  beginOf(id: string): NodePlace | null
  /** The numbers of the text nodes that a mark lies in, and others between them: from `first` to before `end`. */
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
  const size = pieces.length
  const isSame = (at: number, other: number) => pieces[at]!.node === pieces[other]!.node
  const beginOf = (piece: number) => {
    let at = piece
    while (at > 0 && isSame(at, at - 1)) at--
    return at
  }
  const endOf = (begin: number) => {
    let at = begin + 1
    while (at < size && isSame(at, begin)) at++
    return at
  }
  let byId: ReadonlyMap<string, PageMark> | null = null
  const markOf = (id: string) => (byId ??= new Map(marks.map((mark) => [mark.id, mark]))).get(id) ?? null

  return {
    size,
    markOf,
    nodeAt: (at) => pieces[at]!.node,
    placeAt: (at) => pieces[at]!.textStart,
    isBareAt: (at) => (at > 0 && isSame(at, at - 1)) || !marksIn.some(at, endOf(at)),
    segmentsAt: (at) => {
      const segments: Segment[] = []
      const end = endOf(at)
      for (let piece = at; piece < end; piece++) {
        const own = marksIn.of(piece)
        if (own.length > 0) cut(segments, text, own, pieces[piece]!)
      }
      return segments
    },
    saysAt: (at) => {
      const end = endOf(at)
      const { data } = pieces[at]!.node
      for (let piece = at; piece < end; piece++) if (!saysPiece(data, pieces[piece]!, text)) return false
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
      let end = piece
      while (end < size && pieces[end]!.textStart < span.end) end++
      return { first: piece < size ? beginOf(piece) : size, end }
    },
  }
}
