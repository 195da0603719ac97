import type { Span } from './span.ts'

/** One cell of a table; `row` and `column` count from 0 on the unmerged grid, the spans count grid rows and columns. */
export interface TextCell extends Span {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A data table of the notice (never a layout table), its cells in reading order. */
export interface TextTable extends Span {
  readonly cells: readonly TextCell[]
}

/**
 * A notice as one string, plus what a string cannot say. Blocks and `<br>` end with `\n`, cells are parted by `\t`,
 * rows by `\n`; line breaks inside a cell stay `\n`. White space that the page does not show is not in it.
 */
export interface NoticeText {
  readonly text: string
  readonly tables: readonly TextTable[]
}
