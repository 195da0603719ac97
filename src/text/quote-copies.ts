import { mapForQuotes, mapped, mappedIndex, originalSpan, type QuoteMap } from './quote-map.ts'
import { commonAfter, commonBefore, nearestPlaces, placesOf } from './quote-places.ts'
import { sidesButFigures } from './quote-skeleton.ts'
import { clauseAround, sentenceAround, standsAlone } from './quote-surroundings.ts'
import { enoughContext, longestContext, mostPlaces } from './quote-wanted.ts'
import type { QuoteAnchor } from './quote.ts'
import type { Span } from './span.ts'

/** The other places where the same words stand, and how much context they share with the one that is described. */
export interface Copies {
  /** How many characters either side no other place shares. */
  readonly needed: number
  readonly count: number
  /** The most characters, both sides together, that another place shares. */
  readonly alike: number
}

/** Finds the other places; `span` is of the mapped text. */
export function copiesOf(map: QuoteMap, span: Span): Copies {
  const words = map.text.slice(span.start, span.end)
  let needed = 0
  let count = 0
  let alike = 0
  for (const place of nearestPlaces(placesOf(words, map.text), span.start, mostPlaces)) {
    if (place === span.start) continue
    const before = commonBefore(map.text, place, map.text, span.start, longestContext)
    const after = commonAfter(map.text, place + words.length, map.text, span.end, longestContext)
    count += 1
    needed = Math.max(needed, Math.min(longestContext, 1 + Math.min(before, after)))
    const shared = sidesButFigures(
      { text: map.text, start: place, end: place + words.length },
      { text: map.text, ...span },
    )
    alike = Math.max(alike, shared.before + shared.after)
  }
  return { needed, count, alike }
}

/** How much of what the words stand in stands elsewhere too. */
export function repetition(
  text: string,
  span: Span,
  { count, alike }: Copies,
): NonNullable<QuoteAnchor['repeats']> | null {
  if (count === 0) return null
  const words = { text, ...span }
  if (standsAgain(text, sentenceAround(words))) return 'sentence'
  const clause = clauseAround(words)
  const isRepeated = placesOf(mapForQuotes(text.slice(clause.start, clause.end)).text, mapped(text).text).length > 1
  if (isRepeated) return 'clause'
  return alike >= enoughContext ? 'context' : 'words'
}

/** Whether a sentence or clause stands elsewhere too, for itself. */
function standsAgain(text: string, own: Span): boolean {
  const map = mapped(text)
  const words = mapForQuotes(text.slice(own.start, own.end)).text
  return nearestPlaces(placesOf(words, map.text), mappedIndex(map, own.start), mostPlaces).some((start) => {
    const other = originalSpan(map, { start, end: start + words.length })
    return (other.start >= own.end || other.end <= own.start) && standsAlone({ text, ...other })
  })
}
