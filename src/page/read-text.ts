import type { NoticeText } from '../text/notice-text.ts'
import type { Span } from '../text/span.ts'
import { indexText, type TextIndex } from './text-index.ts'
import { pieceAt, placeOfBoundary, type TextPiece } from './text-piece.ts'

/** A body's text, and the only bridge between offsets in it and the page's text nodes. */
export interface ReadText {
  readonly noticeText: NoticeText
  /**
   * The text nodes that show a span, in order; none where the page changed under it. Take the pieces of all spans
   * before changing the page: nodes that were split meanwhile make the next call read the body anew.
   */
  piecesOf(span: Span): readonly TextPiece[]
  /** The stretch of the text that a range (a selection) covers; null when it covers nothing of the text. */
  spanOf(range: Range): Span | null
}

/** Reads what a body shows, as `NoticeText` promises; the page is never changed. */
export function readText(body: Element): ReadText {
  let index = indexText(body)
  const { noticeText } = index
  const fresh = (): TextIndex | null => {
    index = indexText(body)
    return index.noticeText.text === noticeText.text ? index : null
  }
  return {
    noticeText,
    piecesOf(span) {
      const pieces = cutPieces(index, span)
      if (pieces.every((piece) => isInPlace(piece, body))) return pieces
      const again = fresh()
      return again ? cutPieces(again, span) : []
    },
    spanOf(range) {
      const known = isKnown(index, range, body) ? index : fresh()
      return known && spanIn(known, range)
    },
  }
}

function cutPieces({ pieces }: TextIndex, span: Span): readonly TextPiece[] {
  const cut: TextPiece[] = []
  for (let at = pieceAt(pieces, span.start); at < pieces.length; at++) {
    const piece = pieces[at]
    if (!piece || piece.textStart >= span.end) break
    const before = Math.max(0, span.start - piece.textStart)
    const end = Math.min(piece.end, piece.start + span.end - piece.textStart)
    if (end > piece.start + before) {
      cut.push({
        node: piece.node,
        start: piece.start + before,
        end,
        textStart: piece.textStart + before,
        length: piece.length,
      })
    }
  }
  return cut
}

function isInPlace({ node, length }: TextPiece, body: Element): boolean {
  return node.data.length === length && body.contains(node)
}

/** Whether the nodes that a range begins and ends in are as they were read. */
function isKnown({ lengths, pieces }: TextIndex, range: Range, body: Element): boolean {
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last || !isInPlace(first, body) || !isInPlace(last, body)) return false
  return [range.startContainer, range.endContainer].every(
    (node) => node.nodeType === 3 && lengths.get(node as Text) === (node as Text).data.length,
  )
}

function spanIn({ pieces }: TextIndex, range: Range): Span | null {
  const start = placeOfBoundary(pieces, range.startContainer, range.startOffset, 'start')
  const end = placeOfBoundary(pieces, range.endContainer, range.endOffset, 'end')
  return start !== null && end !== null && end > start ? { start, end } : null
}
