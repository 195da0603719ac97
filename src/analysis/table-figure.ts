import type { Comparator, Draft, Quantity, Status } from './analysis.ts'
import { limitsOf, readBound } from './comparator.ts'
import { readMeasureWords, type MeasureWords } from './measure-words.ts'
import { isDigit } from './numeral.ts'
import { scaleUp } from './numeral-scale.ts'
import { readNumber, type NumberToken } from './number-token.ts'
import { cellOf, type Cell, type Reading } from './reading.ts'
import {
  NO_HEADER,
  readHeader,
  saysCount,
  saysGrowth,
  saysMoney,
  UNIT_IN_HEADER,
  type TableHeader,
} from './table-header.ts'
import { cellMetric, nameCell } from './table-metric.ts'
import type { TableRow, TaskTable } from './table-role.ts'

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
  /** [6500]: a sum over years beside rates. */
  readonly isBracketed: boolean
}

/**
 * Reads the numbers that fill a cell of their own in an indicator table: the unit stands in the header, in a column of
 * its own or in the metric's brackets, the metric in the row's name or the column's header.
 */
export function readTableFigures(
  reading: Reading,
  tables: readonly TaskTable[],
  settingAt: (place: number) => TableSetting,
): Draft<Quantity>[] {
  return tables
    .filter((table) => [...table.columns.values()].some((role) => role === 'value' || role === 'progress'))
    .flatMap((table) => table.rows.flatMap((row) => readRow(reading, table, row, settingAt)))
}

function readRow(
  reading: Reading,
  table: TaskTable,
  row: TableRow,
  settingAt: (place: number) => TableSetting,
): Draft<Quantity>[] {
  const { text } = reading
  const own = row.cells.filter((cell) => cell.row === row.row)
  const name = nameCell(text, table, row)
  const measure = row.cells.find((cell) => table.columns.get(cell.column) === 'measure') ?? null
  const time = timeOf(text, row)
  return own.flatMap((cell) => {
    const role = table.columns.get(cell.column)
    if (role !== 'value' && role !== 'progress') return []
    const figure = wholeNumber(text, cell)
    if (!figure) return []
    const header = table.headers.get(cell.column) ?? NO_HEADER
    const said = unitFor(text, figure, measure, header.words, name, table.unit) ?? (role === 'progress' ? UNSAID : null)
    return said
      ? [mean(reading, figure, said, { header, name, time, setting: settingAt(cell.start) }, table, cell)]
      : []
  })
}

/**
 * Gives figures that tell how far a task has come (新增床位400张 | 438) unit and metric of the task's own figure, which
 * is among those read `inText`; where the task has none they count nothing that is known, and are left out.
 */
export function withUnitsOfRows(
  reading: Reading,
  tables: readonly TaskTable[],
  inTables: readonly Draft<Quantity>[],
  inText: readonly Draft<Quantity>[],
): Draft<Quantity>[] {
  let next = 0
  return inTables.flatMap((one) => {
    const cell = cellOf(reading, one)
    if (one.unit !== null || !cell || !tellsProgress(tables, cell)) return [one]
    while (next < inText.length && inText[next]!.start < one.start) next++
    const task = inText[next - 1]
    const own = task && cellOf(reading, task)
    if (!own || own.table !== cell.table || own.row > cell.row || cell.row >= own.row + own.rowSpan) return []
    return [{ ...one, unit: task.unit, metric: task.metric, metricFull: task.metricFull }]
  })
}

function tellsProgress(tables: readonly TaskTable[], { table, column }: Cell): boolean {
  return tables.find(({ index }) => index === table)?.columns.get(column) === 'progress'
}

/** A row that is one year's (2025年(目标)), by its first cell. */
function timeOf(text: string, row: TableRow): TableHeader | null {
  const cell = row.cells.find((one) => one.column === 0)
  const time = cell ? readHeader(text.slice(cell.start, cell.end)) : null
  return time?.year && time.isGeneric ? time : null
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
  if (!/^[[(〔]?$/.test(before) || !/^[\])〕]?$/.test(after)) return null
  return { number, start: bound.start, end: bound.end, comparator: bound.comparator, isBracketed: before !== '' }
}

/** The unit of how far a task has come: that of the task itself (withUnitsOfRows). */
const UNSAID: MeasureWords = { unit: null, scale: 1 }

