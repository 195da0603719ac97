import { searchable } from '../text/search-words.ts'
import { type AllLabels, type Entry, places } from './entry.ts'
import { dimensions, type Dimension, type Facet, type FacetList, type NotebookQuery } from './notebook-query.ts'

/** So many values of a dimension are listed. */
const mostListed = 200

/**
 * Narrows entries down and counts as it goes. A value's count tells how many notes there would be if it were chosen as
 * well: what is chosen in its own dimension does not count against it. Dimensions go by their numbers here: this is done
 * for every note at every key.
 */
export class FacetCounter {
  private readonly chosen: readonly (Uint8Array | null)[]
  private readonly counts: readonly Uint32Array[]
  private readonly periods: number[]
  private readonly query: NotebookQuery
  private readonly labels: AllLabels
  private readonly titles: readonly string[]

  /** `titles` are those of the notices, by number. */
  constructor(query: NotebookQuery, labels: AllLabels, titles: readonly string[]) {
    this.query = query
    this.labels = labels
    this.titles = titles
    this.chosen = dimensions.map((dimension) => chosenIn(query, dimension, labels))
    this.counts = dimensions.map((dimension) => new Uint32Array(labels[dimension].size))
    this.periods = query.since.map(() => 0)
  }

  /** Counts an entry, and whether it is among those wanted. */
  take({ values, createdAt }: Entry): boolean {
    const { since, until } = this.query.period
    const inPeriod = (since === null || createdAt >= since) && (until === null || createdAt < until)
    let failed = -1
    for (let at = 0; at < this.chosen.length; at++) {
      const chosen = this.chosen[at]!
      if (chosen === null || isChosen(values[at]!, chosen)) continue
      if (failed >= 0 || !inPeriod) return false
      failed = at
    }
    if (failed >= 0) {
      this.count(failed, values[failed]!)
      return false
    }
    this.countPeriods(createdAt)
    if (inPeriod) for (let at = 0; at < values.length; at++) this.count(at, values[at]!)
    return inPeriod
  }

  facets(): Readonly<Record<Dimension, FacetList>> {
    const lists = dimensions.map((dimension) => [dimension, this.listOf(dimension)] as const)
    return Object.fromEntries(lists) as Record<Dimension, FacetList>
  }

  periodCounts(): readonly number[] {
    return this.periods
  }

  private count(dimension: number, values: readonly number[]): void {
    const counts = this.counts[dimension]!
    for (let at = 0; at < values.length; at++) counts[values[at]!]! += 1
  }

  private countPeriods(createdAt: number): void {
    const { since } = this.query
    for (let at = 0; at < since.length; at++) if (createdAt >= since[at]!) this.periods[at]! += 1
  }

  private listOf(dimension: Dimension): FacetList {
    const counts = this.counts[places[dimension]]!
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

function isChosen(values: readonly number[], chosen: Uint8Array): boolean {
  for (let at = 0; at < values.length; at++) if (chosen[values[at]!] === 1) return true
  return false
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
