import type { Letter, Notice } from '../notice/notice.ts'
import type { NoticeText } from '../text/notice-text.ts'
import { inReadingOrder } from '../text/span.ts'
import { eachBatch, finish, type Steps } from '../text/steps.ts'
import type { Analysis } from './analysis.ts'
import { findContradictions } from './contradiction.ts'
import { deadlineOf, type ReadDeadline } from './deadline.ts'
import { readOutline } from './outline.ts'
import { calendarOf } from './period.ts'
import { placesOf } from './place.ts'
import { readQuantities, settingAt } from './quantity.ts'
import { cellOf, readLinesInSteps } from './reading.ts'
import { regionNames } from './region-names.ts'
import type { RegionPack } from './region-pack.ts'
import { readRoleLists, type ListedUnit } from './role-list.ts'
import { firstIsLead, statesFirstLead, statesLeadWithout } from './first-lead.ts'
import { scanInSteps } from './scan.ts'
import { readStances } from './stance.ts'
import { cellYears, readTableFigures, withUnitsOfRows } from './table-figure.ts'
import { cellMetrics } from './table-metric.ts'
import { cellStances, readTaskTables, type TaskTable } from './table-role.ts'
import { readTaskRows } from './table-unit.ts'
import { readTasks } from './task.ts'
import { findUnassigned } from './unassigned-task.ts'
import { readUnits } from './unit.ts'
import { findWarnings } from './warning.ts'
import { writeAnalysis } from './write-analysis.ts'

/**
 * Says what a notice's words mean, in one pass over its text, with the names of the reader's packs; pure, never throws on
 * any input.
 */
export function analyse(notice: Notice, body: NoticeText, letter: Letter, packs: readonly RegionPack[] = []): Analysis {
  return finish(analyseInSteps(notice, body, letter, packs))
}

/** As `analyse`, in steps that are short for a text of any length. */
export function* analyseInSteps(
  notice: Notice,
  body: NoticeText,
  letter: Letter,
  packs: readonly RegionPack[] = [],
): Steps<Analysis> {
  const reading = yield* readLinesInSteps(body)
  const { text } = reading
  yield
  const { figures, dates } = yield* scanInSteps(reading)
  const items = yield* readOutline(reading)
  yield
  const stances = yield* readStances(reading, notice, items)
  yield
  const calendar = calendarOf(text, dates, notice)
  yield
  const tables = readTaskTables(reading)
  const firstLeads = yield* statesFirstLead(reading)
  yield
  const lists = yield* readRoleLists(reading, firstLeads)
  yield
  const isRuled = firstLeads || statesLeadWithout(text)
  const withLeads = (some: readonly ListedUnit[]) => (isRuled ? firstIsLead(text, some) : some)
  const rows = readTaskRows(reading, tables).map((row) =>
    hasLeads(row.table) ? row : { ...row, units: withLeads(row.units) },
  )
  yield
  const listed = yield* uniqueUnits([...withLeads(lists.units), ...rows.flatMap(({ units }) => units)])
  yield
  const places = placesOf(notice.issuer, notice.title)
  const units = yield* readUnits(reading, letter, listed, places, regionNames(packs, places))
  yield
  const context = {
    reading,
    stances,
    calendar,
    units,
    cellStances: cellStances(tables, stances),
    cellMetrics: cellMetrics(reading, tables),
    cellYears: cellYears(reading, tables),
  }
  yield
  const inTables = readTableFigures(reading, tables, (place) => settingAt(context, place))
  const taken = new Set(inTables.flatMap((one) => cellOf(reading, one) ?? []))
  yield
  const inText = yield* readQuantities(context, figures, taken)
  const quantities = inReadingOrder([...inText, ...withUnitsOfRows(reading, tables, inTables, inText)])
  yield
  const deadlines: ReadDeadline[] = []
  yield* eachBatch(dates, (date) => {
    const deadline = deadlineOf(text, date, calendar.planYear)
    if (deadline) deadlines.push(deadline)
  })
  yield
  const targets: number[] = []
  yield* eachBatch(quantities, ({ status, start }) => {
    if (status === 'target') targets.push(reading.folded.index(start))
  })
  const listPlaces: number[] = []
  yield* eachBatch(lists.units, ({ at }) => {
    if (at !== listPlaces.at(-1)) listPlaces.push(at)
  })
  listPlaces.sort((a, b) => a - b)
  yield
  const tasks = yield* readTasks(reading, items, rows, listPlaces, targets)
  yield
  const inWords = yield* findWarnings(reading, tasks.length > 0)
  const unassigned = findUnassigned(tasks, listPlaces, targets)
  yield
  const contradictions = yield* findContradictions(reading, quantities)
  const warnings = [...inWords, ...unassigned.map((span) => ({ ...span, warning: 'lead-missing' as const }))]
  yield
  return yield* writeAnalysis(notice, body, reading, {
    quantities,
    units,
    deadlines,
    tasks,
    lists,
    items,
    warnings,
    contradictions,
  })
}

/** A column of 牵头单位 says who leads; no list beside it does. */
function hasLeads({ columns }: TaskTable): boolean {
  return [...columns.values()].includes('lead')
}

/** A merged cell is read once for each row it spans, but stands in the text once. */
function* uniqueUnits(units: readonly ListedUnit[]): Steps<ListedUnit[]> {
  const unique: ListedUnit[] = []
  yield* eachBatch(inReadingOrder(units), (one) => {
    if (one.start !== unique.at(-1)?.start) unique.push(one)
  })
  return unique
}
