import { searchable } from '../text/search-words.ts'
import type { AllLabels, Entry } from './entry.ts'
import { dimensions, type Dimension, type Facet, type FacetList, type NotebookQuery } from './notebook-query.ts'

/** So many values of a dimension are listed. */
const mostListed = 200

type Chosen = Readonly<Record<Dimension, Uint8Array | null>>

/**
 * Narrows entries down and counts as it goes. A value's count tells how many notes there would be if it were chosen as
 * well: what is chosen in its own dimension does not count against it.
 */
export class FacetCounter {
  private readonly chosen: Chosen
  private readonly counts: Readonly<Record<Dimension, Uint32Array>>
  private readonly periods: number[]
  private readonly query: NotebookQuery
  private readonly labels: AllLabels
  private readonly titles: readonly string[]

  /** `titles` are those of the notices, by number. */
  constructor(query: NotebookQuery, labels: AllLabels, titles: readonly string[]) {
    this.query = query
    this.labels = labels
    this.titles = titles
    this.chosen = mapDimensions((dimension) => chosenIn(query, dimension, labels))
    this.counts = mapDimensions((dimension) => new Uint32Array(labels[dimension].size))
    this.periods = query.since.map(() => 0)
  }

  /** Counts an entry, and whether it is among those wanted. */
  take({ values, createdAt }: Entry): boolean {
    const { since, until } = this.query.period
    const inPeriod = (since === null || createdAt >= since) && (until === null || createdAt < until)
    let failed: Dimension | null = null
    for (const dimension of dimensions) {
      const chosen = this.chosen[dimension]
      if (chosen === null || values[dimension].some((value) => chosen[value] === 1)) continue
      if (failed !== null || !inPeriod) return false
      failed = dimension
    }
    if (failed !== null) this.count(failed, values[failed])
    else {
      for (const [at, moment] of this.query.since.entries()) if (createdAt >= moment) this.periods[at]! += 1
      if (inPeriod) for (const dimension of dimensions) this.count(dimension, values[dimension])
    }
    return failed === null && inPeriod
  }

  facets(): Readonly<Record<Dimension, FacetList>> {
    return mapDimensions((dimension) => this.listOf(dimension))
  }

  periodCounts(): readonly number[] {
    return this.periods
  }

  private count(dimension: Dimension, values: readonly number[]): void {
    const counts = this.counts[dimension]
    for (const value of values) counts[value]! += 1
  }

  private listOf(dimension: Dimension): FacetList {
    const counts = this.counts[dimension]
    const { words } = this.labels[dimension]
    const wanted = this.query.chosen[dimension] ?? []
    const within = searchable(this.query.within[dimension] ?? '').trim()
    const facets: Facet[] = []
    for (const [number, count] of counts.entries()) {
      const value = words[number]!
      if (count === 0 && !wanted.includes(value)) continue
      const name = dimension === 'notice' ? this.titles[number]! : value
      if (within === '' || searchable(name).includes(within)) facets.push({ value, name, count })
    }
    const isWanted = ({ value }: Facet) => Number(wanted.includes(value))
    facets.sort((a, b) => isWanted(b) - isWanted(a) || b.count - a.count)
    return { facets: facets.slice(0, mostListed), total: facets.length }
  }
}

function mapDimensions<T>(make: (dimension: Dimension) => T): Record<Dimension, T> {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, make(dimension)])) as Record<Dimension, T>
}

/** Which values of a dimension are wanted, by number; null when all are. */
function chosenIn({ chosen }: NotebookQuery, dimension: Dimension, labels: AllLabels): Uint8Array | null {
  const known = labels[dimension]
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
