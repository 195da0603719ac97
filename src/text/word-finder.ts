import { pairsOfHeads, type CharacterPairs } from './character-pairs.ts'

/** A word found in a text, with what is known of it. */
export interface FoundWord<T> {
  readonly word: string
  readonly value: T
}

/** Finds the longest of many words at a place of a text; what it costs depends on neither's number or length. */
export interface WordFinder<T> {
  /** The longest word that starts at a place and ends no later than `ceiling`. */
  startingAt(text: string, start: number, ceiling?: number): FoundWord<T> | null
  /** The longest word that ends at a place and starts no earlier than `floor`. */
  endingAt(text: string, end: number, floor?: number): FoundWord<T> | null
  /** Whether any of the words stands between two places. */
  within(text: string, start: number, end: number): boolean
  words(): readonly string[]
}

/** Builds a finder; a later double of a word is ignored, and so are words beyond some 65,000 characters in all. */
export function wordFinder<T>(entries: Iterable<readonly [string, T]>): WordFinder<T> {
  const words: FoundWord<T>[] = []
  for (const [word, value] of entries) words.push({ word, value })
  let byHead: Trie<T> | null = null
  let byTail: Trie<T> | null = null
  const heads = () => (byHead ??= new Trie(words, 1))
  return {
    startingAt: (text, start, ceiling = text.length) => heads().longest(text, start, ceiling),
    endingAt: (text, end, floor = 0) => (byTail ??= new Trie(words, -1)).longest(text, end - 1, floor - 1),
    within: (text, start, end) => heads().any(text, start, end),
    words: () => words.map((one) => one.word),
  }
}

/** A finder of words that carry no knowledge but themselves. */
export function plainWordFinder(words: Iterable<string>): WordFinder<string> {
  return wordFinder([...words].map((word) => [word, word] as const))
}

/** A finder of words that are listed by what is known of them. */
export function groupedWordFinder<T extends string>(
  groups: Readonly<Record<string, readonly string[]>>,
): WordFinder<T> {
  return wordFinder(
    Object.entries(groups).flatMap(([value, words]) => words.map((word) => [word, value as T] as const)),
  )
}

/**
 * What the words of a text say, all of them together, each by its flags; a word within another counts, too. Stretches are
 * asked for in the order of their ends, so that each character is read once.
 */
export interface FlagWalk {
  /** Reads on to a place; what stands before `floor` is not asked for any more. */
  readTo(end: number, floor: number): void
  /** The flags of the words that stand between a place and where the text is read to. */
  since(start: number): number
}

/** Builds what begins such a walk in a text, given by its codes. */
export function flagWalker(entries: Iterable<readonly [string, number]>): (codes: Uint16Array) => FlagWalk {
  const flags = new Map<string, number>()
  for (const [word, flag] of entries) flags.set(word, (flags.get(word) ?? 0) | flag)
  const words = [...flags].map(([word, value]) => ({ word, value }))
  const trie = new Trie(words, 1)
  const heads = pairsOfHeads(flags.keys())
  return (codes) => {
    const seen: SeenFlags = { count: 0, starts: [], ends: [], flags: [] }
    let read = 0
    return {
      readTo: (end, floor) => {
        if (floor >= read) seen.count = 0
        trie.noteFlags(codes, Math.max(floor, read), end, heads, seen)
        read = end
      },
      since: (start) => {
        let all = 0
        for (let i = seen.count - 1; i >= 0 && seen.starts[i]! >= start; i--)
          if (seen.ends[i]! <= read) all |= seen.flags[i]!
        return all
      },
    }
  }
}

/** Words with flags, `count` of them, by where they begin. */
interface SeenFlags {
  count: number
  readonly starts: number[]
  readonly ends: number[]
  readonly flags: number[]
}

/**
 * Words as a tree of characters, read forward (step 1) or backward (step -1). All branches lie in one open hash of
 * node and character, so that a look-up is one multiplication and one comparison.
 */
class Trie<T> {
  /** Of each branch `node << 16 | character` (0 is an empty place), then twice the node that it leads to, odd where a word ends. */
  private branches = new Int32Array(128)
  private shift = 26
  private readonly found: (FoundWord<T> | null)[] = [null, null]
  private readonly step: 1 | -1
  /** A bit for the low twelve of each character that a word begins with: most characters of a text are told by it to begin none. */
  private readonly heads = new Int32Array(128)

  constructor(words: readonly FoundWord<T>[], step: 1 | -1) {
    this.step = step
    for (const one of words) this.add(one)
  }

  longest(text: string, from: number, stop: number): FoundWord<T> | null {
    if (!this.mayBegin(text.charCodeAt(from))) return null
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

  any(text: string, start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (this.longest(text, i, end)) return true
    return false
  }

  /** Notes the words with flags that begin between two places, wherever they end. */
  noteFlags(
    this: Trie<number>,
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

  private mayBegin(code: number): boolean {
    return ((this.heads[(code >>> 5) & 127]! >>> (code & 31)) & 1) === 1
  }

  private add(one: FoundWord<T>): void {
    const { word } = one
    if (word === '' || this.found.length + word.length > MOST) return
    const head = word.charCodeAt(this.step > 0 ? 0 : word.length - 1)
    this.heads[(head >>> 5) & 127]! |= 1 << (head & 31)
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
