import type { Span } from '../text/span.ts'
import type { Comparator, Status } from './analysis.ts'
import { limitsOf, readBound } from './comparator.ts'
import { readMeasure } from './measure.ts'
import { stripEnds } from './noun-phrase.ts'
import { isDigit, readScale } from './numeral.ts'
import { readNumber, type NumberToken } from './number-token.ts'
import type { ReadQuantity } from './quantity.ts'
import { lineAt, type Cell, type Reading } from './reading.ts'
import { TIME_HEADER, UNIT_IN_HEADER, type TableRow, type TaskTable } from './table-role.ts'

/** What a table's place in the notice says of its numbers. */
export interface TableSetting {
  readonly planYear: number | null
  readonly period: string | null
  readonly status: Status
}

interface CellFigure {
  readonly number: NumberToken
  readonly start: number
  readonly end: number
  readonly comparator: Comparator | 'reach'
}

/**
 * Reads the numbers that fill a cell of their own in an indicator table: the unit stands in the header, in a column of
 * its own or in the metric's brackets, the metric in the row's name or the column's header.
 */
export function readTableFigures(
  reading: Reading,
  tables: readonly TaskTable[],
  settingAt: (place: number) => TableSetting,
): ReadQuantity[] {
  return tables
    .filter((table) => [...table.columns.values()].some((role) => role === 'value' || role === 'progress'))
    .flatMap((table) => table.rows.flatMap((row) => readRow(reading.text, table, row, settingAt)))
}

function readRow(
  text: string,
  table: TaskTable,
  row: TableRow,
  settingAt: (place: number) => TableSetting,
): ReadQuantity[] {
  const own = row.cells.filter((cell) => cell.row === row.row)
  const name = nameCell(text, table, row)
  const measure = row.cells.find((cell) => table.columns.get(cell.column) === 'measure') ?? null
  const time = timeOf(text, row)
  return own.flatMap((cell) => {
    const role = table.columns.get(cell.column)
    if (role !== 'value' && role !== 'progress') return []
    const figure = wholeNumber(text, cell)
    if (!figure) return []
    const header = table.headers.get(cell.column) ?? ''
    const said = unitFor(text, figure, measure, header, name, table.unit) ?? (role === 'progress' ? UNSAID : null)
    return said ? [mean(text, figure, said, { header, name, time, setting: settingAt(cell.start) }, table, cell)] : []
  })
}

/**
 * Gives figures that tell how far a task has come (新增床位400张 | 438) unit and metric of the task's own figure, which
 * is among those read `inText`; where the task has none they count nothing that is known, and are left out.
 */
export function withUnitsOfRows(
  reading: Reading,
  inTables: readonly ReadQuantity[],
  inText: readonly ReadQuantity[],
): ReadQuantity[] {
  let next = 0
  return inTables.flatMap((one) => {
    const cell = lineAt(reading, one.start)?.cell
    if (one.unit !== null || one.status !== 'result' || !cell) return [one]
    while (next < inText.length && inText[next]!.start < one.start) next++
    const task = inText[next - 1]
    const own = task && lineAt(reading, task.start)?.cell
    if (!own || own.table !== cell.table || own.row > cell.row || cell.row >= own.row + own.rowSpan) return []
    return [{ ...one, unit: task.unit, metric: task.metric, metricFull: task.metricFull }]
  })
}

const TIME = /^20\d\d年?(?:度)?(?:\((?:实际|完成|现状|基期|目标|计划|预期|预计)值?\))?$/

/** The words of a row that is one year's (2025年(目标)); empty where it is not. */
function timeOf(text: string, row: TableRow): string {
  const cell = row.cells.find((one) => one.column === 0)
  const words = cell ? text.slice(cell.start, cell.end) : ''
  return TIME.test(words) ? words : ''
}

