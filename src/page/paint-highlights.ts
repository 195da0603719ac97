import { firstSign } from './blank-signs.ts'
import { caretAt, type Caret } from './caret-at.ts'
import { followScrolling } from './follow-scrolling.ts'
import { openHighlightRegistry } from './highlight-registry.ts'
import { marksOfPieces, type MarksOfPieces } from './marks-of-pieces.ts'
import { isSameLook, type PageMark } from './page-mark.ts'
import { nearView } from './paint-order.ts'
import { byDepth } from './paint-plan.ts'
import { openPaintRun } from './paint-run.ts'
import type { Painter } from './painting.ts'
import type { ReadText } from './read-text.ts'
import type { Span } from '../text/span.ts'
import { finish, type Steps } from '../text/steps.ts'
import { cutPieces, pieceAt, placeOfBoundary, saysPiece, type TextPiece } from './text-piece.ts'
import { topOfCharacter } from './top-of-character.ts'

/** Whether the browser can paint without changing the page: Chromium 105, Firefox 140. */
export function canPaintHighlights(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined
}

/** A mark as it is painted; `within`: what of it was to be painted; `update` counts when that was last asked for. */
interface Laid {
  mark: PageMark
  text: ReadText
  within: Span
  update: number
  readonly highlight: Highlight
  readonly ranges: readonly StaticRange[]
}

/**
 * So many characters before and behind the place that the reader sees are painted as well. No more of them: Chromium lays
 * all highlights of a page anew whenever anything in it changes, which for those of a million characters takes it 300 ms.
 */
const reach = 16_384

/** One step of painting looks at so many marks. */
const batch = 64

/** Where words are to be painted: white space alone is not, nor are words that the page has changed since they were read. */
function shownPieces(span: Span, { pieces, noticeText: { text } }: ReadText): readonly TextPiece[] {
  const shown: TextPiece[] = []
  for (const piece of cutPieces(pieces, span)) {
    const { node, start, end, textStart } = piece
    const textEnd = textStart + end - start
    if (firstSign(text, textStart, textEnd) < textEnd && node.isConnected && saysPiece(node.data, piece, text))
      shown.push(piece)
  }
  return shown
}

function rangeOf({ node, start, end }: TextPiece): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
}

function isRangeOf({ startContainer, startOffset, endOffset }: StaticRange, { node, start, end }: TextPiece): boolean {
  return startContainer === node && startOffset === start && endOffset === end
}

/** Whether what is painted is what a mark asks for now. */
function isStill({ mark, text, within, ranges }: Laid, now: PageMark, part: Span, read: ReadText): boolean {
  if (mark.kind !== now.kind || !isSameLook(mark.look, now.look)) return false
  if (text === read && within.start === part.start && within.end === part.end) return true
  const pieces = shownPieces(part, read)
  return pieces.length === ranges.length && pieces.every((piece, at) => isRangeOf(ranges[at]!, piece))
}

/**
 * Paints with CSS highlights: not one node of the page is changed. What is near the reader is painted, and all of it while
 * the page is printed. Only where `canPaintHighlights`.
 */
