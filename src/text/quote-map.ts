import { characterFlags } from './character-flags.ts'
import { DIGITS, LATIN } from './one-of.ts'
import { firstFrom } from './quote-places.ts'
import type { Span } from './span.ts'
import { stringOfUnits } from './string-of-units.ts'

/** A text without what a re-publishing changes freely (white space, full width), and the way back to the original. */
export interface QuoteMap {
  readonly text: string
  /** For each character of `text` its index in the original. */
  readonly origins: Uint32Array
}

const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u
const radical = /[\u2E80-\u2FDF\uF900-\uFAFF]/
const WORDLY = 1
const kinds = characterFlags([[`${DIGITS}${LATIN}.`, WORDLY]])

/** What a reader cannot see is compared as; no unit that is seen has this code. */
const NOTHING = 1
const SPACE = 0x20
/** What each UTF-16 unit is compared as, found out when it is first met; 0 until then. */
const folded = new Uint16Array(65536)

/** One UTF-16 unit as it is compared: half width, unified; empty when a reader cannot see it. */
export function foldUnit(unit: string): string {
  const code = foldCode(unit.charCodeAt(0))
  return code === NOTHING ? '' : String.fromCharCode(code)
}

function foldCode(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code
  return folded[code] || (folded[code] = foldedAs(code))
}

function foldedAs(code: number): number {
  if (code < 0x80) return code <= SPACE ? NOTHING : code
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0
  const unit = String.fromCharCode(code)
  if (unseen.test(unit)) return NOTHING
  const plain = radical.test(unit) ? unit.normalize('NFKC') : unit
  return plain.length === 1 ? plain.charCodeAt(0) : code
}

/**
 * Maps a text for comparing, in one pass; a million characters take some ten milliseconds. A gap between two Latin letters
 * or digits stays one space, because `1 5` and `15` are different figures.
 */
export function mapForQuotes(text: string): QuoteMap {
  const units = new Uint16Array(text.length)
  const origins = new Uint32Array(text.length)
  let length = 0
  let gap = -1
  for (let index = 0; index < text.length; index += 1) {
    const code = foldCode(text.charCodeAt(index))
    if (code === NOTHING) {
      if (gap < 0) gap = index
      continue
    }
    if (gap >= 0 && length > 0 && kinds[code] === WORDLY && kinds[units[length - 1]!] === WORDLY) {
      origins[length] = gap
      units[length++] = SPACE
    }
    gap = -1
    origins[length] = index
    units[length++] = code
  }
  return { text: stringOfUnits(units.subarray(0, length)), origins: origins.subarray(0, length) }
}

/** The first index of the mapped text that stands at or after `origin` in the original. */
export function mappedIndex(map: QuoteMap, origin: number): number {
  return firstFrom(map.origins, origin)
}

/** The stretch of the original that a stretch of the mapped text came from. */
export function originalSpan(map: QuoteMap, { start, end }: Span): Span {
  return { start: map.origins[start]!, end: map.origins[end - 1]! + 1 }
}

let last: { readonly text: string; readonly map: QuoteMap } | null = null

/** The map of a text; the last one is kept, because a page asks for all its notes at once. */
export function mapped(text: string): QuoteMap {
  if (last === null || last.text !== text) last = { text, map: mapForQuotes(text) }
  return last.map
}
