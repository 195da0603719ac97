import { firstSign } from './blank-signs.ts'
import { caretAt, type Caret } from './caret-at.ts'
import { openHighlightRegistry } from './highlight-registry.ts'
import { marksOfPieces, type MarksOfPieces } from './marks-of-pieces.ts'
import { isSameLook, type PageMark } from './page-mark.ts'
import { firstInView } from './paint-order.ts'
import { byDepth } from './paint-plan.ts'
import type { Painter } from './painting.ts'
import type { ReadText } from './read-text.ts'
import { runInSlices } from './slices.ts'
import type { Steps } from '../text/steps.ts'
import { cutPieces, pieceAt, placeOfBoundary, saysPiece, type TextPiece } from './text-piece.ts'
import { topOfCharacter } from './top-of-character.ts'

/** Whether the browser can paint without changing the page: Chromium 105, Firefox 140. */
export function canPaintHighlights(): boolean {
  return typeof Highlight === 'function' && typeof CSS !== 'undefined' && CSS.highlights !== undefined
}

/** A mark as it is painted; `update` counts when it was last asked for. */
interface Laid {
  mark: PageMark
  text: ReadText
  update: number
  readonly highlight: Highlight
  readonly ranges: readonly StaticRange[]
}

/** One step of painting looks at so many marks. */
const batch = 64

/** Where a mark is to be painted: white space alone is not, nor are words that the page has changed since they were read. */
function shownPieces({ span }: PageMark, { pieces, noticeText: { text } }: ReadText): readonly TextPiece[] {
  const shown: TextPiece[] = []
  for (const piece of cutPieces(pieces, span)) {
    const { node, start, end, textStart } = piece
    const textEnd = textStart + end - start
    if (firstSign(text, textStart, textEnd) < textEnd && node.isConnected && saysPiece(node.data, piece, text))
      shown.push(piece)
  }
  return shown
}

function isRangeOf({ startContainer, startOffset, endOffset }: StaticRange, { node, start, end }: TextPiece): boolean {
  return startContainer === node && startOffset === start && endOffset === end
}

/** Whether what is painted is what a mark asks for now. */
function isStill({ mark, text, ranges }: Laid, now: PageMark, read: ReadText): boolean {
  if (mark.kind !== now.kind || !isSameLook(mark.look, now.look)) return false
  if (text === read && mark.span.start === now.span.start && mark.span.end === now.span.end) return true
  const pieces = shownPieces(now, read)
  return pieces.length === ranges.length && pieces.every((piece, at) => isRangeOf(ranges[at]!, piece))
}

/** Paints with CSS highlights: not one node of the page is changed. Only where `canPaintHighlights`. */
export const paintHighlights: Painter = (begin, signal) => {
  const registry = openHighlightRegistry()
  const laid = new Map<string, Laid>()
  let text = begin
  let marks: readonly PageMark[] = []
  let byId: Map<string, PageMark> | null = null
  let byPiece: MarksOfPieces | null = null
  let updates = 0
  let run = new AbortController()

  const takeOff = ({ mark, highlight, ranges }: Laid) => {
    laid.delete(mark.id)
    for (const range of ranges) highlight.delete(range)
  }
  const lay = (mark: PageMark): Laid => {
    const highlight = registry.of(mark)
    const ranges: StaticRange[] = []
    for (const { node, start, end } of shownPieces(mark, text)) {
      const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
      highlight.add(range)
      ranges.push(range)
    }
    const now = { mark, text, update: updates, highlight, ranges }
    laid.set(mark.id, now)
    return now
  }
  const keep = (mark: PageMark): Laid => {
    const before = laid.get(mark.id)
    if (before === undefined) return lay(mark)
    if (before.update === updates) return before
    if (!isStill(before, mark, text)) {
      takeOff(before)
      return lay(mark)
    }
    return Object.assign(before, { mark, text, update: updates })
  }
  function* keepAll(): Steps<true> {
    const { pieces } = text
    const nodeAt = (at: number) => pieces[pieceAt(pieces, marks[at]!.span.start)]?.node
    const first = firstInView({ size: marks.length, nodeAt })
    for (let at = first; at < marks.length; at++) {
      keep(marks[at]!)
      if (at % batch === 0) yield
    }
    for (let at = first - 1; at >= 0; at--) {
      keep(marks[at]!)
      if (at % batch === 0) yield
    }
    for (const one of laid.values()) if (one.update !== updates) takeOff(one)
    return true
  }
  const close = () => {
    run.abort()
    laid.clear()
    registry.close()
  }
  signal.addEventListener('abort', close, { once: true })

  const markOf = (id: string) => (byId ??= new Map(marks.map((mark) => [mark.id, mark]))).get(id)
  /** A mark's ranges, painted now if it was still waiting. */
  const rangesOf = (id: string): readonly StaticRange[] => {
    const mark = markOf(id)
    return mark === undefined ? [] : keep(mark).ranges
  }
  const placeOf = (id: string): Range | null => {
    const ranges = rangesOf(id)
    const [first] = ranges
    if (first === undefined) return null
    const range = document.createRange()
    range.setStart(first.startContainer, first.startOffset)
    const inFirst = ranges.filter(({ startContainer }) => startContainer === first.startContainer)
    range.setEnd(first.startContainer, inFirst.at(-1)!.endOffset)
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
      run.abort()
      run = new AbortController()
      registry.setAll()
      marks = now
      byId = byPiece = null
      updates += 1
      return (await runInSlices(keepAll(), run.signal)) === true
    },
    unpaint: close,
    leave: async () => close(),
    rest: () => run.abort(),
    wholeOf: (node) => ({ node, start: 0 }),
    hide: registry.hide,
    marksAt: (event) => {
      const caret = event instanceof MouseEvent ? caretAt(event) : null
      const ids = caret === null ? [] : idsAt(caret)
      return ids.length === 0 ? null : { ids, anchor: () => placeOf(ids[0]!) }
    },
    placeOf,
    topOf: (id) => {
      const mark = markOf(id)
      const [first] = mark === undefined ? [] : shownPieces(mark, text)
      return first === undefined ? null : topOfCharacter(first)
    },
    light: (id) => {
      const lit = registry.of({ kind: 'lit' })
      lit.clear()
      for (const range of id === null ? [] : rangesOf(id)) lit.add(range)
    },
    giveWay: (records) => {
      const changed = new Set<Node>(records.filter(({ type }) => type === 'characterData').map(({ target }) => target))
      return changed.size > 0 && takeOffWhere((node) => changed.has(node))
    },
    renew: (now) => {
      run.abort()
      text = now
      takeOffWhere((node) => !node.isConnected)
    },
  }
}