function unitFor(
  text: string,
  figure: CellFigure,
  measure: Cell | null,
  header: string,
  name: Cell | null,
  caption: string | null,
): MeasureWords | null {
  const inHeader = UNIT_IN_HEADER.exec(header)?.[1]
  const inName = name ? UNIT_IN_HEADER.exec(text.slice(name.start, name.end))?.[1] : undefined
  const headed = inHeader === undefined ? null : readMeasureWords(inHeader)
  if (headed) return headed
  if (inHeader === undefined && !figure.isBracketed && saysGrowth(header)) return { unit: '%', scale: 1 }
  const own = measure && readMeasureWords(text.slice(measure.start, measure.end))
  if (own) return own
  if (saysCount(header)) return readMeasureWords(header.replace(/数$/, ''))
  // 公共卫生(60): the bracket says the full score.
  if (/得分|总分/.test(header) || /^\d+分?$/.test(inHeader ?? '')) return { unit: '分', scale: 1 }
  // A unit that no list of measures knows.
  if (inHeader) return { unit: inHeader, scale: 1 }
  const words = (measure && unknownMeasure(text, measure)) ?? inName ?? unitOfCaption(caption, header)
  if (words) return readMeasureWords(words) ?? { unit: words, scale: 1 }
  if (/人数|名额/.test(header)) return { unit: '名', scale: 1 }
  // A coefficient, in whose cell of units a stroke stands.
  const isPure = measure !== null && /^[—–\-/]+$/.test(text.slice(measure.start, measure.end))
  return isPure || figure.comparator !== 'eq' ? { unit: null, scale: 1 } : null
}

/** 单位:个、亿元: of two units that of money is of sums, the other of numbers (项目数). */
function unitOfCaption(caption: string | null, header: string): string | null {
  const [first, second] = caption?.split('、') ?? []
  if (first === undefined || second === undefined) return caption
  const money = [first, second].find((unit) => unit.endsWith('元'))
  const isSum = saysMoney(header.replace(/[额数]$/, ''))
  if (money === undefined || !(isSum || header.endsWith('数'))) return null
  return isSum ? money : money === first ? second : first
}

/** 年, 标台: what a column of units says, though no list of measures knows it. */
function unknownMeasure(text: string, { start, end }: Cell): string | null {
  const words = text.slice(start, end)
  return /^\p{Script=Han}{1,4}$/u.test(words) ? words : null
}

interface Around {
  readonly header: TableHeader
  readonly time: TableHeader | null
  readonly name: Cell | null
  readonly setting: TableSetting
}

function mean(
  reading: Reading,
  figure: CellFigure,
  said: MeasureWords,
  around: Around,
  table: TaskTable,
  cell: Cell,
): Draft<Quantity> {
  const year = around.header.year ?? around.time?.year ?? null
  const status = statusOf(around, year)
  const comparator = figure.number.range ? 'range' : figure.comparator === 'reach' ? 'eq' : figure.comparator
  const metric = cellMetric(reading.text, table, cell, around.header, around.name)
  return {
    kind: 'quantity',
    id: '',
    ...reading.quote(figure.start, figure.end),
    number: reading.quote(figure.number.start, figure.number.end),
    status,
    comparator,
    ...limitsOf(comparator, scaleUp(figure.number.low, said.scale), scaleUp(figure.number.high, said.scale)),
    unit: said.unit,
    change: 'level',
    strength: status === 'target' ? 'should' : null,
    metric: metric && reading.quote(metric.start, metric.end),
    metricFull: metric && reading.text.slice(metric.start, metric.end),
    modifiers: [],
    period: year === null ? around.setting.period : String(year),
    task: null,
  }
}

function statusOf({ header, time, setting }: Around, year: number | null): Status {
  const said = [header.status, time?.status]
  if (said.includes('background')) return 'background'
  if (said.includes('result')) return 'result'
  if (said.includes('target')) return 'target'
  if (year !== null && setting.planYear !== null) return year < setting.planYear ? 'result' : 'target'
  return setting.status
}

/** The year that a cell's column (2020年, 2025年目标值) or row tells of, where it says one alone. */
export function cellYears(reading: Reading, tables: readonly TaskTable[]): ReadonlyMap<Cell, number> {
  const years = new Map<Cell, number>()
  for (const { headers, rows } of tables) {
    for (const row of rows) {
      const time = timeOf(reading.text, row)
      for (const cell of row.cells) {
        const header = headers.get(cell.column)
        const year = (header?.isGeneric ? header.year : null) ?? time?.year
        if (year) years.set(cell, year)
      }
    }
  }
  return years
}
