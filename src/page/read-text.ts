import type { NoticeText } from '../text/notice-text.ts'
import type { Span } from '../text/span.ts'
import { finish, type Steps } from '../text/steps.ts'
import type { IsOutside } from './portal-parts.ts'
import { indexTextInSteps } from './text-index.ts'
import { placeOfBoundary, type TextPiece, type WholeOf } from './text-piece.ts'

/** A body's text as it was read, and the only bridge between offsets in it and the page's text nodes. */
export interface ReadText {
  readonly body: Element
  readonly noticeText: NoticeText
  /** All that the text's nodes show, in order. */
  readonly pieces: readonly TextPiece[]
  /** The stretch of the text that a range (a selection) covers; null when it covers nothing of the text. */
  spanOf(range: Range): Span | null
  /** Reads the same body again, as it is now. */
  again(wholeOf?: WholeOf): Steps<ReadText>
}

const itself: WholeOf = (node) => ({ node, start: 0 })

/** Reads what a body shows, as `NoticeText` promises; the page is never changed. */
export function readText(body: Element, wholeOf?: WholeOf): ReadText {
  return finish(readTextInSteps(body, wholeOf))
}

const nowhere: IsOutside = () => false

/** As `readText`, without what stands outside; the page must stand still between the steps. */
export function* readTextInSteps(
  body: Element,
  wholeOf: WholeOf = itself,
  isOutside: IsOutside = nowhere,
): Steps<ReadText> {
  const { noticeText, pieces } = yield* indexTextInSteps(body, wholeOf, isOutside)
  return {
    body,
    noticeText,
    pieces,
    spanOf: (range) => spanIn(pieces, range),
    again: (whole) => readTextInSteps(body, whole, isOutside),
  }
}

function spanIn(pieces: readonly TextPiece[], range: Range): Span | null {
  const start = placeOfBoundary(pieces, range.startContainer, range.startOffset, 'start')
  const end = placeOfBoundary(pieces, range.endContainer, range.endOffset, 'end')
  return start !== null && end !== null && end > start ? { start, end } : null
}
