import words from '../../seeds/unit-words.json' with { type: 'json' }
import type { Cell, Reading } from './reading.ts'
import { saysMeasure } from './measure-words.ts'
import { roleOfLabel, type ListRole } from './role-label.ts'
import type { Stance } from './heading-stance.ts'
import { readHeader, tellsTime, UNIT_IN_HEADER, type TableHeader } from './table-header.ts'

/** What a column of a task table holds, by its header. */
export type ColumnRole = ListRole | 'number' | 'task' | 'measure' | 'value' | 'progress' | 'problem' | 'other'

/** A table whose header row names its columns. */
export interface TaskTable {
  readonly index: number
  readonly headerRow: number
  readonly columns: ReadonlyMap<number, ColumnRole>
  /** The header's words of each column. */
  readonly headers: ReadonlyMap<number, TableHeader>
  readonly headerCells: readonly Cell[]
  /** Cells of headers above, each over several columns. */
  readonly groupCells: readonly Cell[]
  /** The unit that the table's caption gives to all of it (单位:亿元). */
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
    return {
      index,
      headerRow,
      columns: withGroups(columnsOf(text, top), columnsUnder(text, cells, headerRow, header, unit)),
      headers: headersOf(text, cells, headerRow),
      headerCells: header,
      groupCells: cells.filter((cell) => cell.row < headerRow && cell.columnSpan > 1),
      unit,
      rows: rowsUnder(cells, headerRow),
    }
  }
  return null
}

function columnsUnder(
  text: string,
  cells: readonly Cell[],
  row: number,
  header: readonly Cell[],
  unit: string | null,
): Map<number, ColumnRole> {
  const columns = withTimes(text, header, columnsOf(text, header), unit)
  if (unit !== null) addNumbers(text, cells, row, header, columns)
  return withMeasuredRows(text, cells, row, header, columns)
}

/** Where the caption gives the unit, columns of nothing but numbers hold values, if their headers say when, whether planned, or that it is money. */
function addNumbers(
  text: string,
  cells: readonly Cell[],
  row: number,
  header: readonly Cell[],
  columns: Map<number, ColumnRole>,
): void {
  for (const { column, start, end } of header) {
    const { year, status } = readHeader(text.slice(start, end))
    if (column === 0 || columns.has(column) || (year === null && status === null && !isMoney(text, end))) continue
    const below = cells.filter((cell) => cell.column === column && cell.row > row && cell.end > cell.start)
    const numbers = below.filter((cell) => NUMBER.test(text.slice(cell.start, cell.end)))
    if (numbers.length >= 2 && numbers.length === below.length) columns.set(column, 'value')
  }
}

const MONEY = /(?:投资|资金|金额|产值|收入)$/

function isMoney(text: string, end: number): boolean {
  return MONEY.test(text.slice(end - 2, end))
}

const NUMBER = /^[≥≤><]?\d[\d,.]*$/

/** Where the rows' names end in their units (经营主体(户)), the columns beside them, of places or years, hold values. */
function withMeasuredRows(
  text: string,
  cells: readonly Cell[],
  row: number,
  header: readonly Cell[],
  columns: Map<number, ColumnRole>,
): Map<number, ColumnRole> {
  const names = cells.filter((cell) => cell.row > row && cell.column === 0)
  const measured = names.filter((cell) => saysMeasure(text, cell))
  if (measured.length < 2 || measured.length * 2 < names.length) return columns
  for (const { column } of header) if (!columns.has(column)) columns.set(column, column === 0 ? 'task' : 'value')
  return columns
}

const CAPTION_UNIT = /(?:单位|面积|金额)[:：]([^\s、,，()]{1,6})\)?\s*$/
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

/** Where a caption gives the unit, columns of times and sums hold values. */
function withTimes(
  text: string,
  header: readonly Cell[],
  columns: Map<number, ColumnRole>,
  unit: string | null,
): Map<number, ColumnRole> {
  if (unit === null) return columns
  for (const cell of header)
    if (!columns.has(cell.column) && tellsTime(text.slice(cell.start, cell.end))) columns.set(cell.column, 'value')
  return columns
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

function namesColumns(columns: ReadonlyMap<number, ColumnRole>): boolean {
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

function columnsOf(text: string, header: readonly Cell[]): Map<number, ColumnRole> {
  const columns = new Map<number, ColumnRole>()
  for (const cell of header) {
    const role = roleOfHeader(text.slice(cell.start, cell.end).replace(/\s/g, ''))
    if (!role) continue
    for (let column = cell.column; column < cell.column + cell.columnSpan; column++) columns.set(column, role)
  }
  return columns
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

const VALUE =
  /(?:目标值|指标值|目标数|任务数|目标任务数|年度目标|年目标|实际值|完成值|完成数|基期值|现状值|数量|\d{4}年(?:度)?|\d{4}年(?:实际|目标|预期|预计|计划|任务|完成|现状|基数)|综合得分|得分|招聘人数|人数|名额|岗位数|增速|增幅|绝对数|绝对量|绝对额)$/

/** Columns that tell how far a row's task has come. */
const PROGRESS =
  /(?:完成|进展|落实|推进|办理|执行)(?:情况|进度|程度)$|^(?:当前|目前|现有|实际|工程|形象|累计)?(?:进度|进展|完成)$|^(?:计划|任务|目标)?完成率$|^占.{0,6}(?:计划|目标|任务)|^截[至止].{2,10}(?:完成|进展|情况|进度)/

function roleOfHeader(header: string): ColumnRole | null {
  if (header === '' || header.length > (UNIT_IN_HEADER.test(header) ? 24 : 16)) return null
  if (/^(?:序号|编号|序|No\.?)$/.test(header)) return 'number'
  if (/^(?:计量单位|单位|计量)$/.test(header)) return 'measure'
  const plain = header.replace(/\(.*?\)/g, '')
  if (/^(?:权重|分值|排名|名次|位次|备注)/.test(plain)) return 'other'
  if (PROGRESS.test(plain)) return 'progress'
  if (VALUE.test(plain) || (UNIT_IN_HEADER.test(header) && !/单位/.test(header))) return 'value'
  if (
    /单位|部门|科室|处室|股室|机构|主体|领导|人$|时限|时间|期限|进度|节点|牵头|责任|配合|协同|落实|主办|承办|协办|会办/.test(
      header,
    )
  ) {
    const role = roleOfLabel(header)
    if (role) return role
  }
  if (/(?:时间|时限|期限)$/.test(plain)) return 'deadline'
  if (/问题/.test(plain)) return 'problem'
  return words.taskLabels.some((label) => plain.includes(label)) ? 'task' : null
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

/** What cells do by their columns: they tell problems, or how far a task has come, beside which the task is planned. */
export function cellStances(tables: readonly TaskTable[]): ReadonlyMap<Cell, Stance> {
  const stances = new Map<Cell, Stance>()
  for (const { columns, headers, rows } of tables) {
    const hasProgress = [...columns.values()].includes('progress')
    for (const cell of rows.flatMap((row) => row.cells)) {
      const role = columns.get(cell.column)
      if (role === 'problem') stances.set(cell, 'problem')
      else if (role === 'progress') stances.set(cell, 'result')
      else if (hasProgress && (role === 'task' || headers.get(cell.column)?.status === 'target'))
        stances.set(cell, 'plan')
    }
  }
  return stances
}
