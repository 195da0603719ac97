import { ownColumn } from './quote-column.ts'
import { mapForQuotes, mappedIndex, originalSpan } from './quote-map.ts'
import { nearestPlaces, placesOf } from './quote-places.ts'
import {
  cellsOf,
  hasSameName,
  likeness,
  lineAround,
  nameOf,
  rowAround,
  tellingCells,
  type QuoteRow,
} from './quote-row.ts'
import { skeletonOf } from './quote-skeleton.ts'
import type { Placed } from './quote-surroundings.ts'
import { context, type Wanted } from './quote-wanted.ts'
import type { QuoteAnchor } from './quote.ts'
import type { Span } from './span.ts'

/** So many telling cells of a row, the longest, are looked for, and so many lines for each, the nearest, are compared. */
const mostNames = 4
const mostRows = 64
/** A longer cell is a sentence, which tells itself. */
const longestCell = 16

/** The cell that words were recorded in, as it reads now, without the blanks around it; empty where it holds nothing. */
export interface OwnCell extends Span {
  /** Where the words stand in it; null where other words do. */
  readonly found: Span | null
}

/** The words' row as it was recorded; null where they stood in none, or its edges were not recorded. */
export function recordedRow({ quote, position, column }: QuoteAnchor): QuoteRow | null {
  const { prefix, exact, suffix } = quote
  const begins = prefix.includes('\n') || position.start <= prefix.length
  const ends = suffix.includes('\n') || suffix.length < context
  if (!begins || !ends) return null
  const row = rowAround({ text: prefix + exact + suffix, start: prefix.length, end: prefix.length + exact.length })
  return row && { ...row, head: column }
}

/** The lines where cells of the row stand, each with how much of the row stands there. */
function rowsLike({ text, map, expected }: Wanted, row: QuoteRow): RowNow[] {
  const rows = new Map<number, RowNow>()
  const telling = tellingCells(row).toSorted((one, other) => other.length - one.length)
  for (const name of telling.slice(0, mostNames)) {
    for (const start of nearestPlaces(placesOf(name, map.text), expected, mostRows)) {
      const line = lineAround(text, originalSpan(map, { start, end: start + name.length }))
      if (line === null || rows.has(line.start)) continue
      const cells = cellsOf(text.slice(line.start, line.end))
      rows.set(line.start, { ...line, cells, likeness: likeness(row, cells) })
    }
  }
  return [...rows.values()]
}

/** A line as it reads now. */
interface RowNow extends Span {
  readonly cells: readonly string[]
  readonly likeness: number
}

/** The words' own cell, in the one line most like their row that has all its telling cells; null where no line is. */
export function findCell(wanted: Wanted, row: QuoteRow): OwnCell | null {
  const telling = tellingCells(row)
  const all = rowsLike(wanted, row)
  const rows = all.filter(({ cells }) => telling.every((cell) => cells.includes(cell)))
  const most = Math.max(...rows.map((one) => one.likeness))
  const likely = rows.filter((one) => one.likeness === most)
  if (likely.length !== 1 || hasRival(row, likely[0]!, all)) return null
  return cellOf(wanted, row, likely[0]!)
}

/** Whether another line that reads alike but for its figures has a figure of the row's own that this one lacks. */
function hasRival({ cells, column }: QuoteRow, { start, cells: now }: RowNow, all: readonly RowNow[]): boolean {
  const own = cells.filter((cell, index) => index !== column && !now.includes(cell))
  const isAlike = (others: readonly string[]) =>
    others.length === cells.length && cells.every((cell, index) => skeletonOf(cell) === skeletonOf(others[index]!))
  return (
    own.length > 0 &&
    all.some((one) => one.start !== start && isAlike(one.cells) && own.some((cell) => one.cells.includes(cell)))
  )
}

function cellOf({ text, map, recorded, original }: Wanted, row: QuoteRow, line: Span): OwnCell | null {
  const written = text.slice(line.start, line.end).split('\t')
  const words = recorded.text.slice(recorded.start, recorded.end)
  const cells = written.map((cell) => mapForQuotes(cell).text)
  const column = ownColumn(row, words, text, line)
  if (column === null) return null
  const cell = written[column]!
  const from = line.start + written.slice(0, column).reduce((sum, { length }) => sum + length + 1, 0)
  const start = from + cell.length - cell.trimStart().length
  const own = { start, end: Math.max(start, from + cell.trimEnd().length) }
  if (cells[column] !== row.cells[row.column]) return { ...own, found: null }
  const first = mappedIndex(map, start) + wordsBefore(original)
  return { ...own, found: originalSpan(map, { start: first, end: first + words.length }) }
}

/** How many characters of the words' own cell stand before them. */
function wordsBefore({ text, start }: Placed): number {
  const cell = Math.max(text.lastIndexOf('\t', start - 1), text.lastIndexOf('\n', start - 1)) + 1
  return start === 0 ? 0 : mapForQuotes(text.slice(cell, start)).text.length
}

/**
 * Whether words that were found stand where they were recorded in a table. Asked only of what other cells may come to
 * hold: short ones with a figure, or with words that stood elsewhere too.
 */
export function isInOwnCell(wanted: Wanted, row: QuoteRow, found: Span): boolean {
  const { text, map, recorded, repeats } = wanted
  const cell = row.cells[row.column]!
  if (cell.length > longestCell || (repeats === null && !/[0-9]/.test(cell))) return true
  const now = rowAround({ text, ...found })
  const line = lineAround(text, found)
  if (now === null || line === null) return false
  const isTelling = !/[0-9]/.test(cell) || cell === nameOf(row.cells)
  if (isTelling && now.cells[now.column] === cell && placesOf(cell, map.text).length === 1) return true
  const words = recorded.text.slice(recorded.start, recorded.end)
  const like = likeness(row, now.cells)
  return (
    hasSameName(row, now.cells) &&
    ownColumn(row, words, text, line) === now.column &&
    rowsLike(wanted, row).every((one) => one.likeness <= like || !hasSameName(row, one.cells))
  )
}
