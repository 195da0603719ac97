/** How many of how many were right. */
export interface Share {
  readonly hit: number
  readonly of: number
}

/** Spans found: those labelled, those said, those said that hit, and labelled ones that were hit. */
export interface Found {
  readonly wanted: number
  readonly said: number
  readonly hit: number
  readonly recalled: number
}

export const shareNames = [
  'number',
  'value',
  'comparator',
  'strict comparator',
  'unit',
  'status',
  'status, total apart',
  'metric',
  'period',
  'whole span',
  'role',
  'collective',
  'task found',
  'task lead',
  'task responsible',
  'title',
  'issuer',
  'documentNumber',
  'publishedOn',
  'writtenOn',
] as const
export const foundNames = [
  'notice',
  'quantity',
  'listed unit, exact',
  'listed unit',
  'other unit, exact',
  'other unit',
] as const

export type ShareName = (typeof shareNames)[number]
export type FoundName = (typeof foundNames)[number]

/** A trap that was painted, or a background figure painted as one of the notice's own. */
export interface Trapped {
  readonly words: string
  readonly why: string
}

/** The counts of one page, or of several added up. */
export interface Tally {
  readonly shares: Readonly<Record<ShareName, Share>>
  readonly founds: Readonly<Record<FoundName, Found>>
  readonly trapped: readonly Trapped[]
  /** A line for each difference, for whoever mends the finders. */
  readonly differences: readonly string[]
}

/** A tally that is being counted. */
export class Counting {
  readonly #shares = new Map<ShareName, Share>()
  readonly #founds = new Map<FoundName, Found>()
  readonly #trapped: Trapped[] = []
  readonly #differences: string[] = []

  /** Counts one case; gives back whether it was right. */
  judge(name: ShareName, right: boolean): boolean {
    const { hit, of } = this.#shares.get(name) ?? { hit: 0, of: 0 }
    this.#shares.set(name, { hit: hit + (right ? 1 : 0), of: of + 1 })
    return right
  }

  find(name: FoundName, found: Omit<Found, 'recalled'> & { recalled?: number }): void {
    this.#founds.set(name, { recalled: found.hit, ...found })
  }

  trap(words: string, why: string): void {
    this.#trapped.push({ words, why })
  }

  differ(line: string): void {
    this.#differences.push(line)
  }

  tally(): Tally {
    return {
      shares: recordOf(shareNames, (name) => this.#shares.get(name) ?? { hit: 0, of: 0 }),
      founds: recordOf(foundNames, (name) => this.#founds.get(name) ?? { wanted: 0, said: 0, hit: 0, recalled: 0 }),
      trapped: this.#trapped,
      differences: this.#differences,
    }
  }
}

/** The counts of several pages added up. */
export function addUp(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, one) => total + pick(one), 0)
  return {
    shares: recordOf(shareNames, (name) => ({
      hit: sum((one) => one.shares[name].hit),
      of: sum((one) => one.shares[name].of),
    })),
    founds: recordOf(foundNames, (name) => ({
      wanted: sum((one) => one.founds[name].wanted),
      said: sum((one) => one.founds[name].said),
      hit: sum((one) => one.founds[name].hit),
      recalled: sum((one) => one.founds[name].recalled),
    })),
    trapped: tallies.flatMap((one) => one.trapped),
    differences: tallies.flatMap((one) => one.differences),
  }
}

/** 0 to 1; 1 where there was nothing to get wrong. */
export function rateOf({ hit, of }: Share): number {
  return of === 0 ? 1 : hit / of
}

/** Precision, recall and their harmonic mean. */
export function measureOf(found: Found): { precision: number; recall: number; f1: number } {
  const precision = rateOf({ hit: found.hit, of: found.said })
  const recall = rateOf({ hit: found.recalled, of: found.wanted })
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

function recordOf<N extends string, V>(names: readonly N[], value: (name: N) => V): Record<N, V> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<N, V>
}
