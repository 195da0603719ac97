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

/**
 * What is to be painted on a whole text, worked out node by node when it is asked for. The text's nodes are numbered from
 * 0 on, in its order.
 */
export interface PaintPlan {
  /** How many text nodes there are. */
  readonly size: number
  nodeAt(at: number): Text
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

const none: readonly Segment[] = []

const outermost: Partial<Record<MarkKind, number>> = { note: -1 }

function lengthOf({ span }: PageMark): number {
  return span.end - span.start
}

/** Notes lie outside findings, long marks outside short ones, so that the finest mark is the innermost. */
function byDepth(a: PageMark, b: PageMark): number {
  const rank = (outermost[a.kind] ?? 0) - (outermost[b.kind] ?? 0)
  return rank || lengthOf(b) - lengthOf(a)
}

function isBlankSign(text: string, at: number): boolean {
  const sign = text.charCodeAt(at)
  // Between the ideographic blank and the byte-order mark there is none.
  return (sign <= 0x3000 || sign >= 0xfeff) && text.charAt(at).trim() === ''
}

/** A mark's first sign that is no white space, between two places; `end` when there is none. */
function firstSign(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlankSign(text, at)) at++
  return at
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

/** A segment between two places of the text under these marks, in a node `shift` before the text; white space alone is none. */
function cutOne(text: string, marks: readonly PageMark[], start: number, end: number, shift: number): Segment | null {
  if (firstSign(text, start, end) === end) return null
  return { start: start + shift, end: end + shift, parts: marks.map((mark) => partOf(text, mark, start, end)) }
}

/** Cuts the marks of one piece of text where they overlap. */
function cut(text: string, marks: readonly PageMark[], begin: number, stop: number, shift: number): Segment[] {
  const within = (place: number) => Math.min(stop, Math.max(begin, place))
  const edges = [...new Set(marks.flatMap(({ span }) => [within(span.start), within(span.end)]))].sort((a, b) => a - b)
  const coming = marks.toSorted((a, b) => a.span.start - b.span.start)
  const segments: Segment[] = []
  let open: PageMark[] = []
  let next = 0
  for (let index = 0; index + 1 < edges.length; index++) {
    const start = edges[index]!
    open = open.filter(({ span }) => span.end > start)
    while (next < coming.length && coming[next]!.span.start <= start) open.push(coming[next++]!)
    if (open.length === 0) continue
    const segment = cutOne(text, open.toSorted(byDepth), start, edges[index + 1]!, shift)
    if (segment !== null) segments.push(segment)
  }
  return segments
}

/** Plans marks on the pieces of a whole text. */
export function planPaint(marks: readonly PageMark[], pieces: readonly TextPiece[], text: string): PaintPlan {
  const marksIn = marksByPlace(marks)
  const { of, begins } = runsOf(pieces)
  const size = begins.length - 1
  let byId: ReadonlyMap<string, PageMark> | null = null
  const markOf = (id: string) => (byId ??= new Map(marks.map((mark) => [mark.id, mark]))).get(id) ?? null

  const segmentsOf = ({ start, end, textStart }: TextPiece): readonly Segment[] => {
    const shift = start - textStart
    const textEnd = end - shift
    const own = marksIn(textStart, textEnd)
    if (own.length === 0) return none
    if (own.length > 1) return cut(text, own, textStart, textEnd, shift)
    const { span } = own[0]!
    const only = cutOne(text, own, Math.max(textStart, span.start), Math.min(textEnd, span.end), shift)
    return only === null ? none : [only]
  }
  return {
    size,
    markOf,
    nodeAt: (at) => pieces[begins[at]!]!.node,
    segmentsAt: (at) => {
      const first = begins[at]!
      const end = begins[at + 1]!
      return end === first + 1 ? segmentsOf(pieces[first]!) : pieces.slice(first, end).flatMap(segmentsOf)
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
      const first = of[pieceAt(pieces, span.start)] ?? size
      let end = first
      while (end < size && pieces[begins[end]!]!.textStart < span.end) end++
      return { first, end }
    },
  }
}

/** Pieces of one node stand one after the other: the node's number for each piece, and the piece that each begins with. */
function runsOf(pieces: readonly TextPiece[]): { of: Uint32Array; begins: number[] } {
  const of = new Uint32Array(pieces.length)
  const begins: number[] = []
  let before: Text | null = null
  for (let at = 0; at < pieces.length; at++) {
    const { node } = pieces[at]!
    if (node !== before) begins.push(at)
    before = node
    of[at] = begins.length - 1
  }
  begins.push(pieces.length)
  return { of, begins }
}

/** Whether a node still says what was read in it; white space is shown as one blank, whatever sign it is. */
function saysPiece(data: string, { start, end, textStart }: TextPiece, text: string): boolean {
  const words = data.slice(start, end)
  if (words.length === end - start && text.startsWith(words, textStart)) return true
  return words.replaceAll(/[\t\n\f\r]/g, ' ') === text.slice(textStart, textStart + end - start)
}
