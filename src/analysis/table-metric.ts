import type { Span } from '../text/span.ts'
import { verbs } from './knowledge.ts'
import { saysMeasure } from './measure-words.ts'
import { stripEnds } from './noun-phrase.ts'
import type { Cell, Reading } from './reading.ts'
import { NO_HEADER, readHeader, UNIT_IN_HEADER, type TableHeader } from './table-header.ts'
import type { TableRow, TaskTable } from './table-role.ts'

/** The metrics of cells that hold nothing but a figure with its unit: the column's header, else the row's name. */
export function cellMetrics(reading: Reading, tables: readonly TaskTable[]): ReadonlyMap<Cell, Span> {
  const metrics = new Map<Cell, Span>()
  for (const table of tables) {
    for (const row of table.rows) {
      const name = nameCell(reading.text, table, row)
      for (const cell of row.cells) {
        const header = table.headers.get(cell.column) ?? NO_HEADER
        const metric = cell === name ? null : cellMetric(reading.text, table, cell, header, name)
        if (metric && !metrics.has(cell)) metrics.set(cell, metric)
      }
    }
  }
  return metrics
}

/** The row's metric: its indicator column, else its first cell of words. */
export function nameCell(text: string, table: TaskTable, row: TableRow): Cell | null {
  const task = row.cells.filter((cell) => table.columns.get(cell.column) === 'task').sort((a, b) => b.column - a.column)
  const narrow = task.find((cell) => cell.row === row.row) ?? task[0]
  if (narrow) return narrow
  const sorted = [...row.cells].sort((a, b) => a.column - b.column)
  return sorted.find((cell) => NAME.test(text.slice(cell.start, cell.end)) && mayName(table, cell.column)) ?? null
}

/** Words, not a figure with its unit (14.2亿元). */
const NAME = /^(?![≥≤><]?\d[\d.,]*[\u4e00-\u9fff]{0,4}$).*[\u4e00-\u9fff]{2}/s

/** A column that does nothing else; the first also where numbers are read beside it. */
function mayName({ columns }: TaskTable, column: number): boolean {
  return !columns.has(column) || (column === 0 && columns.get(column) === 'other')
}

/** The number of a row within its indicator's name. */
const NUMBERED = /^(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⒛])/

/** The row names the metric; where no unit stands beside its name, the header may. */
export function cellMetric(
  text: string,
  table: TaskTable,
  cell: Cell,
  header: TableHeader,
  name: Cell | null,
): Span | null {
  if (table.columns.get(cell.column) === 'progress' && !RATE.test(header.words.replace(UNIT_IN_HEADER, '')))
    return groupMetric(text, table, cell) ?? (name ? taskNoun(text, name) : headMetric(text, table, cell, header))
  if (!header.isGeneric && !(name && isMeasured(text, table, header, name))) {
    const head = headerCell(text, table, cell)
    return head && { start: head.start, end: endBeforeUnit(text, head) }
  }
  if (!name) return null
  const end = endBeforeUnit(text, name)
  const start = name.start + (NUMBERED.exec(text.slice(name.start, end))?.[0].length ?? 0)
  return end > start ? withoutDoing(text, { start, end }) : null
}

/** Rates are of the column, whatever the row is of. */
const RATE = /率$/

/** 完成投资 over sums of places: what was done is counted. */
function headMetric(text: string, table: TaskTable, cell: Cell, header: TableHeader): Span | null {
  const head = header.isGeneric ? null : headerCell(text, table, cell)
  return head && { start: head.start, end: endBeforeUnit(text, head) }
}

/** 新建幼儿园3家，新增托位 | 个 | 270: what the last clause of a row tells to do is counted. */
function withoutDoing(text: string, name: Span): Span {
  const words = text.slice(name.start, name.end)
  const last = name.start + Math.max(words.lastIndexOf(','), words.lastIndexOf('，'), words.lastIndexOf('；')) + 1
  const clause = { start: last, end: name.end }
  const tells = last > name.start || verbs.startingAt(text, last)?.value === 'plain'
  return (tells ? stripEnds(text, clause) : null) ?? name
}

/** 优良天数(天) over 完成 | 目标: what a column tells of where it stands under a group with its unit. */
function groupMetric(text: string, table: TaskTable, cell: Cell): Span | null {
  const group = headerOver(table.groupCells, cell)
  if (!group) return null
  const end = endBeforeUnit(text, group)
  return end < group.end ? { start: group.start, end } : null
}

/** Of a row whose cells hold several lines (小学 and 初中, 77% and 85%) the name beside a line, counted from the last. */
export function lineOfName(text: string, name: Span, cell: Cell, line: Span): Span {
  const below = text.slice(line.end, cell.end).split('\n').length - 1
  let { end } = name
  for (let i = 0; i < below && end > name.start; i++) end = text.lastIndexOf('\n', end - 1)
  if (end <= name.start) return name
  const start = Math.max(name.start, text.lastIndexOf('\n', end - 1) + 1)
  const parted = PART.exec(text.slice(start, end))?.[0].length ?? 0
  const own = { start: start + parted, end: endBeforeUnit(text, { start, end }) }
  return own.end > own.start ? own : name
}

const PART = /^(?:其中[:：]?|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/

function endBeforeUnit(text: string, { start, end }: Span): number {
  return end - (UNIT_IN_HEADER.exec(text.slice(start, end))?.[0].length ?? 0)
}

/** 普通国道 | 公里 | 286, 经营主体(户) | 286: a row with its unit names what its numbers count. */
function isMeasured(text: string, table: TaskTable, header: TableHeader, name: Cell): boolean {
  return table.hasMeasures || (!UNIT_IN_HEADER.test(header.words) && saysMeasure(text, name))
}

/** What a task is about (推进供水厂扩建。): its first clause without the verb. */
function taskNoun(text: string, { start, end }: Span): Span | null {
  const stop = text.slice(start, end).search(/[,，。；;(]/)
  const clause = { start, end: stop < 2 ? end : start + stop }
  return stripEnds(text, clause) ?? clause
}

function headerCell(text: string, table: TaskTable, cell: Cell): Cell | null {
  const own = headerOver(table.headerCells, cell)
  const isTime = own !== null && readHeader(text.slice(own.start, own.end)).isGeneric
  return (isTime ? headerOver(table.groupCells, cell) : null) ?? own
}

function headerOver(heads: readonly Cell[], cell: Cell): Cell | null {
  return heads.findLast((head) => head.column <= cell.column && cell.column < head.column + head.columnSpan) ?? null
}
