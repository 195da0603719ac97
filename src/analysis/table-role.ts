import type { Cell, Reading } from './reading.ts'
import type { Stance } from './heading-stance.ts'
import { stanceAt, type StanceChange } from './stance.ts'
import { columnsOf, columnsUnder, hasMeasures, type ColumnRole } from './table-column.ts'
import { readHeader, tellsTime, UNIT_IN_HEADER, type TableHeader } from './table-header.ts'

/** A table whose header row names its columns. */
export interface TaskTable {
  readonly index: number
  readonly headerRow: number
  readonly columns: ReadonlyMap<number, ColumnRole>
  /** One of them holds the units of the others. */
  readonly hasMeasures: boolean
  /** The header's words of each column. */
  readonly headers: ReadonlyMap<number, TableHeader>
  readonly headerCells: readonly Cell[]
  /** Cells of headers above, each over several columns. */
  readonly groupCells: readonly Cell[]
  /** The unit that the table's caption gives to all of it (单位:亿元), or the two (单位:个、亿元). */
  readonly unit: string | null
  /** Rows under the header, each with the cells that cover it. */
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly row: number
  readonly cells: readonly Cell[]
}

/** The rows at the top in which a header is looked for; some tables open with a title row. */
const HEADER_ROWS = 4

/** Reads the tables that have a header row of task columns (序号, 工作任务, 牵头单位, 责任单位, 完成时限 …). */
export function readTaskTables(reading: Reading): readonly TaskTable[] {
  return reading.tables.flatMap((cells, index) => readTable(reading.text, cells, index) ?? [])
}

function readTable(text: string, cells: readonly Cell[], index: number): TaskTable | null {
  for (let row = 0; row < HEADER_ROWS; row++) {
    const top = headerCells(cells, row)
    const unit = captionUnit(text, cells[0]!.start, top[0]?.start ?? cells[0]!.start)
    const named = namesColumns(columnsUnder(text, cells, row, top, unit))
    if (!named && !hasTimesBelow(text, cells, top, row)) continue
    const headerRow = lastHeaderRow(text, cells, top, row)
    const header = headerCells(cells, headerRow)
    const columns = withGroups(columnsOf(text, top), columnsUnder(text, cells, headerRow, header, unit))
    return {
      index,
      headerRow,
      columns,
      hasMeasures: hasMeasures(columns),
      headers: headersOf(text, cells, headerRow),
      headerCells: header,
      groupCells: cells.filter((cell) => cell.row < headerRow && cell.columnSpan > 1),
      unit,
      rows: rowsUnder(cells, headerRow),
    }
  }
  return null
}

const CAPTION_UNIT = /(?:单位|面积|金额)[:：]([^\s、,，()]{1,6}(?:、[^\s、,，()]{1,6})?)\)?\s*$/
/** How far before a table its caption may begin. */
const CAPTION = 40

function captionUnit(text: string, start: number, header: number): string | null {
  const before = text.slice(Math.max(0, start - CAPTION), start)
  const above = text.slice(start, Math.min(header, start + 2 * CAPTION))
  return CAPTION_UNIT.exec(above)?.[1] ?? CAPTION_UNIT.exec(before)?.[1] ?? null
}

/** What a header over several columns says holds for those below that say nothing of themselves. */
function withGroups(groups: ReadonlyMap<number, ColumnRole>, own: Map<number, ColumnRole>): Map<number, ColumnRole> {
  for (const [column, role] of groups) if (!own.has(column)) own.set(column, role)
  return own
}

/** 零售额 over 一季度, 上半年, 全年: the row of times under a header makes it one. */
function hasTimesBelow(text: string, cells: readonly Cell[], top: readonly Cell[], row: number): boolean {
  const below = headerCells(cells, row + 1)
  return (
    cells.some((cell) => cell.row === row && cell.columnSpan > 1) &&
    below.filter((cell) => !top.includes(cell) && tellsTime(text.slice(cell.start, cell.end))).length >= 2
  )
}

function headerCells(cells: readonly Cell[], row: number): Cell[] {
  return cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan && cell.columnSpan <= 3)
}

