import { cellsOf, lineAround, type QuoteRow } from './quote-row.ts'
import type { Span } from './span.ts'

/** So many rows above a cell the head of its table is looked for. */
const mostRows = 500

const letter = /\p{L}/u
/** What more than a figure with its unit stands in. */
const telling = /\p{L}{3}/u

/** The head of a cell's column: words in the first row of its table, where that has as many cells; undefined where none are. */
export function columnHead(text: string, line: Span, column: number): string | undefined {
  const head = headsAbove(text, line)?.[column]
  return head !== undefined && letter.test(head) ? head : undefined
}

/** The cells of the first of the lines with tabs that stand together above a line; null where they are not its cells' heads. */
function headsAbove(text: string, line: Span): string[] | null {
  let first: Span | null = null
  for (let end = line.start - 1, rows = 0; end > 0 && rows < mostRows; rows += 1) {
    const above = lineAround(text, { start: end, end })
    if (above === null || !text.slice(above.start, above.end).includes('\t')) break
    first = above
    end = above.start - 1
  }
  if (first === null) return null
  const heads = cellsOf(text.slice(first.start, first.end))
  return heads.length === text.slice(line.start, line.end).split('\t').length ? heads : null
}

/**
 * Which cell of a row, as it reads now, stands in the column that held the words: the one under the same head, at the same
 * place, or between the same neighbours where columns came or went; null where none or several can be.
 */
export function ownColumn(row: QuoteRow, words: string, text: string, line: Span): number | null {
  const { cells, column, head } = row
  const now = cellsOf(text.slice(line.start, line.end))
  const under = head === undefined ? [] : placesIn(headsAbove(text, line) ?? [], (cell) => cell === head)
  if (under.length === 1) return under[0]!
  if (now.length === cells.length) return column
  const holding = placesIn(now, (cell) => cell.includes(words))
  const between = holding.filter(
    (index) => now[index - 1] === cells[column - 1] && now[index + 1] === cells[column + 1],
  )
  const same = telling.test(cells[column]!) ? placesIn(now, (cell) => cell === cells[column]) : []
  const likely = between.length > 0 ? between : same
  return likely.length === 1 ? likely[0]! : null
}

function placesIn(cells: readonly string[], is: (cell: string) => boolean): number[] {
  return cells.flatMap((cell, index) => (is(cell) ? [index] : []))
}
