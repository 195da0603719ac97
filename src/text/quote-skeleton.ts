import { characterFlags } from './character-flags.ts'
import type { Placed } from './quote-surroundings.ts'
import { longestContext } from './quote-wanted.ts'
import { stringOfUnits } from './string-of-units.ts'

/** A longer row of signs is more than one figure. */
const longestFigure = 32
const SIGN = 0x30
const FIGURE = 1
const kinds = characterFlags([['0123456789.%‰〇零一二三四五六七八九十百千万亿', FIGURE]])

/** Words with one sign for each figure: what is left of them where nothing but figures is changed. */
export function skeletonOf(words: string): string {
  const units = new Uint16Array(words.length)
  let length = 0
  let isWithin = false
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index)
    const isSign = kinds[code] === FIGURE
    if (!isSign) units[length++] = code
    else if (!isWithin) units[length++] = SIGN
    isWithin = isSign
  }
  return stringOfUnits(units.subarray(0, length))
}

let last: { readonly text: string; readonly skeleton: string } | null = null

/** The skeleton of a whole text; the last one is kept, because a page asks for all its notes at once. */
export function skeletonOfText(text: string): string {
  if (last === null || last.text !== text) last = { text, skeleton: skeletonOf(text) }
  return last.skeleton
}

/** How many characters before and after words. */
export interface Sides {
  readonly before: number
  readonly after: number
}

/** How many characters before and after two places are the same, at most 256 a side; a figure is like any other. */
export function sidesButFigures(one: Placed, other: Placed): Sides {
  return {
    before: commonButFigures(one.text, one.start - 1, other.text, other.start - 1, -1),
    after: commonButFigures(one.text, one.end, other.text, other.end, 1),
  }
}

/** Steps through two texts from two places at once. */
function commonButFigures(a: string, from: number, b: string, otherFrom: number, step: 1 | -1): number {
  let [at, otherAt, length] = [from, otherFrom, 0]
  while (length < longestContext && at >= 0 && otherAt >= 0 && at < a.length && otherAt < b.length) {
    const [code, other] = [a.charCodeAt(at), b.charCodeAt(otherAt)]
    if (kinds[code] === FIGURE && kinds[other] === FIGURE) {
      at = beyondFigure(a, at, step)
      otherAt = beyondFigure(b, otherAt, step)
    } else if (code === other) {
      at += step
      otherAt += step
    } else break
    length += 1
  }
  return length
}

/** The first place that is not of a figure's, or the end of what is taken for one. */
function beyondFigure(text: string, at: number, step: 1 | -1): number {
  let place = at + step
  while (kinds[text.charCodeAt(place)] === FIGURE && Math.abs(place - at) < longestFigure) place += step
  return place
}
