import { countFirst } from '../text/count-first.ts'
import { foldInSteps, type FoldedText } from '../text/fold.ts'
import type { NoticeText, TextCell } from '../text/notice-text.ts'
import { inReadingOrder, type Span } from '../text/span.ts'
import { finish, mapInSteps, type Steps } from '../text/steps.ts'
import type { Quote } from './analysis.ts'
import { readLandmarks, type NoticeLandmarks } from './landmark.ts'
import { unwrapLinesInSteps } from '../text/unwrap-lines.ts'

/** A line of the notice: a paragraph, a stretch between line breaks, or a line within a table cell. */
export interface Line extends Span {
  readonly index: number
  readonly cell: Cell | null
}

/** A table cell in folded offsets. */
export interface Cell extends Span {
  readonly table: number
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/**
 * A notice made ready for the finders: folded text (so that they need to know no full-width comma or colon), its lines in
 * order, its tables, where finders begin. All offsets are of the folded text.
 */
export interface Reading {
  readonly text: string
  /** The UTF-16 units of `text`. */
  readonly codes: Uint16Array
  readonly folded: FoldedText
  readonly lines: readonly Line[]
  readonly tables: readonly (readonly Cell[])[]
  readonly landmarks: NoticeLandmarks
  /** What a stretch of the folded text is in the notice itself. */
  quote(start: number, end: number): Quote
}

/** How many characters are cut into lines in one step. */
const STRETCH = 65_536

/** Folds a notice's text and cuts it into lines. */
export function readLines(body: NoticeText): Reading {
  return finish(readLinesInSteps(body))
}

/** As `readLines`, in steps. */
export function* readLinesInSteps(body: NoticeText): Steps<Reading> {
  const folded = yield* foldInSteps(yield* unwrapLinesInSteps(body.text))
  const { text } = folded
  const tables: Cell[][] = []
  for (const [index, { cells }] of body.tables.entries()) {
    tables.push(yield* mapInSteps(cells, (cell) => foldCell(folded, cell, index)))
  }
  yield
  const lines: Line[] = []
  const cutUpTo = lineCutter(text, tables, lines)
  for (let place = 0; place <= text.length; yield) place = cutUpTo(place, place + STRETCH)
  const quote = (start: number, end: number): Quote => {
    const first = folded.origin(start)
    const last = end > start ? folded.origin(end - 1) + 1 : first
    return { start: first, end: last, text: body.text.slice(first, last) }
  }
  const codes = folded.codes()
  return { text, codes, folded, lines, tables, landmarks: yield* readLandmarks(codes), quote }
}

function foldCell(folded: FoldedText, cell: TextCell, table: number): Cell {
  const start = folded.index(cell.start)
  return { ...cell, table, start, end: Math.max(start, folded.index(cell.end)) }
}

/** Cuts from the beginning of a line up to a place at least; gives where the next line begins. */
function lineCutter(text: string, tables: readonly (readonly Cell[])[], into: Line[]) {
  const cells = inReadingOrder(tables.flat())
  let next = 0
  let newline = nextMark(text, '\n', 0)
  let tab = nextMark(text, '\t', 0)
  return (from: number, until: number): number => {
    let start = from
    while (start <= text.length && start < until) {
      const end = Math.min(newline, tab)
      if (end > start) into.push({ index: into.length, start, end, cell: cellAt(start, end) })
      start = end + 1
      if (newline < start) newline = nextMark(text, '\n', start)
      if (tab < start) tab = nextMark(text, '\t', start)
    }
    return start
  }

  function cellAt(start: number, end: number): Cell | null {
    while (next < cells.length && cells[next]!.end < start) next++
    const cell = cells[next]
    return cell !== undefined && cell.start <= start && end <= cell.end ? cell : null
  }
}

function nextMark(text: string, mark: string, from: number): number {
  const place = text.indexOf(mark, from)
  return place < 0 ? text.length : place
}

/** The line that a place stands in, by binary search; the last line before it where it stands between lines. */
function lineAt(reading: Reading, place: number): Line | null {
  const { lines } = reading
  return lines[Math.max(0, countFirst(lines.length, (index) => lines[index]!.start <= place) - 1)] ?? null
}

/** The cell that something of the notice itself begins in. */
export function cellOf(reading: Reading, { start }: Span): Cell | null {
  return lineAt(reading, reading.folded.index(start))?.cell ?? null
}
