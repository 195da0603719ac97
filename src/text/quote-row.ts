import { mapForQuotes } from './quote-map.ts'
import type { Placed } from './quote-surroundings.ts'
import type { Span } from './span.ts'

/** So far either side of words the edges of their row are looked for, and recorded. */
export const longestRow = 256
/** So much of its letters a cell keeps when it is worded anew, in hundredths. */
const reworded = 60
/** So long a name of a row names the same with other words in its middle … */
const telling = 7
/** … and so long a one worded anew at its ends, too. */
const longName = 12

const letter = /\p{L}/u
/** The day of a month names no row. */
const day = /[0-9]+月/
const digits = /[0-9.]+/g
const pause = /[,，、。;；:：]/

/** The row of a table that words stand in; cells as they are compared. */
export interface QuoteRow {
  readonly cells: readonly string[]
  /** Which of the cells holds the words. */
  readonly column: number
  /** What stands at the head of the column, as it is compared; missing where nothing does. */
  readonly head?: string | undefined
}

/** The row around words; null where they stand in none, in more than one, or in one whose edges are out of reach. */
export function rowAround({ text, start, end }: Placed): QuoteRow | null {
  const line = lineAround(text, { start, end })
  const words = text.slice(start, end)
  if (line === null || /[\t\n]/.test(words.trim())) return null
  const cells = cellsOf(text.slice(line.start, line.end))
  return cells.length > 1 ? { cells, column: cellsOf(text.slice(line.start, start)).length - 1 } : null
}

/** The line around a stretch; null where an edge of it is out of reach. */
export function lineAround(text: string, { start, end }: Span): Span | null {
  const from = Math.max(0, start - longestRow)
  const before = text.slice(from, start).lastIndexOf('\n')
  const after = text.slice(end, end + longestRow).indexOf('\n')
  if ((before < 0 && from > 0) || (after < 0 && end + longestRow < text.length)) return null
  return { start: before < 0 ? 0 : from + before + 1, end: after < 0 ? text.length : end + after }
}

/** The cells of a line, as they are compared. */
export function cellsOf(line: string): string[] {
  return line.split('\t').map((cell) => mapForQuotes(cell).text)
}

/** The cells that tell what a row is about: those with letters, but for the words' own; all others where none has. */
export function tellingCells(row: QuoteRow): string[] {
  const others = otherCells(row)
  const lettered = others.filter((cell) => letter.test(cell))
  return lettered.length > 0 ? lettered : others
}

/** The cell that names a row: the first with letters that is no day; none where there is none. */
export function nameOf(cells: readonly string[]): string | undefined {
  return cells.find((cell) => letter.test(cell) && !day.test(cell))
}

/** Whether a line names what the row names; where nothing is left of the name, whether half of the row's figures stand there. */
export function hasSameName({ cells, column }: QuoteRow, now: readonly string[]): boolean {
  const isEmptied = (index: number) => now.length === cells.length && now[index] === ''
  const own = cells.filter((_, index) => index !== column && !isEmptied(index))
  const named = nameOf(own)
  if (named === undefined) return own.filter((cell) => now.includes(cell)).length * 2 >= own.length
  return now.some((cell) => namesTheSame(named, cell))
}

/** How much of a row's other cells stands in a line, in characters; half of what is only reworded there. */
export function likeness(recorded: QuoteRow, now: readonly string[]): number {
  return otherCells(recorded).reduce((sum, cell) => {
    if (now.some((other) => isPartOf(cell, other))) return sum + 2 * cell.length
    return now.some((other) => isReworded(cell, other)) ? sum + cell.length : sum
  }, 0)
}

function otherCells({ cells, column }: QuoteRow): string[] {
  return cells.filter((_, index) => index !== column)
}

/** Whether a cell reads the same, or so between pauses. */
function isPartOf(one: string, other: string): boolean {
  return one === other || other.split(pause).includes(one)
}

/** Whether a cell names what a row's name named: the same words, others before, behind or within them, or reworded. */
function namesTheSame(one: string, other: string): boolean {
  if (isPartOf(one, other)) return true
  const length = withoutFigures(one).length
  const frames = one.charAt(0) === other.charAt(0) && one.at(-1) === other.at(-1)
  return length >= (frames ? telling : longName) && isReworded(one, other)
}

function isReworded(one: string, other: string): boolean {
  const [were, are] = [new Set(withoutFigures(one)), new Set(withoutFigures(other))]
  const shared = [...were].filter((character) => are.has(character)).length
  return shared > 0 && shared * 100 >= (were.size + are.size - shared) * reworded
}

function withoutFigures(cell: string): string {
  return cell.replaceAll(digits, '')
}
