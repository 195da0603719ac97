/** Of the first character of a pair so many bits are looked at, and of the second. */
const FIRST_BITS = 8
const SECOND_BITS = 7
const FIRST = (1 << FIRST_BITS) - 1
const SECOND = (1 << SECOND_BITS) - 1

/**
 * Tells by two characters, with one look-up, at most places of a text that none of some words begins or ends there, before
 * words are looked for character by character. It never says so where one does.
 */
export class CharacterPairs {
  private readonly pairs: Uint8Array

  /** Begins with what others hold. */
  constructor(others?: CharacterPairs) {
    this.pairs = others?.pairs.slice() ?? new Uint8Array((FIRST + 1) * (SECOND + 1))
  }

  /** Adds the two characters that a word is read by; none is the second of a word of one character. */
  add(first: number, second: number | undefined): void {
    if (second !== undefined) this.pairs[placeOf(first, second)] = 1
    else for (let any = 0; any <= SECOND; any++) this.pairs[placeOf(first, any)] = 1
  }

  mayHold(first: number, second: number): boolean {
    return this.pairs[placeOf(first, second)] === 1
  }
}

/** The first two characters of each of some words. */
export function pairsOfHeads(words: Iterable<string>): CharacterPairs {
  const heads = new CharacterPairs()
  for (const word of words) heads.add(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : undefined)
  return heads
}

/** The last two characters of each of some words, the last one first, and those of others. */
export function pairsOfTails(words: Iterable<string>, others?: CharacterPairs): CharacterPairs {
  const tails = new CharacterPairs(others)
  for (const word of words)
    tails.add(word.charCodeAt(word.length - 1), word.length > 1 ? word.charCodeAt(word.length - 2) : undefined)
  return tails
}

function placeOf(first: number, second: number): number {
  return ((first & FIRST) << SECOND_BITS) | (second & SECOND)
}
