import { mapForQuotes, originalSpan } from './quote-map.ts'
import { commonAfter, commonBefore, nearestPlaces, placesOf } from './quote-places.ts'
import { clauseAround, sentenceAround, standsAlone } from './quote-surroundings.ts'
import {
  context,
  enoughContext,
  enoughWords,
  leastContext,
  mostPlaces,
  type Candidate,
  type Wanted,
} from './quote-wanted.ts'
import type { Span } from './span.ts'

/** So long a clause that stands once tells itself. */
const longClause = 6
/** So many places, the nearest, are asked for by the outline. */
const mostLike = 64
/** What a whole sentence, a whole clause and the outline count, in characters of context. */
const worth = { sentence: 40, clause: 12, outline: 12 } as const

/** The same words where most speaks for their place. */
export interface FoundWords extends Candidate {
  /** Enough speaks for the place to tell it from others. */
  readonly tells: boolean
  /** Nothing that reads alike elsewhere counts against it. */
  readonly certain: boolean
}

/** The place of the same words for which most speaks; null where they stand nowhere. */
export function bestWords(wanted: Wanted): FoundWords | null {
  const { map, recorded, expected } = wanted
  const length = recorded.end - recorded.start
  const places = placesOf(recorded.text.slice(recorded.start, recorded.end), map.text)
  const sentence = sidesOf(wanted, sentenceAround(wanted.original))
  const clause = sidesOf(wanted, clauseAround(wanted.original))
  let best: Rated | null = null
  let second = -1
  let rank = 0
  for (const start of nearestPlaces(places, expected, mostPlaces)) {
    const end = start + length
    const before = commonBefore(map.text, start, recorded.text, recorded.start, context)
    const after = commonAfter(map.text, end, recorded.text, recorded.end, context)
    const holds = (sides: Sides) =>
      before >= sides.before && after >= sides.after && isWhole(wanted, { start, end }, sides)
    const whole = holds(sentence) ? 'sentence' : holds(clause) ? 'clause' : null
    const likely = places.length > 1 && (rank += 1) <= mostLike && wanted.isLikely(originalSpan(map, { start, end }))
    const score = before + after
    const total = score + (whole === null ? 0 : worth[whole]) + (likely ? worth.outline : 0)
    if (best === null || total > best.total) {
      second = best?.total ?? -1
      best = { start, end, before, after, score, whole, likely, total }
    } else if (total > second) second = total
  }
  if (best === null) return null
  const { start, end, whole, total, score, likely } = best
  const isSure = total > second
  const { repeats } = wanted
  const own = repeats === 'sentence' ? sentence : repeats === 'clause' ? clause : { before: 0, after: 0 }
  const isWholeSentence = whole === 'sentence' && isSure && repeats !== 'sentence'
  const isWholeClause = isSure && isLongClause(whole, clause, length) && repeats !== 'sentence' && repeats !== 'clause'
  const isFramed = best.before - own.before >= leastContext && best.after - own.after >= leastContext
  const tells =
    isWholeSentence ||
    isWholeClause ||
    (isFramed && repeats !== 'context') ||
    (likely && isSure && (whole !== null || score >= leastContext)) ||
    ((repeats === null || repeats === 'words') && score >= enoughContext) ||
    (repeats === null && isSole(places, length, score))
  const certain = isWholeSentence && isTelling(wanted, sentence)
  return { start, end, score: whole === null ? score : total, tells, certain }
}

/** A place with all that speaks for it. */
interface Rated extends Candidate, Sides {
  readonly whole: 'sentence' | 'clause' | null
  readonly likely: boolean
  readonly total: number
}

/** Whether no other place can have come to read like the words' sentence by a changed figure alone. */
function isTelling({ recorded }: Wanted, { before, after }: Sides): boolean {
  const sentence = recorded.text.slice(recorded.start - before, recorded.end + after)
  return sentence.length >= enoughWords || !/[0-9]/.test(sentence)
}

function isLongClause(whole: Rated['whole'], { before, after }: Sides, length: number): boolean {
  return whole !== null && before + length + after >= longClause
}

/** Words that stand nowhere else: long ones tell themselves, short ones need some context. */
function isSole(places: readonly number[], length: number, score: number): boolean {
  return places.length === 1 && (length >= enoughWords || score >= enoughContext / 2)
}

/** How many characters before and after words, as they are compared. */
interface Sides {
  readonly before: number
  readonly after: number
}

/** How much of the stretch around the words was recorded on either side of them, at most as much as is compared. */
function sidesOf({ recorded, original: written }: Wanted, { start, end }: Span): Sides {
  const before = mapForQuotes(written.text.slice(start, written.start)).text.length
  const after = mapForQuotes(written.text.slice(written.end, end)).text.length
  return {
    before: Math.min(before, recorded.start, context),
    after: Math.min(after, recorded.text.length - recorded.end, context),
  }
}

/** Whether a recorded sentence or clause is one here too. */
function isWhole({ text, map }: Wanted, words: Span, { before, after }: Sides): boolean {
  if (before === context || after === context) return true
  return standsAlone({ text, ...originalSpan(map, { start: words.start - before, end: words.end + after }) })
}
