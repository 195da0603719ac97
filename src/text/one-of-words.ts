import { plainWordFinder } from './word-finder.ts'

/** Tells whether some words hold any of a list. */
export function holdsOneOf(list: readonly string[]): (words: string) => boolean {
  const finder = plainWordFinder(list)
  return (words) => finder.within(words, 0, words.length)
}

/** Tells whether some words end in any of a list. */
export function endsInOneOf(list: readonly string[]): (words: string) => boolean {
  const finder = plainWordFinder(list)
  return (words) => finder.endingAt(words, words.length) !== null
}
