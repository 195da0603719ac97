import { characterFlags } from './character-flags.ts'
import { noteFlagged } from './note-flagged.ts'
import { inBatches, type Steps } from './steps.ts'

/** Where the characters of each set stand in a text, in reading order. */
export type Landmarks<Name extends string> = Readonly<Record<Name, Int32Array>>

/** How many characters are read in one step. */
const STRETCH = 8192
const noted = new Int32Array(STRETCH)

/**
 * Builds what finds, in steps, the characters of several sets in one pass over the codes of a text; throws where a
 * character is in two of them.
 */
export function landmarkReader<Name extends string>(
  sets: Readonly<Record<Name, string>>,
): (codes: Uint16Array) => Steps<Landmarks<Name>> {
  const names = Object.keys(sets) as Name[]
  const all = names.map((name) => sets[name]).join('')
  if (new Set(all).size !== all.length) throw new Error('A character is in two sets.')
  const kinds = characterFlags(names.map((name, index) => [sets[name], index + 1]))
  return function* (codes) {
    const lists = names.map(() => new PlaceList(64 + (codes.length >>> 6)))
    const byKind = [new PlaceList(0), ...lists]
    for (let start = 0; start < codes.length; start += STRETCH) {
      readStretch(codes, start, Math.min(codes.length, start + STRETCH), kinds, byKind)
      yield
    }
    return Object.fromEntries(names.map((name, index) => [name, lists[index]!.places()])) as Record<Name, Int32Array>
  }
}

function readStretch(
  codes: Uint16Array,
  start: number,
  end: number,
  kinds: Uint8Array,
  into: readonly PlaceList[],
): void {
  const count = noteFlagged(codes, start, end, kinds, noted)
  for (let next = 0; next < count; next++) {
    const place = noted[next]!
    into[kinds[codes[place]!]!]!.add(place)
  }
}

/** Does something at each of some places, many to a step. */
export function eachPlace(places: Int32Array, act: (place: number) => void, size?: number): Steps<void> {
  return inBatches(
    places.length,
    (from, end) => {
      for (let index = from; index < end; index++) act(places[index]!)
    },
    size,
  )
}

/** Grows by doubling from the room that it is given; at half the size of an array of numbers. */
class PlaceList {
  private kept: Int32Array
  private length = 0

  constructor(room: number) {
    this.kept = new Int32Array(room)
  }

  add(place: number): void {
    if (this.length === this.kept.length) {
      const { kept } = this
      this.kept = new Int32Array(kept.length * 2)
      this.kept.set(kept)
    }
    this.kept[this.length++] = place
  }

  places(): Int32Array {
    return this.kept.subarray(0, this.length)
  }
}
