import { pairsOfHeads, type CharacterPairs } from './character-pairs.ts'
import { WordTrie, type SeenFlags } from './word-trie.ts'

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
  const trie = new WordTrie(words, 1)
  const heads = pairsOfHeads(flags.keys())
  return (codes) => new TrieWalk(codes, trie, heads)
}

class TrieWalk implements FlagWalk {
  private readonly codes: Uint16Array
  private readonly trie: WordTrie<number>
  private readonly heads: CharacterPairs
  private readonly seen: SeenFlags = { count: 0, starts: [], ends: [], flags: [] }
  private read = 0

  constructor(codes: Uint16Array, trie: WordTrie<number>, heads: CharacterPairs) {
    this.codes = codes
    this.trie = trie
    this.heads = heads
  }

  readTo(end: number, floor: number): void {
    if (floor >= this.read) this.seen.count = 0
    this.trie.noteFlags(this.codes, Math.max(floor, this.read), end, this.heads, this.seen)
    this.read = end
  }

  since(start: number): number {
    const { seen, read } = this
    let all = 0
    for (let i = seen.count - 1; i >= 0 && seen.starts[i]! >= start; i--)
      if (seen.ends[i]! <= read) all |= seen.flags[i]!
    return all
  }
}
