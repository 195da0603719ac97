/** What is to become of each entry: it is wanted, or out; a dimension's own number: out for what is chosen in that one alone. */
export type Marks = Uint8Array
export const WANTED = 0
export const OUT = 255

/**
 * The values of all entries in one dimension, by their numbers. Most entries have one or none: these lie side by side in
 * memory, where thousands of them are looked at in no time.
 */
export class Column {
  /** One more than the first value of each entry; 0 where it has none. */
  private firsts = new Uint32Array(1024)
  /** All values of the entries that have several. */
  private readonly several = new Map<number, readonly number[]>()
  /** Each entry with each of its values but the first, in turn; null where any is new. */
  private others: Uint32Array | null = null

  set(entry: number, values: readonly number[]): void {
    if (entry >= this.firsts.length) {
      const longer = new Uint32Array(2 * entry)
      longer.set(this.firsts)
      this.firsts = longer
    }
    this.firsts[entry] = (values[0] ?? -1) + 1
    if (values.length > 1) this.several.set(entry, values)
    if (values.length > 1 || this.several.delete(entry)) this.others = null
  }

  /** The first value of an entry that has one. */
  first(entry: number): number {
    return this.firsts[entry]! - 1
  }

  /** Takes the entries out that have none of the chosen values; `own` is this dimension's number. */
  exclude(marks: Marks, chosen: Uint8Array, own: number): void {
    for (let entry = 0; entry < marks.length; entry++) {
      const mark = marks[entry]!
      if (mark !== OUT && !this.isAmong(entry, chosen)) marks[entry] = mark === WANTED ? own : OUT
    }
  }

  /** How many entries have each value below `size`: of those that are wanted, or are out for this dimension alone. */
  count(marks: Marks, own: number, size: number): Uint32Array {
    const { firsts } = this
    // The first is for entries without a value.
    const counts = new Uint32Array(size + 1)
    for (let entry = 0; entry < marks.length; entry++) {
      const mark = marks[entry]!
      if (mark === WANTED || mark === own) counts[firsts[entry]!]! += 1
    }
    const others = (this.others ??= this.listOthers())
    for (let at = 0; at < others.length; at += 2) {
      const mark = marks[others[at]!]
      if (mark === WANTED || mark === own) counts[others[at + 1]! + 1]! += 1
    }
    return counts.subarray(1)
  }

  private listOthers(): Uint32Array {
    const others: number[] = []
    for (const [entry, values] of this.several) for (const value of values.slice(1)) others.push(entry, value)
    return Uint32Array.from(others)
  }

  private isAmong(entry: number, chosen: Uint8Array): boolean {
    const first = this.firsts[entry]!
    if (first > 0 && chosen[first - 1] === 1) return true
    return this.several.size > 0 && this.several.get(entry)?.some((value) => chosen[value] === 1) === true
  }
}