/** The row's metric: its indicator column, else its first cell of words. */
function nameCell(text: string, table: TaskTable, row: TableRow): Cell | null {
  const task = row.cells.filter((cell) => table.columns.get(cell.column) === 'task').sort((a, b) => b.column - a.column)
  const narrow = task.find((cell) => cell.row === row.row) ?? task[0]
  if (narrow) return narrow
  const sorted = [...row.cells].sort((a, b) => a.column - b.column)
  return (
    sorted.find(
      (cell) => /[\u4e00-\u9fff]{2}/.test(text.slice(cell.start, cell.end)) && !table.columns.has(cell.column),
    ) ?? null
  )
}

/** The number that fills a cell, with its bound; [15] too. Null where anything else stands there. */
function wholeNumber(text: string, cell: Cell): CellFigure | null {
  let place = cell.start
  while (place < cell.end && !isDigit(text.charCodeAt(place))) place++
  if (place === cell.end || place - cell.start > 6) return null
  const number = readNumber(text, place)
  if (!number) return null
  const bound = readBound(text, number.start, number.end, false)
  const before = text.slice(cell.start, bound.start)
  const after = text.slice(bound.end, cell.end)
  if (!/^[[(]?$/.test(before) || !/^[\])]?$/.test(after)) return null
  return { number, start: bound.start, end: bound.end, comparator: bound.comparator }
}

/** The unit of how far a task has come: that of the task itself (withUnitsOfRows). */
const UNSAID: SaidUnit = { unit: null, scale: 1 }

interface SaidUnit {
  readonly unit: string | null
  readonly scale: number
}

function unitFor(
  text: string,
  figure: CellFigure,
  measure: Cell | null,
  header: string,
  name: Cell | null,
  caption: string | null,
): SaidUnit | null {
  const inHeader = UNIT_IN_HEADER.exec(header)?.[1]
  const inName = name ? UNIT_IN_HEADER.exec(text.slice(name.start, name.end))?.[1] : undefined
  const own = measure && readUnitWords(text.slice(measure.start, measure.end))
  if (own) return own
  const words = inHeader ?? inName ?? caption
  if (words) return readUnitWords(words) ?? { unit: words, scale: 1 }
  if (/人数|名额/.test(header)) return { unit: '名', scale: 1 }
  if (/得分/.test(header)) return { unit: '分', scale: 1 }
  return figure.comparator !== 'eq' ? { unit: null, scale: 1 } : null
}

/** 万辆 is 辆 by ten thousand; null where the words are no measure (a column 单位 that names bodies). */
function readUnitWords(words: string): SaidUnit | null {
  const whole = readMeasure(words, 0)
  if (whole && whole.end === words.length) return { unit: whole.unit, scale: 1 }
  const scale = readScale(words, 0)
  const rest = words.slice(scale.end)
  const found = readMeasure(rest, 0)
  return found && found.end === rest.length ? { unit: found.unit, scale: scale.value } : null
}

interface Around {
  readonly header: string
  /** What the row says of its time. */
  readonly time: string
  readonly name: Cell | null
  readonly setting: TableSetting
}

function mean(
  text: string,
  figure: CellFigure,
  said: SaidUnit,
  around: Around,
  table: TaskTable,
  cell: Cell,
): ReadQuantity {
  const year = /20\d\d/.exec(around.header + around.time)?.[0] ?? null
  const status = statusOf(around, year)
  const comparator = figure.number.range ? 'range' : figure.comparator === 'reach' ? 'eq' : figure.comparator
  const metric = metricOf(text, table, cell, around)
  return {
    start: figure.start,
    end: figure.end,
    number: { start: figure.number.start, end: figure.number.end },
    status,
    comparator,
    ...limitsOf(comparator, figure.number.low * said.scale, figure.number.high * said.scale),
    unit: said.unit,
    change: 'level',
    strength: status === 'target' ? 'should' : null,
    metric,
    metricFull: metric && text.slice(metric.start, metric.end),
    modifiers: [],
    period: year ?? around.setting.period,
  }
}

function statusOf({ header, time, setting }: Around, year: string | null): Status {
  const said = header + time
  if (/实际|完成|进展|进度|现状|基期|基数|上年|实绩|得分/.test(said)) return 'result'
  if (/目标|计划|任务|预期/.test(said)) return 'target'
  if (year !== null && setting.planYear !== null) return Number(year) < setting.planYear ? 'result' : 'target'
  return setting.status
}

