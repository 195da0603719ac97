import { originalSpan } from './quote-map.ts'
import { sidesButFigures } from './quote-skeleton.ts'
import { leastContext, type Wanted } from './quote-wanted.ts'
import type { FoundWords } from './quote-words.ts'
import type { Span } from './span.ts'

/**
 * Whether the quote may have become the other words at a place, whatever was found of the same words: these stand in
 * more of its context. Where the same words stand in their sentence, the outline parts the two; or else more of the words
 * on both sides must be those of the other place, figures left aside.
 */
export function standsBetter(wanted: Wanted, place: Span, words: FoundWords | null): boolean {
  const { map, recorded } = wanted
  const now = map.text.slice(place.start, place.end)
  if (!/[\p{L}\p{N}]/u.test(now) || now.includes(recorded.text.slice(recorded.start, recorded.end))) return false
  if (words === null || !words.isInSentence) return true
  const isLikely = (span: Span) => wanted.isLikely(originalSpan(map, span))
  const [isThis, isOther] = [isLikely(words), isLikely(place)]
  if (isThis !== isOther) return isOther
  const [these, others] = [words, place].map((span) => sidesButFigures({ ...span, text: map.text }, recorded))
  return others!.before >= these!.before + leastContext && others!.after >= these!.after + leastContext
}
