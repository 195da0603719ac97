import type { Span } from '../text/span.ts'
import type { Reading } from './reading.ts'
import { looksLikeUnit } from './unit-knowledge.ts'

/** The shortest part that is taken for a name of its own. */
const SHORTEST = 3
/** 市公安局 交警支队: a blank inside one name. */
const DEPARTMENT = /[局厅委会府]$/
const ITS_PART = /^.{0,4}(?:队|分局|办|办公室)$/

/**
 * Parts each listed name where nothing but blanks stood between several (旗水利局 阿尔善图嘎查). Only where each part looks
 * like a unit: blanks inside names, which portals strew in, part nothing.
 */
export function partNames<T extends Span>(reading: Reading, names: readonly T[]): T[] {
  const parted: T[] = []
  for (const name of names) {
    const original = reading.folded.span(name.start, name.end)
    if (original.end - original.start === name.end - name.start) parted.push(name)
    else parted.push(...partsOf(reading, name))
  }
  return parted
}

function partsOf<T extends Span>({ text, folded }: Reading, name: T): T[] {
  const parts: T[] = []
  let start = name.start
  for (let place = name.start + 1; place <= name.end; place++) {
    if (place < name.end && !followsBlank(folded, place)) continue
    const words = text.slice(start, place)
    const before = parts.at(-1)
    if (words.length < SHORTEST || !looksLikeUnit(words)) return [name]
    if (before && ITS_PART.test(words) && DEPARTMENT.test(text.slice(before.start, before.end))) return [name]
    parts.push({ ...name, start, end: place })
    start = place
  }
  return parts
}

function followsBlank(folded: Reading['folded'], place: number): boolean {
  const around = folded.span(place - 1, place + 1)
  return around.end - around.start > 2
}