export const paintHighlights: Painter = (begin, signal) => {
  const registry = openHighlightRegistry(begin.body.ownerDocument)
  const laid = new Map<string, Laid>()
  let text = begin
  let marks: readonly PageMark[] = []
  let byId: Map<string, PageMark> | null = null
  let byPiece: MarksOfPieces | null = null
  /** The stretch of the text that is painted. */
  let stretch: Span = { start: 0, end: 0 }
  /** Whether the reader scrolled since it was chosen. */
  let scrolled = false
  let updates = 0
  const run = openPaintRun()

  const takeOff = ({ mark, highlight, ranges }: Laid) => {
    laid.delete(mark.id)
    for (const range of ranges) highlight.delete(range)
  }
  const lay = (mark: PageMark, within: Span) => {
    const highlight = registry.of(mark)
    const ranges = shownPieces(within, text).map(rangeOf)
    for (const range of ranges) highlight.add(range)
    laid.set(mark.id, { mark, text, within, update: updates, highlight, ranges })
  }
  const keep = (mark: PageMark) => {
    const { start, end } = mark.span
    const within = { start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) }
    const before = laid.get(mark.id)
    if (before === undefined) return lay(mark, within)
    if (before.update === updates) return
    if (isStill(before, mark, within, text)) Object.assign(before, { mark, text, within, update: updates })
    else {
      takeOff(before)
      lay(mark, within)
    }
  }
  /** Paints a stretch of the text, from a place in it on, and nothing else. */
  function* keepIn(now: Span, from: number): Steps<void> {
    stretch = now
    updates += 1
    const near = marks.filter(({ span }) => span.start < now.end && span.end > now.start)
    const first = near.findIndex(({ span }) => span.end > from)
    for (let index = 0; index < near.length; index++) {
      keep(near[(first + index + near.length) % near.length]!)
      if (index % batch === 0) yield
    }
    for (const one of laid.values()) if (one.update !== updates) takeOff(one)
  }
  /** Where the reader is, and the stretch of the text that is near them. */
  const look = () => {
    const { pieces, noticeText } = text
    const placeAt = (at: number) => pieces[at]?.textStart ?? noticeText.text.length
    const { from, first, end } = nearView({ size: pieces.length, nodeAt: (at) => pieces[at]!.node, placeAt }, reach)
    return { place: placeAt(first), near: { start: from === 0 ? 0 : placeAt(from), end: placeAt(end) } }
  }
  function* keepNear(): Steps<void> {
    do {
      scrolled = false
      const { place, near } = look()
      yield* keepIn(near, place)
    } while (scrolled && hasLeft())
  }
  const isWhole = () => stretch.start === 0 && stretch.end === text.noticeText.text.length
  /** Whether the reader came near to an end of what is painted. */
  const hasLeft = (): boolean => {
    if (isWhole()) return false
    const { near } = look()
    return Math.max(Math.abs(near.start - stretch.start), Math.abs(near.end - stretch.end)) > reach / 2
  }
  const follow = () => {
    scrolled = true
    if (!run.isBusy() && !run.isResting() && hasLeft()) void run.begin(keepNear())
  }
  const paintForPrint = () => {
    if (run.isResting() || isWhole()) return
    run.finish()
    finish(keepIn({ start: 0, end: text.noticeText.text.length }, 0))
  }
  const paintAfterPrint = () => {
    if (!run.isResting()) void run.begin(keepNear())
  }
  followScrolling(text.body, follow, signal)
  window.addEventListener('beforeprint', paintForPrint, { signal })
  window.addEventListener('afterprint', paintAfterPrint, { signal })
  const close = () => {
    run.rest()
    laid.clear()
    registry.close()
  }
  signal.addEventListener('abort', close, { once: true })

  const markOf = (id: string) => (byId ??= new Map(marks.map((mark) => [mark.id, mark]))).get(id)
  const piecesOf = (id: string): readonly TextPiece[] => {
    const mark = markOf(id)
    return mark === undefined ? [] : shownPieces(mark.span, text)
  }
  const placeOf = (id: string): Range | null => {
    const pieces = piecesOf(id)
    const [first] = pieces
    if (first === undefined) return null
    const range = document.createRange()
    range.setStart(first.node, first.start)
    range.setEnd(first.node, pieces.findLast(({ node }) => node === first.node)!.end)
    return range
  }
  /** The marks that are painted on a character, innermost first. */
  const idsAt = ({ node, index }: Caret): string[] => {
    const place = placeOfBoundary(text.pieces, node, index, 'start')
    if (place === null) return []
    const isOn = ({ startContainer, startOffset, endOffset }: StaticRange) =>
      startContainer === node && startOffset <= index && index < endOffset
    return (byPiece ??= marksOfPieces(marks, text.pieces))
      .of(pieceAt(text.pieces, place))
      .filter(({ id }) => laid.get(id)?.ranges.some(isOn) === true)
      .toSorted(byDepth)
      .map(({ id }) => id)
      .toReversed()
  }
  const takeOffWhere = (isGone: (node: Node) => boolean): boolean => {
    let some = false
    for (const one of laid.values()) {
      if (!one.ranges.some(({ startContainer }) => isGone(startContainer))) continue
      takeOff(one)
      some = true
    }
    return some
  }

  return {
    update: async (now) => {
      if (signal.aborted) return false
      run.rest()
      registry.setAll()
      marks = now
      byId = byPiece = null
      return run.begin(keepNear())
    },
    unpaint: close,
    leave: async () => close(),
    rest: run.rest,
    wholeOf: (node) => ({ node, start: 0 }),
    hide: registry.hide,
    marksAt: (event) => {
      const caret = event instanceof MouseEvent ? caretAt(event) : null
      const ids = caret === null ? [] : idsAt(caret)
      return ids.length === 0 ? null : { ids, anchor: () => placeOf(ids[0]!) }
    },
    placeOf,
    topOf: (id) => {
      const [first] = piecesOf(id)
      return first === undefined ? null : topOfCharacter(first)
    },
    light: (id) => {
      const lit = registry.of({ kind: 'lit' })
      lit.clear()
      for (const piece of id === null ? [] : piecesOf(id)) lit.add(rangeOf(piece))
    },
    giveWay: (records) => {
      const changed = new Set<Node>(records.filter(({ type }) => type === 'characterData').map(({ target }) => target))
      return changed.size > 0 && takeOffWhere((node) => changed.has(node))
    },
    renew: (now) => {
      run.rest()
      text = now
      takeOffWhere((node) => !node.isConnected)
    },
  }
}
