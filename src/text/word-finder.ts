import { CharacterBits } from './character-bits.ts'
import { codeAt } from './code-at.ts'
import { WordTrie, type FoundWord } from './word-trie.ts'

/** Finds the longest of many words at a place of a text; what it costs depends on neither's number or length. */
export interface WordFinder<T> {
  /** The longest word that starts at a place and ends no later than `ceiling`. */
  startingAt(text: string, start: number, ceiling?: number): FoundWord<T> | null
  /** The longest word that ends at a place and starts no earlier than `floor`. */
  endingAt(text: string, end: number, floor?: number): FoundWord<T> | null
  /** Whether any of the words stands between two places. */
  within(text: string, start: number, end: number): boolean
  /** Where the first word begins that begins between two places and ends no later than `ceiling`; -1 where none does. */
  first(text: string, start: number, end: number, ceiling?: number): number
  words(): readonly string[]
}

/** Builds a finder; a later double of a word is ignored, and so are words beyond some 65,000 characters in all. */
export function wordFinder<T>(entries: Iterable<readonly [string, T]>): WordFinder<T> {
  return new TrieFinder(Array.from(entries, ([word, value]) => ({ word, value })))
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

/** Tells most places by their character alone; its methods are small, so that the engine puts them where they are called. */
class TrieFinder<T> implements WordFinder<T> {
  private readonly all: readonly FoundWord<T>[]
  private readonly firsts = new CharacterBits()
  private readonly lasts = new CharacterBits()
  private byHead: WordTrie<T> | null = null
  private byTail: WordTrie<T> | null = null

  constructor(all: readonly FoundWord<T>[]) {
    this.all = all
    for (const { word } of all) {
      this.firsts.add(word.charCodeAt(0))
      this.lasts.add(word.charCodeAt(word.length - 1))
    }
  }

  startingAt(text: string, start: number, ceiling = text.length): FoundWord<T> | null {
    return this.firsts.mayHold(codeAt(text, start)) ? this.fromHead(text, start, ceiling) : null
  }

  endingAt(text: string, end: number, floor = 0): FoundWord<T> | null {
    return this.lasts.mayHold(codeAt(text, end - 1)) ? this.fromTail(text, end, floor) : null
  }

  within(text: string, start: number, end: number): boolean {
    return this.first(text, start, end) >= 0
  }

  first(text: string, start: number, end: number, ceiling = end): number {
    const { firsts } = this
    const last = Math.min(end, text.length)
    for (let place = start; place < last; place++)
      if (firsts.mayHold(text.charCodeAt(place)) && this.fromHead(text, place, ceiling)) return place
    return -1
  }

  words(): readonly string[] {
    return this.all.map((one) => one.word)
  }

  private fromHead(text: string, start: number, ceiling: number): FoundWord<T> | null {
    return (this.byHead ??= new WordTrie(this.all, 1)).longest(text, start, ceiling)
  }

  private fromTail(text: string, end: number, floor: number): FoundWord<T> | null {
    return (this.byTail ??= new WordTrie(this.all, -1)).longest(text, end - 1, floor - 1)
  }
}