/** Two columns say what they hold, or one beside the first says in what its values are: 地区 | 能耗降幅目标(%). */
function namesColumns(columns: ReadonlyMap<number, ColumnRole>): boolean {
  const [only] = columns.values()
  if (columns.size === 1 && !columns.has(0)) return only === 'value'
  return columns.size >= 2 && [...columns.values()].some((role) => role !== 'number')
}

/** The last row of a header in several rows: under 责任分工 stand 牵头单位 and 配合单位, beside it cells that span both rows. */
function lastHeaderRow(text: string, cells: readonly Cell[], top: readonly Cell[], row: number): number {
  const last = top.reduce((row, cell) => Math.max(row, cell.row + cell.rowSpan - 1), row)
  const grouped = top.some((cell) => cell.columnSpan > 1 && cell.row + cell.rowSpan - 1 < last)
  if (!grouped || last - row > 2) return row
  const below = headerCells(cells, last)
  const times = below.some((cell) => tellsTime(text.slice(cell.start, cell.end)))
  return times || isSubHeader(text, top, below) || columnsOf(text, below).size >= columnsOf(text, top).size ? last : row
}

/** 秋冬种面积(亩) over 油菜 and 绿肥: words alone stand below what is over several columns, beside cells that span both rows. */
function isSubHeader(text: string, top: readonly Cell[], below: readonly Cell[]): boolean {
  const own = below.filter((cell) => !top.includes(cell))
  const groups = top.filter((cell) => cell.columnSpan > 1 && !below.includes(cell))
  const width = groups.reduce((sum, cell) => sum + cell.columnSpan, 0)
  return own.length === width && own.every((cell) => /^\D+$/.test(text.slice(cell.start, cell.end)))
}

function headersOf(text: string, cells: readonly Cell[], header: number): Map<number, TableHeader> {
  const headers = new Map<number, string>()
  const width = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  for (const cell of cells) {
    if (cell.row > header || cell.columnSpan >= width) continue
    const words = text.slice(cell.start, cell.end).replace(/\s/g, '')
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
      headers.set(column, joined(headers.get(column) ?? '', words))
    }
  }
  return new Map([...headers].map(([column, words]) => [column, readHeader(words)]))
}

/** 技改投资(亿元) over 2025年 is read as 2025年技改投资(亿元). */
function joined(above: string, below: string): string {
  return UNIT_IN_HEADER.test(above) && !UNIT_IN_HEADER.test(below) ? below + above : above + below
}

function rowsUnder(cells: readonly Cell[], header: number): TableRow[] {
  const rows = new Map<number, Cell[]>()
  for (const cell of cells) {
    for (let row = Math.max(cell.row, header + 1); row < cell.row + cell.rowSpan; row++) {
      const list = rows.get(row)
      if (list) list.push(cell)
      else rows.set(row, [cell])
    }
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([row, list]) => ({ row, cells: list }))
}

/**
 * What cells do by their columns: they tell problems, or how far a task has come, beside which the task is planned; goals
 * (全年目标) beside what came of them are planned, too, and so are the tasks that rules give to units.
 */
export function cellStances(tables: readonly TaskTable[], around: readonly StanceChange[]): ReadonlyMap<Cell, Stance> {
  const stances = new Map<Cell, Stance>()
  for (const { columns, headers, rows } of tables) {
    const roles = [...columns.values()]
    const told = new Set([...headers.values()].map(({ status }) => status))
    const reports = roles.includes('progress') || told.has('result')
    const givesTasks = roles.some((role) => role === 'lead' || role === 'responsible')
    for (const cell of rows.flatMap((row) => row.cells)) {
      const role = columns.get(cell.column)
      if (role === 'problem') stances.set(cell, 'problem')
      else if (role === 'progress') stances.set(cell, 'result')
      else if (reports && (role === 'task' || headers.get(cell.column)?.status === 'target')) stances.set(cell, 'plan')
      else if (told.has('target') && headers.get(cell.column)?.status === 'result') stances.set(cell, 'result')
      else if (givesTasks && role === 'task' && stanceAt(around, cell.start).stance === 'rule')
        stances.set(cell, 'plan')
    }
  }
  return stances
}
