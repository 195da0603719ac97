import { BLANKS, oneOf } from '../text/one-of.ts'
import { walkSpans, type Span } from '../text/span.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { INLINE_LEVEL } from './marker.ts'
import type { Item } from './outline.ts'
import type { Reading } from './reading.ts'
import type { TaskRow } from './table-unit.ts'

/** A task in folded offsets, before names and quantities are put in. */
export interface ReadTask extends Span {
  readonly number: string
  readonly heading: Span
  readonly section: Span | null
  readonly item: Item | null
  readonly row: TaskRow | null
  readonly deadline: Span | null
}

/**
 * Finds, in steps, which items are tasks: those that a responsibility list belongs to, and their like; without lists, those
 * with quantities.
 */
export function* readTasks(
  reading: Reading,
  items: readonly Item[],
  rows: readonly TaskRow[],
  listPlaces: readonly number[],
  quantityPlaces: readonly number[],
): Steps<ReadTask[]> {
  const owners = yield* listOwners(reading.text, items, listPlaces)
  yield
  const chosen = owners.size > 0 ? yield* withSiblings(items, owners) : yield* ownersOf(items, quantityPlaces)
  yield
  const tasks: ReadTask[] = []
  yield* eachBatch(items, (item) => {
    if (chosen.has(item)) tasks.push(itemTask(reading.text, item, chosen))
  })
  yield
  return rows.length === 0 ? tasks : [...tasks, ...rowTasks(reading.text, rows)].sort((a, b) => a.start - b.start)
}

function* ownersOf(items: readonly Item[], places: readonly number[]): Steps<Set<Item>> {
  const owners = new Set<Item>()
  const lastBefore = walkSpans(items)
  yield* eachBatch(places, (place) => {
    let item = lastBefore(place)
    while (item && item.end <= place) item = item.parent
    if (item) owners.add(item)
  })
  return owners
}

/**
 * A list at the end of a paragraph is for all its 一是, 二是, unless each of them has its own; so is a list on a line of its
 * own under the last of several items that have none.
 */
function* listOwners(text: string, items: readonly Item[], places: readonly number[]): Steps<Set<Item>> {
  const owners = yield* ownersOf(items, places)
  const onLines = yield* ownersOf(
    items,
    places.filter((place) => '\n'.includes(text[place - 1 - Number(isOpen(text, place))] ?? '\n')),
  )
  const groups = yield* groupsOf(items, owners)
  const bare = new Set<Item | null>()
  yield* eachBatch(items, (item) => {
    if (item.level === INLINE_LEVEL && !owners.has(item)) bare.add(item.parent)
  })
  const listed = new Set<Item>()
  yield* eachBatch([...owners], (owner) => {
    const { parent } = owner
    const inline = owner.level === INLINE_LEVEL && parent && bare.has(parent)
    const group = groups.get(groupOf(owner))!
    const closing = onLines.has(owner) && group.last === owner && group.size > 1 && group.owners === 1
    listed.add(parent && (inline || closing) ? parent : owner)
  })
  return listed
}

const isOpen = (text: string, place: number) => '(【[〔'.includes(text.charAt(place - 1) || ' ')

interface Group {
  last: Item
  size: number
  owners: number
}

/** The items of each level under each parent: how many there are, how many have a list, and the last. */
function* groupsOf(items: readonly Item[], owners: ReadonlySet<Item>): Steps<Map<number, Group>> {
  const groups = new Map<number, Group>()
  yield* eachBatch(items, (item) => {
    const key = groupOf(item)
    const group = groups.get(key)
    const owned = owners.has(item) ? 1 : 0
    if (group === undefined) groups.set(key, { last: item, size: 1, owners: owned })
    else {
      group.last = item
      group.size++
      group.owners += owned
    }
  })
  return groups
}

/** Leaf items among several owners, at their level and under their parent, are tasks too, even without a list of their own. */
function* withSiblings(items: readonly Item[], owners: ReadonlySet<Item>): Steps<Set<Item>> {
  const groups = new Map<number, number>()
  for (const owner of owners) groups.set(groupOf(owner), (groups.get(groupOf(owner)) ?? 0) + 1)
  yield
  const hasChild = new Set<Item | null>()
  yield* eachBatch(items, (item) => hasChild.add(item.parent))
  const chosen = new Set(owners)
  yield* eachBatch(items, (item) => {
    if (item.level !== INLINE_LEVEL && !hasChild.has(item) && (groups.get(groupOf(item)) ?? 0) > 1) chosen.add(item)
  })
  return chosen
}

/** One number for the items of one level under one parent. */
function groupOf(item: Item): number {
  return ((item.parent?.index ?? -1) + 1) * (INLINE_LEVEL + 1) + item.level
}

/** A task reaches to the first task under it: what stands there is that one's. */
function itemTask(text: string, item: Item, chosen: ReadonlySet<Item>): ReadTask {
  const section = item.parent && !chosen.has(item.parent) ? item.parent : (item.parent?.parent ?? null)
  return {
    start: item.start,
    end: item.end,
    number: item.number,
    heading: trimHeading(text, { start: item.headingStart, end: item.headingEnd }),
    section: section && { start: section.start, end: section.headingEnd },
    item,
    row: null,
    deadline: null,
  }
}

function rowTasks(text: string, rows: readonly TaskRow[]): ReadTask[] {
  const tasks: ReadTask[] = []
  const seen = new Map<string, number>()
  rows.forEach((row, index) => {
    if (row.units.length === 0) return
    const number = row.number ?? String(tasks.length + 1)
    const key = `${row.table.index}/${row.number === null ? index : number}`
    const before = seen.get(key)
    if (before !== undefined) {
      tasks[before] = merge(tasks[before]!, row)
      return
    }
    seen.set(key, tasks.length)
    tasks.push(rowTask(text, row, number))
  })
  return tasks
}

function rowTask(text: string, row: TaskRow, number: string): ReadTask {
  const own = row.row.cells.filter((cell) => cell.row === row.row.row)
  const start = (own.length > 0 ? own : row.row.cells).reduce((first, cell) => Math.min(first, cell.start), Infinity)
  const end = lastEnd(row.row.cells)
  const heading = row.task ?? { start, end }
  return {
    start,
    end,
    number,
    heading: firstSentence(text, heading),
    section: null,
    item: null,
    row,
    deadline: row.deadline,
  }
}

function lastEnd(spans: readonly Span[]): number {
  return spans.reduce((last, one) => Math.max(last, one.end), 0)
}

/** Rows that a merged number cell spans are one task. */
function merge(task: ReadTask, row: TaskRow): ReadTask {
  const end = Math.max(task.end, lastEnd(row.row.cells))
  return { ...task, end, row: { ...task.row!, units: [...task.row!.units, ...row.units] } }
}

function firstSentence(text: string, span: Span): Span {
  const stop = /[。;\n]/.exec(text.slice(span.start, Math.min(span.end, span.start + 60)))
  return { start: span.start, end: stop ? span.start + stop.index : Math.min(span.end, span.start + 60) }
}

function trimHeading(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && opensHeading(text, start)) start++
  while (end > start && closesHeading(text, end - 1)) end--
  return { start, end }
}

const opensHeading = oneOf(`、.:${BLANKS}`)
const closesHeading = oneOf(`。:;${BLANKS}`)
