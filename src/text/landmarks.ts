import { characterFlags } from './character-flags.ts'
import type { Steps } from './steps.ts'

/** Where the characters of each set stand in a text, in reading order. */
export type Landmarks<Name extends string> = Readonly<Record<Name, readonly number[]>>

/** How many characters are read in one step. */
const STRETCH = 8192

/**
 * Builds what finds, in steps, the characters of several sets in one pass over a text; throws where a character is in two of
 * them.
 */
export function landmarkReader<Name extends string>(
  sets: Readonly<Record<Name, string>>,
): (text: string) => Steps<Landmarks<Name>> {
  const names = Object.keys(sets) as Name[]
  const all = names.map((name) => sets[name]).join('')
  if (new Set(all).size !== all.length) throw new Error('A character is in two sets.')
  const kinds = characterFlags(names.map((name, index) => [sets[name], index + 1]))
  return function* (text) {
    const found = Object.fromEntries(names.map((name): [string, number[]] => [name, []])) as Record<Name, number[]>
    const places = [[], ...names.map((name) => found[name])]
    for (let start = 0; start < text.length; start += STRETCH) {
      readStretch(text, start, Math.min(text.length, start + STRETCH), kinds, places)
      yield
    }
    return found
  }
}

function readStretch(text: string, start: number, end: number, kinds: Uint8Array, into: readonly number[][]): void {
  for (let place = start; place < end; place++) {
    const kind = kinds[text.charCodeAt(place)]!
    if (kind !== 0) into[kind]!.push(place)
  }
}
