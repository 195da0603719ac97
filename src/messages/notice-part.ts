import type { Letter, Notice } from '../notice/notice.ts'
import type { NoticeCapture } from '../notes/kept-notice.ts'
import type { TextCell } from '../text/notice-text.ts'
import type { Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'

/** So many UTF-16 units, and so many tables and cells, go in one message: to write it takes a few milliseconds. */
const mostUnits = 64 * 1024
const mostCells = 2000

/** What is known of a notice beside its text; `length`: the UTF-16 units of the text that comes in parts. */
export interface NoticeHead {
  readonly notice: Notice
  readonly letter: Letter
  readonly length: number
}

/** Where a table is, and how many of the cells are its own: those of all tables come one after another. */
export interface TableHead extends Span {
  readonly cells: number
}

/** A stretch of a notice as it is sent to be analysed. The first has the head; most notices are one part. */
export interface NoticePart {
  readonly head?: NoticeHead
  readonly text: string
  readonly tables: readonly TableHead[]
  readonly cells: readonly TextCell[]
  readonly isLast: boolean
}

/** Sends a notice part by part, a part in each step. */
export function* sendNoticeInSteps(capture: NoticeCapture, send: (part: NoticePart) => void): Steps<void> {
  const { notice, letter } = capture
  const { text } = capture.text
  const tables = capture.text.tables.map(({ start, end, cells }) => ({ start, end, cells: cells.length }))
  const cells = capture.text.tables.flatMap((table) => table.cells)
  const count = Math.max(1, Math.ceil(text.length / mostUnits), Math.ceil(cells.length / mostCells))
  for (let at = 0; at < count; at++) {
    if (at > 0) yield
    send({
      ...(at === 0 && { head: { notice, letter, length: text.length } }),
      text: text.slice(at * mostUnits, (at + 1) * mostUnits),
      tables: tables.slice(at * mostCells, (at + 1) * mostCells),
      cells: cells.slice(at * mostCells, (at + 1) * mostCells),
      isLast: at === count - 1,
    })
  }
}
