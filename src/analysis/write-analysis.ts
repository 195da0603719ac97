import type { Notice } from '../notice/notice.ts'
import type { NoticeText } from '../text/notice-text.ts'
import type { Span } from '../text/span.ts'
import { mapInSteps, type Steps } from '../text/steps.ts'
import type { Analysis, Deadline, Quantity, Quote, Task, Unit, Warning } from './analysis.ts'
import type { ReadDeadline } from './deadline.ts'
import type { ReadQuantity } from './quantity.ts'
import type { Item } from './outline.ts'
import type { Reading } from './reading.ts'
import type { RoleLists } from './role-list.ts'
import type { ReadTask } from './task.ts'
import type { ReadUnit } from './unit.ts'
import type { ReadWarning } from './warning.ts'
import { writeOutline } from './write-outline.ts'

/** Everything that was read, in folded offsets. */
export interface ReadAll {
  readonly quantities: readonly ReadQuantity[]
  readonly units: readonly ReadUnit[]
  readonly deadlines: readonly ReadDeadline[]
  readonly tasks: readonly ReadTask[]
  readonly lists: RoleLists
  readonly items: readonly Item[]
  readonly warnings: readonly ReadWarning[]
}

/** Writes, in steps, what was read in the public format: ids in reading order, offsets into the notice's own text. */
export function* writeAnalysis(notice: Notice, body: NoticeText, reading: Reading, read: ReadAll): Steps<Analysis> {
  const quote = (span: Span): Quote => {
    const { start, end } = reading.folded.span(span.start, span.end)
    return { start, end, text: body.text.slice(start, end) }
  }
  const ids = read.tasks.map((_, index) => `t${index + 1}`)
  const taskOf = taskFinder(read.tasks)
  const idOf = (place: number): string | null => ids[taskOf(place)] ?? null
  const quantities = yield* mapInSteps(read.quantities, (one, index) =>
    writeQuantity(one, `q${index + 1}`, quote, idOf(one.start)),
  )
  const units = yield* mapInSteps(read.units, (one, index) => writeUnit(one, `u${index + 1}`, quote, idOf(one.at)))
  const deadlines = read.deadlines.map((one, index) => writeDeadline(one, `d${index + 1}`, quote, idOf(one.start)))
  const listed = new Map<string, Quote>()
  for (const one of read.lists.deadlines) {
    const task = idOf(one.at)
    if (task !== null && !listed.has(task)) listed.set(task, quote(one))
  }
  const written = { quote, quantities: byTask(quantities), units: byTask(units), deadlines: byTask(deadlines), listed }
  yield
  const tasks = yield* mapInSteps(read.tasks, (task, index) => writeTask(task, ids[index]!, written))
  yield
  return {
    format: 'notice-analysis/1',
    notice,
    text: body.text,
    findings: [...quantities, ...units, ...deadlines].sort((a, b) => a.start - b.start || a.end - b.end),
    tasks,
    outline: writeOutline(body, reading, read.items),
    warnings: read.warnings.map((one): Warning => ({ warning: one.warning, ...quote(one) })),
  }
}

/** Tells the innermost task at a place by its index; -1 where none stands. Tasks are sorted by start and nest. */
function taskFinder(tasks: readonly ReadTask[]): (place: number) => number {
  const parents: number[] = []
  const open: number[] = []
  tasks.forEach((task, index) => {
    while (open.length > 0 && tasks[open.at(-1)!]!.end <= task.start) open.pop()
    parents.push(open.at(-1) ?? -1)
    open.push(index)
  })
  return (place) => {
    let low = 0
    let high = tasks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (tasks[middle]!.start <= place) low = middle + 1
      else high = middle
    }
    let index = low - 1
    while (index >= 0 && tasks[index]!.end <= place) index = parents[index]!
    return index
  }
}

function writeQuantity(one: ReadQuantity, id: string, quote: (span: Span) => Quote, task: string | null): Quantity {
  const { start, end, text } = quote(one)
  return {
    kind: 'quantity',
    id,
    start,
    end,
    text,
    number: quote(one.number),
    status: one.status,
    comparator: one.comparator,
    low: one.low,
    high: one.high,
    unit: one.unit,
    change: one.change,
    strength: one.strength,
    metric: one.metric && quote(one.metric),
    metricFull: one.metricFull,
    modifiers: one.modifiers,
    period: one.period,
    task,
  }
}

function writeUnit(one: ReadUnit, id: string, quote: (span: Span) => Quote, task: string | null): Unit {
  const listed = one.role === 'lead' || one.role === 'responsible' || one.role === 'assisting'
  const { role, body, collective } = one
  const { start, end, text } = quote(one)
  return {
    kind: 'unit',
    id,
    start,
    end,
    text,
    role,
    body,
    collective,
    canonical: null,
    task: listed || role === 'mentioned' ? task : null,
  }
}

function writeDeadline(one: ReadDeadline, id: string, quote: (span: Span) => Quote, task: string | null): Deadline {
  return { kind: 'deadline', id, ...quote(one), from: one.from, until: one.until, task }
}

interface Written {
  readonly quote: (span: Span) => Quote
  readonly quantities: ReadonlyMap<string, readonly Quantity[]>
  readonly units: ReadonlyMap<string, readonly Unit[]>
  readonly deadlines: ReadonlyMap<string, readonly Deadline[]>
  readonly listed: ReadonlyMap<string, Quote>
}

function writeTask(task: ReadTask, id: string, written: Written): Task {
  const { quote } = written
  const names = (role: Unit['role']) => namesOf(task, id, role, written)
  const own = quote(task)
  const deadline = task.deadline ? quote(task.deadline) : (written.listed.get(id) ?? written.deadlines.get(id)?.[0])
  return {
    id,
    number: task.number,
    heading: quote(task.heading).text,
    section: task.section && quote(task.section).text,
    start: own.start,
    end: own.end,
    lead: names('lead'),
    responsible: names('responsible'),
    assisting: names('assisting'),
    quantities: (written.quantities.get(id) ?? []).map((one) => one.id),
    deadline: deadline?.text ?? null,
  }
}

/** A task's names in reading order; a merged cell's names count for each row. */
function namesOf(task: ReadTask, id: string, role: Unit['role'], written: Written): string[] {
  const found = task.row
    ? task.row.units.filter((one) => one.role === role).map((one) => written.quote(one).text)
    : (written.units.get(id) ?? []).filter((one) => one.role === role).map((one) => one.text)
  return [...new Set(found)]
}

function byTask<T extends { readonly task: string | null }>(findings: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const finding of findings) {
    if (finding.task === null) continue
    const group = groups.get(finding.task)
    if (group) group.push(finding)
    else groups.set(finding.task, [finding])
  }
  return groups
}
