import type { TextCell, TextTable } from '../text/notice-text.ts'
import type { Span } from '../text/span.ts'
import type { NoticeCapture } from './kept-notice.ts'
import type { Outcome } from './outcome.ts'
import { mostOfNotice, readCell, readLetter, readNotice, spanIn } from './read-capture.ts'
import { checking, fields, index, list, own, text, wrong } from './read-fields.ts'
import { Refusal } from './refusal.ts'

/** What a stranger's page writes of itself is as long as it likes; none of it is kept. */
const limits = { line: mostOfNotice.text, lines: mostOfNotice.cells }

const tooLong = `这份通知超过${mostOfNotice.text / 10_000}万字，公告镜没有分析。笔记照常可用。`
const tooManyCells = `这份通知的表格超过${mostOfNotice.cells / 10_000}万格，公告镜没有分析。笔记照常可用。`
const malformed = '没有读懂网页送来的通知，没有分析。请刷新页面后再试。'

interface Table extends Span {
  readonly cells: number
}

/**
 * Takes a notice that a page sends part by part to be analysed, and gives it at the last part. Anything may stand in a part: the
 * known fields alone are taken; a part that is none, or too much in all, is refused with a sentence.
 */
export function receiveNotice(): (part: unknown) => Outcome<NoticeCapture | null> {
  let head: (Pick<NoticeCapture, 'notice' | 'letter'> & { readonly length: number }) | null = null
  const texts: string[] = []
  let read = 0
  const tables: Table[] = []
  const cells: TextCell[] = []

  const takeHead = (sent: unknown) => {
    const from = fields(sent, 'head')
    const length = index(from, 'length')
    if (length > mostOfNotice.text) throw new Refusal(tooLong)
    const notice = readNotice(own(from, 'notice'), limits)
    return { length, notice, letter: readLetter(own(from, 'letter'), length, limits) }
  }
  const take = (part: unknown): NoticeCapture | null => {
    const sent = fields(part, 'part')
    head ??= takeHead(own(sent, 'head'))
    const { length, notice, letter } = head
    const words = text(own(sent, 'text'), 'text', length - read)
    texts.push(words)
    read += words.length
    for (const one of list(own(sent, 'tables'), 'tables', mostOfNotice.cells - tables.length)) {
      const table = fields(one, 'tables')
      tables.push({ ...spanIn(table, length), cells: index(table, 'cells', mostOfNotice.cells) })
    }
    const sentCells = list(own(sent, 'cells'), 'cells', Infinity)
    if (cells.length + sentCells.length > mostOfNotice.cells) throw new Refusal(tooManyCells)
    for (const one of sentCells) cells.push(readCell(one, length))
    if (own(sent, 'isLast') !== true) return null
    if (read !== length || cells.length !== tables.reduce((sum, table) => sum + table.cells, 0)) throw wrong('length')
    return { notice, letter, text: { text: texts.join(''), tables: tablesOf(tables, cells) } }
  }
  return (part) => {
    const taken = checking(() => take(part))
    // What is refused of a field is said as if it were to be kept.
    return taken.ok || [tooLong, tooManyCells].includes(taken.error) ? taken : { ok: false, error: malformed }
  }
}

/** The tables with their own cells, which come one after another. */
function tablesOf(tables: readonly Table[], cells: readonly TextCell[]): TextTable[] {
  let at = 0
  return tables.map(({ start, end, cells: count }) => {
    at += count
    return { start, end, cells: cells.slice(at - count, at) }
  })
}
