import type { FoldedText } from '../text/fold.ts'
import type { Span } from '../text/span.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { looksLikeUnit } from './unit-knowledge.ts'

/** The shortest part that is taken for a name of its own. */
const SHORTEST = 3
/** 市公安局 交警支队: a blank inside one name. */
const DEPARTMENT = /[局厅委会府]$/
const ITS_PART = /^.{0,4}(?:队|分局|办|办公室)$/

/**
 * Parts, in steps, each listed name where nothing but blanks stood between several (旗水利局 阿尔善图嘎查). Only where each part looks
 * like a unit: blanks inside names, which portals strew in, part nothing.
 */
export function* partNames<T extends Span>(text: string, folded: FoldedText, names: readonly T[]): Steps<T[]> {
  const parted: T[] = []
  yield* eachBatch(names, (name) => {
    const original = folded.span(name.start, name.end)
    if (original.end - original.start === name.end - name.start) parted.push(name)
    else parted.push(...partsOf(text, folded, name))
  })
  return parted
}

function partsOf<T extends Span>(text: string, folded: FoldedText, name: T): T[] {
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

function followsBlank(folded: FoldedText, place: number): boolean {
  const around = folded.span(place - 1, place + 1)
  return around.end - around.start > 2
}
