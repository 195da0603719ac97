import { firstFrom } from './quote-places.ts'
import type { Span } from './span.ts'

/** A text without what a re-publishing changes freely (white space, full width), and the way back to the original. */
export interface QuoteMap {
  readonly text: string
  /** For each character of `text` its index in the original. */
  readonly origins: Uint32Array
}

const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u
const radical = /[\u2E80-\u2FDF\uF900-\uFAFF]/
const wordly = /[0-9A-Za-z.]/

/** One UTF-16 unit as it is compared: half width, unified; empty when a reader cannot see it. */
export function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code < 0x80) return code <= 0x20 ? '' : unit
  if (code >= 0x4e00 && code <= 0x9fff) return unit
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (unseen.test(unit)) return ''
  const plain = radical.test(unit) ? unit.normalize('NFKC') : unit
  return plain.length === 1 ? plain : unit
}

/**
 * Maps a text for comparing, in one pass. A gap between two Latin letters or digits stays one space, because `1 5` and
 * `15` are different figures.
 */
export function mapForQuotes(text: string): QuoteMap {
  const units: string[] = []
  const origins = new Uint32Array(text.length)
  let gap = -1
  for (let index = 0; index < text.length; index += 1) {
    const unit = foldUnit(text.charAt(index))
    if (unit === '') {
      if (gap < 0) gap = index
      continue
    }
    if (gap >= 0 && wordly.test(unit) && wordly.test(units.at(-1) ?? '')) {
      origins[units.length] = gap
      units.push(' ')
    }
    gap = -1
    origins[units.length] = index
    units.push(unit)
  }
  return { text: units.join(''), origins: origins.subarray(0, units.length) }
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
