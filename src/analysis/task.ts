import type { Span } from '../text/span.ts'
import { INLINE_LEVEL, itemAt, type Item } from './outline.ts'
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

/** Which items are tasks: those that a responsibility list belongs to, and their like; without lists, those with quantities. */
export function readTasks(
  reading: Reading,
  items: readonly Item[],
  rows: readonly TaskRow[],
  listPlaces: readonly number[],
  quantityPlaces: readonly number[],
): ReadTask[] {
  const owners = listOwners(items, listPlaces)
  const chosen = owners.size > 0 ? withSiblings(items, owners) : ownersOf(items, quantityPlaces)
  const fromItems = items.filter((item) => chosen.has(item)).map((item) => itemTask(reading.text, item, chosen))
  return [...fromItems, ...rowTasks(reading.text, rows)].sort((a, b) => a.start - b.start)
}

function ownersOf(items: readonly Item[], places: readonly number[]): Set<Item> {
  const owners = new Set<Item>()
  let last: Item | null = null
  for (const place of places) {
    const item = itemAt(items, place)
    if (item && item !== last) owners.add(item)
    last = item
  }
  return owners
}

/** A list at the end of a paragraph is for all its 一是, 二是, unless each of them has its own. */
function listOwners(items: readonly Item[], places: readonly number[]): Set<Item> {
  const owners = ownersOf(items, places)
  const bare = new Set(
    items.filter((item) => item.level === INLINE_LEVEL && !owners.has(item)).map((item) => item.parent),
  )
  return new Set(
    [...owners].map((owner) =>
      owner.level === INLINE_LEVEL && owner.parent && bare.has(owner.parent) ? owner.parent : owner,
    ),
  )
}

/** Leaf items among several owners, at their level and under their parent, are tasks too, even without a list of their own. */
function withSiblings(items: readonly Item[], owners: ReadonlySet<Item>): Set<Item> {
  const groups = new Map<string, number>()
  for (const owner of owners) groups.set(key(owner), (groups.get(key(owner)) ?? 0) + 1)
  const hasChild = new Set(items.map((item) => item.parent))
  return new Set(
    items.filter(
      (item) =>
        owners.has(item) || (item.level !== INLINE_LEVEL && !hasChild.has(item) && (groups.get(key(item)) ?? 0) > 1),
    ),
  )
}

function key(item: Item): string {
  return `${item.level}/${item.parent?.index ?? -1}`
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
    const number = row.number ?? String(index + 1)
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
  const start = Math.min(...(own.length > 0 ? own : row.row.cells).map((cell) => cell.start))
  const end = Math.max(...row.row.cells.map((cell) => cell.end))
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

/** Rows that a merged number cell spans are one task. */
function merge(task: ReadTask, row: TaskRow): ReadTask {
  const end = Math.max(task.end, ...row.row.cells.map((cell) => cell.end))
  return { ...task, end, row: { ...task.row!, units: [...task.row!.units, ...row.units] } }
}

function firstSentence(text: string, span: Span): Span {
  const stop = /[。;；\n]/.exec(text.slice(span.start, Math.min(span.end, span.start + 60)))
  return { start: span.start, end: stop ? span.start + stop.index : Math.min(span.end, span.start + 60) }
}

function trimHeading(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /[、.．:：\s]/.test(text[start]!)) start++
  while (end > start && /[。:：;；\s]/.test(text[end - 1]!)) end--
  return { start, end }
}
