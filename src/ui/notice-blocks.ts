import type { Letter } from '../notice/notice.ts'
import type { NoticeText, TextCell, TextTable } from '../text/notice-text.ts'
import type { Span } from '../text/span.ts'
import { type LineLook, lineLook } from './line-look.ts'

/** A cell as it is set; its words line by line. */
export interface BlockCell extends Pick<TextCell, 'rowSpan' | 'columnSpan' | 'start'> {
  readonly lines: readonly string[]
}

/** A line or a table of a notice; `gap`: an empty line stands before it. */
export type NoticeBlock = { readonly start: number; readonly gap: boolean } & (
  | { readonly kind: 'line'; readonly look: LineLook; readonly words: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly BlockCell[])[] }
)

/**
 * A notice's text in blocks: set as lines and tables, and read from there, it is the same text again. `letter` says
 * where its formal parts are; other lines are set by their words.
 */
export function noticeBlocks({ text, tables }: NoticeText, letter: Letter): readonly NoticeBlock[] {
  const blocks: NoticeBlock[] = []
  let at = 0
  for (const table of tables) {
    blocks.push(...lineBlocks(text, letter, at, table.start))
    blocks.push({ kind: 'table', start: table.start, gap: isGap(text, table.start), rows: rowsOf(text, table) })
    at = table.end
  }
  return [...blocks, ...lineBlocks(text, letter, at, text.length)]
}

function lineBlocks(text: string, letter: Letter, from: number, to: number): NoticeBlock[] {
  const blocks: NoticeBlock[] = []
  for (let start = from; start < to;) {
    const found = text.indexOf('\n', start)
    const end = found === -1 || found > to ? to : found
    const words = text.slice(start, end)
    if (words !== '') {
      const look = letterLook(letter, { start, end }) ?? lineLook(words)
      blocks.push({ kind: 'line', start, gap: isGap(text, start), look, words })
    }
    start = end + 1
  }
  return blocks
}

/** How a line is set that holds a formal part of the letter. */
function letterLook(letter: Letter, line: Span): LineLook | null {
  const holds = (part: Span | null) => part !== null && part.start < line.end && part.end > line.start
  if (holds(letter.title)) return 'title'
  if (holds(letter.documentNumber)) return 'small'
  if (holds(letter.addressees)) return 'flush'
  return holds(letter.writtenOn) || letter.signatures.some(holds) ? 'right' : null
}

function isGap(text: string, start: number): boolean {
  return text.slice(start - 2, start) === '\n\n' && start > 1
}

function rowsOf(text: string, { cells }: TextTable): readonly (readonly BlockCell[])[] {
  const count = Math.max(...cells.map(({ row }) => row)) + 1
  const rows: BlockCell[][] = Array.from({ length: count }, () => [])
  for (const { row, start, end, rowSpan, columnSpan } of cells) {
    rows[row]!.push({ start, rowSpan, columnSpan, lines: text.slice(start, end).split('\n') })
  }
  return rows
}
