import type { CharacterPairs } from './character-pairs.ts'

/** A word found in a text, with what is known of it. */
export interface FoundWord<T> {
  readonly word: string
  readonly value: T
}

/** Words with flags, `count` of them, by where they begin. */
export interface SeenFlags {
  count: number
  readonly starts: number[]
  readonly ends: number[]
  readonly flags: number[]
}

/**
 * Words as a tree of characters, read forward (step 1) or backward (step -1). All branches lie in one open hash of
 * node and character, so that a look-up is one multiplication and one comparison.
 */
export class WordTrie<T> {
  /** Of each branch `node << 16 | character` (0 is an empty place), then twice the node that it leads to, odd where a word ends. */
  private branches = new Int32Array(128)
  private shift = 26
  private readonly found: (FoundWord<T> | null)[] = [null, null]
  private readonly step: 1 | -1

  constructor(words: readonly FoundWord<T>[], step: 1 | -1) {
    this.step = step
    for (const one of words) this.add(one)
  }

  longest(text: string, from: number, stop: number): FoundWord<T> | null {
    const { branches, found, shift, step } = this
    const last = branches.length - 1
    let best = 0
    let node = ROOT
    for (let i = from; (stop - i) * step > 0; i += step) {
      const key = (node << 16) | text.charCodeAt(i)
      let slot = (Math.imul(key, HASH) >>> shift) << 1
      while (branches[slot] !== key) {
        if (branches[slot] === 0) return found[best]!
        slot = (slot + 2) & last
      }
      const next = branches[slot + 1]!
      node = next >> 1
      if ((next & 1) !== 0) best = node
    }
    return found[best]!
  }

  /** Notes the words with flags that begin between two places, wherever they end. */
  noteFlags(
    this: WordTrie<number>,
    codes: Uint16Array,
    start: number,
    end: number,
    heads: CharacterPairs,
    into: SeenFlags,
  ): void {
    const { branches, found } = this
    for (let from = start; from < end; from++) {
      if (!heads.mayHold(codes[from]!, codes[from + 1]!)) continue
      let node = ROOT
      for (let i = from; i < codes.length; i++) {
        const slot = this.slotOf((node << 16) | codes[i]!)
        if (branches[slot] === 0) break
        const next = branches[slot + 1]!
        node = next >> 1
        if ((next & 1) === 0) continue
        into.starts[into.count] = from
        into.ends[into.count] = i + 1
        into.flags[into.count++] = found[node]!.value
      }
    }
  }

  private add(one: FoundWord<T>): void {
    const { word } = one
    if (word === '' || this.found.length + word.length > MOST) return
    let node = ROOT
    let slot = 0
    for (let i = 0; i < word.length; i++) {
      slot = this.branch((node << 16) | word.charCodeAt(this.step > 0 ? i : word.length - 1 - i))
      node = this.branches[slot + 1]! >> 1
    }
    this.found[node] ??= one
    this.branches[slot + 1]! |= 1
  }

  /** Where a branch lies, which may be a new one. */
  private branch(key: number): number {
    const slot = this.slotOf(key)
    if (this.branches[slot] === key) return slot
    const node = this.found.push(null) - 1
    this.branches[slot] = key
    this.branches[slot + 1] = node << 1
    if (node * 6 <= this.branches.length) return slot
    this.grow()
    return this.slotOf(key)
  }

  /** Where a branch lies, or the empty place where it would. */
  private slotOf(key: number): number {
    const { branches, shift } = this
    const last = branches.length - 1
    let slot = (Math.imul(key, HASH) >>> shift) << 1
    while (branches[slot] !== key && branches[slot] !== 0) slot = (slot + 2) & last
    return slot
  }

  private grow(): void {
    const { branches } = this
    this.shift--
    this.branches = new Int32Array(branches.length * 2)
    for (let from = 0; from < branches.length; from += 2) {
      if (branches[from] === 0) continue
      const slot = this.slotOf(branches[from]!)
      this.branches[slot] = branches[from]!
      this.branches[slot + 1] = branches[from + 1]!
    }
  }
}

/** No branch has the key 0, which marks an empty place. */
const ROOT = 1
/** As many branches as the 16 bits of a key can tell apart. */
const MOST = 0xffff
/** 2^32 over the golden ratio spreads keys that lie close together. */
const HASH = 0x9e3779b1
