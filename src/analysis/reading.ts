import { fold, type FoldedText } from '../text/fold.ts'
import type { NoticeText, TextCell, TextTable } from '../text/notice-text.ts'
import type { Span } from '../text/span.ts'

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

/** A notice made ready for the finders: folded text, its lines in order, its tables. All offsets are of the folded text. */
export interface Reading {
  readonly text: string
  readonly folded: FoldedText
  readonly lines: readonly Line[]
  readonly tables: readonly (readonly Cell[])[]
}

/** Folds a notice's text and cuts it into lines. */
export function readLines(body: NoticeText): Reading {
  const folded = fold(body.text)
  const tables = body.tables.map((table, index) => table.cells.map((cell) => foldCell(folded, cell, index)))
  return { text: folded.text, folded, lines: cutLines(folded.text, body.tables, tables), tables }
}

function foldCell(folded: FoldedText, cell: TextCell, table: number): Cell {
  const start = folded.index(cell.start)
  return { ...cell, table, start, end: Math.max(start, folded.index(cell.end)) }
}

function cutLines(text: string, tables: readonly TextTable[], cells: readonly (readonly Cell[])[]): Line[] {
  const inCells = tables.flatMap((_, index) => [...cells[index]!]).sort((a, b) => a.start - b.start)
  const lines: Line[] = []
  let next = 0
  let start = 0
  const push = (end: number) => {
    while (next < inCells.length && inCells[next]!.end < start) next++
    const cell = inCells[next]
    const cellOfLine = cell !== undefined && cell.start <= start && end <= cell.end ? cell : null
    if (end > start) lines.push({ index: lines.length, start, end, cell: cellOfLine })
  }
  let tab = nextMark(text, '\t', 0)
  for (let newline = nextMark(text, '\n', 0); start <= text.length;) {
    const end = Math.min(newline, tab)
    push(end)
    start = end + 1
    if (newline < start) newline = nextMark(text, '\n', start)
    if (tab < start) tab = nextMark(text, '\t', start)
  }
  return lines
}

function nextMark(text: string, mark: string, from: number): number {
  const place = text.indexOf(mark, from)
  return place < 0 ? text.length : place
}

/** The line that a place stands in, by binary search; the last line before it where it stands between lines. */
export function lineAt(reading: Reading, place: number): Line | null {
  let low = 0
  let high = reading.lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (reading.lines[middle]!.start <= place) low = middle
    else high = middle - 1
  }
  return reading.lines[low] ?? null
}
