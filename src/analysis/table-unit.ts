import type { Span } from '../text/span.ts'
import { finish } from '../text/steps.ts'
import type { Role } from './analysis.ts'
import { takeNames } from './labelled-list.ts'
import { trimName } from './name-list.ts'
import type { Cell, Reading } from './reading.ts'
import { partNames } from './parted-names.ts'
import { namesPeopleToo } from './role-label.ts'
import type { ListedUnit } from './role-list.ts'
import type { TableRow, TaskTable } from './table-role.ts'
import { looksLikeUnit } from './unit-knowledge.ts'

/** A row of a task table with what it says of its task; merged cells count for each row they cover. */
export interface TaskRow {
  readonly table: TaskTable
  readonly row: TableRow
  readonly number: string | null
  readonly task: Span | null
  readonly units: readonly ListedUnit[]
  readonly deadline: Span | null
}

/** Reads every row of every task table. */
export function readTaskRows(reading: Reading, tables: readonly TaskTable[]): readonly TaskRow[] {
  return tables.flatMap((table) => table.rows.map((row) => readRow(reading, table, row)))
}

function readRow(reading: Reading, table: TaskTable, row: TableRow): TaskRow {
  const { text } = reading
  const ranks = isRanking(table)
  const units: ListedUnit[] = []
  let number: string | null = null
  let task: Span | null = null
  let deadline: Span | null = null
  for (const cell of row.cells) {
    const role = table.columns.get(cell.column)
    if (role === 'number') number = numberOf(text, cell, row) ?? number
    else if (role === 'task') task = longer(task, cell)
    else if (role === 'deadline') deadline = cell.end > cell.start ? { start: cell.start, end: cell.end } : deadline
    else if (!ranks && (role === 'lead' || role === 'responsible' || role === 'assisting'))
      units.push(...withoutPeople(text, table, cell, unitsOf(reading, cell, role)))
  }
  const isNumbered = [...table.columns.values()].includes('number')
  return { table, row, number: isNumbered ? number : writtenNumber(text, row), task, units, deadline }
}

/** Without a column of numbers: the one that a cell begins with (1.…), of a cell over several rows where the row has none. */
function writtenNumber(text: string, row: TableRow): string | null {
  const own = row.cells.filter((cell) => cell.row === row.row && cell.rowSpan === 1)
  for (const cell of [...own, ...row.cells]) {
    const number = OWN_NUMBER.exec(text.slice(cell.start, cell.end))?.[1]
    if (number !== undefined) return number
  }
  return null
}

const OWN_NUMBER = /^(\d{1,3})[.、](?!\d)/

/** What a number cell says; where it spans rows that are numbered in their own cells (1.…, 2.…), the row's own number. */
function numberOf(text: string, cell: Cell, row: TableRow): string | null {
  const own = cell.rowSpan > 1 ? row.cells.find((one) => one.row === row.row && one.rowSpan === 1) : undefined
  return (
    (own && OWN_NUMBER.exec(text.slice(own.start, own.end))?.[1]) || text.slice(cell.start, cell.end).trim() || null
  )
}

/** Under 牵头单位及责任人 a body and a person stand in one cell. */
function withoutPeople(
  text: string,
  table: TaskTable,
  cell: Cell,
  units: readonly ListedUnit[],
): readonly ListedUnit[] {
  if (!namesPeopleToo(table.headers.get(cell.column)?.words ?? '')) return units
  return units
    .map((unit) => ({ ...unit, end: beforePerson(text, unit) }))
    .filter(({ start, end }) => end - start > LONGEST_PERSON || looksLikeUnit(text.slice(start, end)))
}

/** Where a name ends that a person stands behind in brackets: 市国资委(王山). */
function beforePerson(text: string, { start, end }: Span): number {
  const person = /\(([\u4e00-\u9fff]{2,4})\)$/.exec(text.slice(start, end))
  return person && !looksLikeUnit(person[1]!) ? end - person[0].length : end
}

/** The longest name of a person (欧阳建国). */
const LONGEST_PERSON = 4

/** A table that ranks bodies (名次, 排名) hands out no tasks. */
function isRanking(table: TaskTable): boolean {
  const headers = [...table.headers.values()]
  return headers.some(({ words }) => /名次|排名|位次/.test(words)) && ![...table.columns.values()].includes('task')
}

function longer(a: Span | null, b: Span): Span {
  return a === null || b.end - b.start > a.end - a.start ? { start: b.start, end: b.end } : a
}

/** A cell's units; the whole cell where its lines are no list. */
function unitsOf(reading: Reading, cell: Cell, role: Role): ListedUnit[] {
  const { text, folded } = reading
  const names: ListedUnit[] = []
  takeNames(text, role, cell.start, cell.end, cell.start, names)
  const whole = trimName(text, cell)
  const units = names.length > 0 || whole === null ? names : [{ ...whole, role, at: cell.start }]
  return finish(partNames(text, folded, units)).map(({ start, end, role: own }) => ({
    start,
    end,
    role: own,
    at: cell.start,
  }))
}
