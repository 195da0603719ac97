import { searchable } from '../text/search-words.ts'
import { type Column, type Marks, OUT, WANTED } from './column.ts'
import type { Labels } from './labels.ts'
import { dimensions, type Dimension, type Facet, type FacetList, type NotebookQuery } from './notebook-query.ts'

/** So many values of a dimension are listed. */
const mostListed = 200

/** What is counted: of all entries the values in each dimension and the moments, and the words that values stand for. */
export interface Counted {
  readonly columns: Readonly<Record<Dimension, Column>>
  readonly labels: Readonly<Record<Dimension, Labels>>
  /** When each entry was written, milliseconds. */
  readonly times: Float64Array
  /** Those of the notices, by number. */
  readonly titles: readonly string[]
}

/** The lists of values with their counts, and how many entries there are in each period. */
export interface Counts {
  readonly facets: Readonly<Record<Dimension, FacetList>>
  readonly periods: readonly number[]
}

/**
 * Takes out of `marks` what a query does not want, and counts. A value's count tells how many notes there would be if it
 * were chosen as well: what is chosen in its own dimension does not count against it. One dimension after another: this is
 * done for every note at every key.
 */
export function narrowDown(query: NotebookQuery, marks: Marks, counted: Counted): Counts {
  const { columns, labels, times } = counted
  for (const [at, dimension] of dimensions.entries()) {
    const chosen = chosenIn(query, dimension, labels[dimension])
    if (chosen !== null) columns[dimension].exclude(marks, chosen, at + 1)
  }
  const periods = countSince(marks, times, query.since)
  keepPeriod(query, marks, times)
  const lists = dimensions.map((dimension, at) => {
    const counts = columns[dimension].count(marks, at + 1, labels[dimension].size)
    return [dimension, listOf(query, dimension, counts, counted)] as const
  })
  return { facets: Object.fromEntries(lists) as Record<Dimension, FacetList>, periods }
}

/** How many wanted entries there are from each moment on. */
function countSince(marks: Marks, times: Float64Array, moments: readonly number[]): readonly number[] {
  const counts = moments.map(() => 0)
  for (let entry = 0; entry < marks.length; entry++) {
    if (marks[entry] !== WANTED) continue
    const time = times[entry]!
    for (let at = 0; at < counts.length; at++) if (time >= moments[at]!) counts[at]! += 1
  }
  return counts
}

function keepPeriod({ period }: NotebookQuery, marks: Marks, times: Float64Array): void {
  const { since, until } = period
  if (since === null && until === null) return
  const [from, to] = [since ?? -Infinity, until ?? Infinity]
  for (let entry = 0; entry < marks.length; entry++) {
    const time = times[entry]!
    if (time < from || time >= to) marks[entry] = OUT
  }
}

function listOf(
  query: NotebookQuery,
  dimension: Dimension,
  counts: Uint32Array,
  { labels, titles }: Counted,
): FacetList {
  const { words } = labels[dimension]
  const wanted = query.chosen[dimension] ?? []
  const within = searchable(query.within[dimension] ?? '').trim()
  const facets: Facet[] = []
  for (const [number, count] of counts.entries()) {
    const value = words[number]!
    if (count === 0 && !wanted.includes(value)) continue
    const name = dimension === 'notice' ? titles[number]! : value
    if (within === '' || searchable(name).includes(within)) facets.push({ value, name, count })
  }
  const isWanted = ({ value }: Facet) => Number(wanted.includes(value))
  facets.sort((a, b) => isWanted(b) - isWanted(a) || b.count - a.count)
  return { facets: facets.slice(0, mostListed), total: facets.length }
}

/** Which values of a dimension are wanted, by number; null when all are. */
function chosenIn({ chosen }: NotebookQuery, dimension: Dimension, known: Labels): Uint8Array | null {
  const wanted = chosen[dimension] ?? []
  if (wanted.length === 0 && dimension !== 'state') return null
  const flags = new Uint8Array(known.size)
  if (wanted.length === 0) flags.fill(1)
  const erased = known.known('erased')
  if (wanted.length === 0 && erased !== undefined) flags[erased] = 0
  for (const value of wanted) {
    const number = known.known(value)
    if (number !== undefined) flags[number] = 1
  }
  return flags
}
