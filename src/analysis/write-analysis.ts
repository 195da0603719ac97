import type { Notice } from '../notice/notice.ts'
import type { NoticeText } from '../text/notice-text.ts'
import { mergeInSteps, walkSpans, type Span } from '../text/span.ts'
import { eachBatch, mapInSteps, type Steps } from '../text/steps.ts'
import type { Analysis, Deadline, Draft, Finding, Quantity, Quote, Role, Task, Unit, Warning } from './analysis.ts'
import type { ReadDeadline } from './deadline.ts'
import type { Item } from './outline.ts'
import type { Reading } from './reading.ts'
import type { RoleLists } from './role-list.ts'
import type { ReadTask } from './task.ts'
import type { ReadUnit } from './unit.ts'
import type { ReadWarning } from './warning.ts'
import { writeOutline } from './write-outline.ts'

/** Everything that was read, in folded offsets but for quantities and contradictions. */
export interface ReadAll {
  readonly quantities: readonly Draft<Quantity>[]
  readonly units: readonly ReadUnit[]
  readonly deadlines: readonly ReadDeadline[]
  readonly tasks: readonly ReadTask[]
  readonly lists: RoleLists
  readonly items: readonly Item[]
  readonly warnings: readonly ReadWarning[]
  readonly contradictions: readonly Warning[]
}

/** Writes, in steps, what was read in the public format: ids in reading order, offsets into the notice's own text. */
export function* writeAnalysis(notice: Notice, body: NoticeText, reading: Reading, read: ReadAll): Steps<Analysis> {
  const quote = ({ start, end }: Span): Quote => reading.quote(start, end)
  const byTask = read.tasks.map((_, index): Grouped => ({
    id: `t${index + 1}`,
    quantities: [],
    units: [],
    deadline: null,
  }))
  yield
  const taskAt = taskFinder(read.tasks, byTask)
  yield* eachBatch(read.quantities, (one, index) => {
    const task = taskAt(reading.folded.index(one.start))
    one.id = `q${index + 1}`
    one.task = task?.id ?? null
    task?.quantities.push(one.id)
  })
  const units = yield* mapInSteps(read.units, (one, index) => {
    const task = belongsToTask(one) ? taskAt(one.at) : null
    const written = writeUnit(one, `u${index + 1}`, quote, task?.id ?? null)
    task?.units.push(written)
    return written
  })
  const deadlines = yield* mapInSteps(read.deadlines, (one, index) => {
    const task = taskAt(one.start)
    const written = writeDeadline(one, `d${index + 1}`, quote, task?.id ?? null)
    if (task) task.deadline ??= written
    return written
  })
  const listed = new Map<string, Quote>()
  for (const one of read.lists.deadlines) {
    const task = taskAt(one.at)
    if (task && !listed.has(task.id)) listed.set(task.id, quote(one))
  }
  yield
  const tasks = yield* mapInSteps(read.tasks, (task, index) => {
    const own = byTask[index]!
    return writeTask(task, own, listed.get(own.id) ?? own.deadline, quote)
  })
  const writeWarning = (one: ReadWarning): Warning => ({ warning: one.warning, ...quote(one) })
  const findings = yield* mergeInSteps<Finding>(yield* mergeInSteps<Finding>(read.quantities, units), deadlines)
  return {
    format: 'notice-analysis/1',
    notice,
    text: body.text,
    findings,
    tasks,
    outline: yield* writeOutline(body, reading, read.items),
    warnings: [...(yield* mapInSteps(read.warnings, writeWarning)), ...read.contradictions],
  }
}

/** What belongs to a task: ids of its quantities, its units, of its deadlines the first. */
interface Grouped {
  readonly id: string
  readonly quantities: string[]
  readonly units: Unit[]
  deadline: Deadline | null
}

/** Tells the innermost task at a place; null where none stands. Tasks are sorted by start and nest. */
function taskFinder(tasks: readonly ReadTask[], groups: readonly Grouped[]): (place: number) => Grouped | null {
  const nested: { start: number; end: number; group: Grouped; parent: number }[] = []
  const open: number[] = []
  tasks.forEach(({ start, end }, index) => {
    while (open.length > 0 && tasks[open.at(-1)!]!.end <= start) open.pop()
    nested.push({ start, end, group: groups[index]!, parent: open.at(-1) ?? -1 })
    open.push(index)
  })
  const lastBefore = walkSpans(nested)
  return (place) => {
    let task = lastBefore(place) ?? undefined
    while (task && task.end <= place) task = nested[task.parent]
    return task?.group ?? null
  }
}

function belongsToTask({ role }: ReadUnit): boolean {
  return role === 'lead' || role === 'responsible' || role === 'assisting' || role === 'mentioned'
}

function writeUnit(one: ReadUnit, id: string, quote: (span: Span) => Quote, task: string | null): Unit {
  const { role, body, collective } = one
  const { start, end, text } = quote(one)
  return { kind: 'unit', id, start, end, text, role, body, collective, canonical: null, task }
}

function writeDeadline(one: ReadDeadline, id: string, quote: (span: Span) => Quote, task: string | null): Deadline {
  return { kind: 'deadline', id, ...quote(one), from: one.from, until: one.until, task }
}

function writeTask(task: ReadTask, own: Grouped, listed: Quote | null, quote: (span: Span) => Quote): Task {
  const { start, end } = quote(task)
  const units = task.row ? task.row.units.map(({ role, ...span }) => ({ role, text: quote(span).text })) : own.units
  return {
    id: own.id,
    number: task.number,
    heading: quote(task.heading).text,
    section: task.section && quote(task.section).text,
    start,
    end,
    lead: namesOf(units, 'lead'),
    responsible: namesOf(units, 'responsible'),
    assisting: namesOf(units, 'assisting'),
    quantities: own.quantities,
    deadline: (task.deadline ? quote(task.deadline) : listed)?.text ?? null,
  }
}

/** So many names are compared with one another sooner than they are gathered in a set. */
const FEW = 8

/** The names of one role in reading order, each once. */
function namesOf(units: readonly Pick<Unit, 'role' | 'text'>[], role: Role): string[] {
  const names: string[] = []
  for (const { role: own, text } of units)
    if (own === role && (names.length > FEW || !names.includes(text))) names.push(text)
  return names.length > FEW ? [...new Set(names)] : names
}