/** The metrics of cells that hold nothing but a figure with its unit: the column's header, else the row's name. */
export function cellMetrics(reading: Reading, tables: readonly TaskTable[]): ReadonlyMap<Cell, Span> {
  const metrics = new Map<Cell, Span>()
  for (const table of tables) {
    for (const row of table.rows) {
      const name = nameCell(reading.text, table, row)
      for (const cell of row.cells) {
        const header = table.headers.get(cell.column) ?? ''
        const metric =
          cell === name ? null : metricOf(reading.text, table, cell, { header, name, time: '', setting: NO_SETTING })
        if (metric && !metrics.has(cell)) metrics.set(cell, metric)
      }
    }
  }
  return metrics
}

/** The year that a cell's column (2020年, 2025年目标值) or row tells of, where it says one alone. */
export function cellYears(reading: Reading, tables: readonly TaskTable[]): ReadonlyMap<Cell, number> {
  const years = new Map<Cell, number>()
  for (const { headers, rows } of tables) {
    for (const row of rows) {
      const time = timeOf(reading.text, row)
      for (const cell of row.cells) {
        const said = YEAR_COLUMN.exec(headers.get(cell.column) ?? '') ?? YEAR_COLUMN.exec(time)
        if (said) years.set(cell, Number(said[1]))
      }
    }
  }
  return years
}

const YEAR_COLUMN = /^(20\d\d)年?(?:度|底|末)?(?:实际|完成|现状|基期|目标|计划|预期|预计)?(?:值|数)?(?:\(.*\))?$/

const NO_SETTING: TableSetting = { planYear: null, period: null, status: 'background' }

/** Headers that say which figure of the row's metric stands below, not which metric. */
const GENERIC_HEADER =
  /^(?:[^\d]{0,4}20\d\d年?(?:度)?)?(?:年度|全年|招聘|引进|计划)?(?:目标值?|指标值|目标任务数?|任务数|实际值?|完成值?|完成数|完成情况|现状值?|基期值?|基数|数量|人数|名额|预期值?|岗位数|绝对[数量额]|累计|(?:比上年|较上年|同比)?(?:增长|增减)率?|增速|增幅|同比)?$/

/** The number of a row within its indicator's name. */
const NUMBERED = /^(?:\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⒛])/

/** The row names the metric; where the header says the unit and the row names a body, the header does. */
function metricOf(text: string, table: TaskTable, cell: Cell, around: Around): Span | null {
  if (table.columns.get(cell.column) === 'progress') return around.name && taskNoun(text, around.name)
  const inHeader = UNIT_IN_HEADER.exec(around.header)
  const header = around.header.replace(/\(.*?\)/g, '')
  if (!GENERIC_HEADER.test(header) && !TIME_HEADER.test(header)) {
    const head = headerCell(text, table, cell)
    return head && { start: head.start, end: head.end - (inHeader?.[0].length ?? 0) }
  }
  if (!around.name) return null
  const bracket = UNIT_IN_HEADER.exec(text.slice(around.name.start, around.name.end))
  const end = around.name.end - (bracket?.[0].length ?? 0)
  const number = NUMBERED.exec(text.slice(around.name.start, end))?.[0].length ?? 0
  return end > around.name.start + number ? { start: around.name.start + number, end } : null
}

/** What a task is about (推进供水厂扩建。): its first clause without the verb. */
function taskNoun(text: string, { start, end }: Span): Span | null {
  const stop = text.slice(start, end).search(/[,，。；;(]/)
  const clause = { start, end: stop < 2 ? end : start + stop }
  return stripEnds(text, clause) ?? clause
}

function headerCell(text: string, table: TaskTable, cell: Cell): Cell | null {
  const own = headerOver(table.headerCells, cell)
  const tellsTime = own !== null && TIME_HEADER.test(text.slice(own.start, own.end))
  return (tellsTime ? headerOver(table.groupCells, cell) : null) ?? own
}

function headerOver(heads: readonly Cell[], cell: Cell): Cell | null {
  return heads.findLast((head) => head.column <= cell.column && cell.column < head.column + head.columnSpan) ?? null
}
