/** A word found in a text, with what is known of it. */
export interface FoundWord<T> {
  readonly word: string
  readonly value: T
}

/** Finds the longest of many words that starts, or ends, at a place of a text; independent of the text's length. */
export interface WordFinder<T> {
  startingAt(text: string, start: number): FoundWord<T> | null
  endingAt(text: string, end: number): FoundWord<T> | null
}

/** Builds a finder; words sharing a first (last) character are kept longest first, a later double is ignored. */
export function wordFinder<T>(entries: Iterable<readonly [string, T]>): WordFinder<T> {
  const byHead = new Map<number, FoundWord<T>[]>()
  const byTail = new Map<number, FoundWord<T>[]>()
  const seen = new Set<string>()
  for (const [word, value] of entries) {
    if (word === '' || seen.has(word)) continue
    seen.add(word)
    put(byHead, word.charCodeAt(0), { word, value })
    put(byTail, word.charCodeAt(word.length - 1), { word, value })
  }
  for (const words of [...byHead.values(), ...byTail.values()]) words.sort((a, b) => b.word.length - a.word.length)
  return {
    startingAt: (text, start) =>
      byHead.get(text.charCodeAt(start))?.find(({ word }) => text.startsWith(word, start)) ?? null,
    endingAt: (text, end) => byTail.get(text.charCodeAt(end - 1))?.find(({ word }) => text.endsWith(word, end)) ?? null,
  }
}

/** A finder of words that carry no knowledge but themselves. */
export function plainWordFinder(words: Iterable<string>): WordFinder<string> {
  return wordFinder([...words].map((word) => [word, word] as const))
}

function put<T>(groups: Map<number, FoundWord<T>[]>, key: number, word: FoundWord<T>): void {
  const group = groups.get(key)
  if (group) group.push(word)
  else groups.set(key, [word])
}
