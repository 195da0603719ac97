import { isWidened } from './quote-clauses.ts'
import { mapForQuotes, originalSpan } from './quote-map.ts'
import { commonAfter, commonBefore, nearestPlaces, placesOf, firstFrom } from './quote-places.ts'
import { sidesButFigures, skeletonOf, skeletonOfText, type Sides } from './quote-skeleton.ts'
import { clauseAround, sentenceAround, standsAlone } from './quote-surroundings.ts'
import { context, enoughContext, leastContext, mostPlaces, type Candidate, type Wanted } from './quote-wanted.ts'
import type { Span } from './span.ts'

/** So much more context than any copy shared tells a place where other signs speak for it, too. */
const someContext = 3
/** So long a clause that stands once tells itself. */
const longClause = 6
/** What more than a figure with its unit stands in, and how long these are at the most where figures are one sign. */
const telling = /\p{L}{3}/u
const longestFigure = 12
/** So many places, the nearest, are asked for by the outline. */
const mostLike = 64
/** What a whole sentence, one with words put into it, a whole clause and the outline count, in characters of context. */
const worth = { sentence: 40, widened: 24, clause: 12, outline: 12 } as const

/** The same words where most speaks for their place. */
export interface FoundWords extends Candidate {
  /** Enough speaks for the place to tell it from others. */
  readonly tells: boolean
  /** A sentence that reads like the recorded one is here, in several places perhaps. */
  readonly isSentence: boolean
  /** The recorded sentence is here, whole or with clauses put into it. */
  readonly isInSentence: boolean
  /** No other place can be the words' own. */
  readonly certain: boolean
}

/** The place of the same words for which most speaks; null where they stand nowhere. */
export function bestWords(wanted: Wanted): FoundWords | null {
  const own: Own = {
    sentence: sidesOf(wanted, sentenceAround(wanted.original)),
    clause: sidesOf(wanted, clauseAround(wanted.original)),
  }
  const ranking = rank(wanted, own)
  if (ranking === null) return null
  const { best, likelyWholes } = ranking
  const { start, end, whole, total, score, likely } = best
  const isWholeSentence = whole === 'sentence' && isSure(wanted, ranking) && wanted.repeats !== 'sentence'
  // Where the outline leads to another place with the whole sentence, this one has come to read like it.
  const isElsewhere = !likely && likelyWholes > 0
  return {
    start,
    end,
    score: whole === null ? score : total,
    tells: !isElsewhere && speaks(wanted, own, ranking),
    isSentence: whole === 'sentence',
    isInSentence: isWholeSentence || whole === 'widened',
    certain: isWholeSentence && !isElsewhere && isTelling(wanted, own.sentence),
  }
}

/** How much of the words' own sentence and clause stands beside them. */
interface Own {
  readonly sentence: Sides
  readonly clause: Sides
}

/** The best place, and what there is to know of the others. */
interface Ranking {
  readonly best: Rated
  /** The most that speaks for any other place; -1 where there is none. */
  readonly second: number
  /** How many places there are, how many with the whole sentence, how many by the outline, and how many by both. */
  readonly count: number
  readonly wholes: number
  readonly likelyOnes: number
  readonly likelyWholes: number
}

function rank(wanted: Wanted, { sentence, clause }: Own): Ranking | null {
  const { map, recorded, expected } = wanted
  const length = recorded.end - recorded.start
  const places = placesOf(recorded.text.slice(recorded.start, recorded.end), map.text)
  const tellsApart = {
    sentence: wanted.repeats !== 'sentence',
    widened: wanted.repeats !== 'sentence',
    clause: tellsByClause(wanted),
  }
  let best: Rated | null = null
  let second = -1
  let near = 0
  let [wholes, likelyOnes, likelyWholes] = [0, 0, 0]
  for (const start of nearestPlaces(places, expected, mostPlaces)) {
    const end = start + length
    const before = commonBefore(map.text, start, recorded.text, recorded.start, context)
    const after = commonAfter(map.text, end, recorded.text, recorded.end, context)
    const holds = (sides: Sides) =>
      before >= sides.before && after >= sides.after && isWhole(wanted, { start, end }, sides)
    near += 1
    const found = originalSpan(map, { start, end })
    const hasClauses = () => near <= mostLike && isWidened(wanted.original, { text: wanted.text, ...found })
    const whole = holds(sentence) ? 'sentence' : !holds(clause) ? null : hasClauses() ? 'widened' : 'clause'
    const likely = places.length > 1 && near <= mostLike && wanted.isLikely(found)
    if (whole === 'sentence') wholes += 1
    if (likely) likelyOnes += 1
    if (likely && whole === 'sentence') likelyWholes += 1
    const score = before + after + (isAtBeginning(wanted, start, before) ? leastContext : 0)
    const isTold = whole !== null && tellsApart[whole]
    const total = score + (isTold ? worth[whole] : 0) + (likely ? worth.outline : 0)
    if (best === null || total > best.total) {
      second = best?.total ?? -1
      best = { start, end, before, after, score, whole, isTold, likely, total }
    } else if (total > second) second = total
  }
  return best && { best, second, count: places.length, wholes, likelyOnes, likelyWholes }
}

/**
 * Whether more speaks for the best place than for any other; much more, where a sentence that stood once stands in several
 * places: others have come to read like it.
 */
function isSure({ repeats }: Wanted, { best, second, wholes }: Ranking): boolean {
  return best.total - second >= (repeats === null && wholes > 1 ? leastContext : 1)
}

/** Whether the words' clause stood once. */
function tellsByClause({ repeats }: Wanted): boolean {
  return repeats !== 'sentence' && repeats !== 'clause'
}

/** Whether enough speaks for the best place to tell it from others. */
function speaks(wanted: Wanted, { sentence, clause }: Own, ranking: Ranking): boolean {
  const { repeats, alike, recorded } = wanted
  const { best, count, likelyOnes } = ranking
  const { whole, isTold, score, likely } = best
  const sure = isSure(wanted, ranking)
  const repeated = repeats === 'sentence' ? sentence : repeats === 'clause' ? clause : { before: 0, after: 0 }
  const beyond = { before: best.before - repeated.before, after: best.after - repeated.after }
  const isUnlikeCopies = (by: number) => alike !== null && unbroken(wanted, best) >= alike + by
  const isItsSentence = sure && repeats !== 'sentence'
  const isOwnSentence = alike !== null && skeletonLength(wanted, sentence) >= alike + someContext
  const isFramed = beyond.before >= leastContext && beyond.after >= leastContext
  const goesBeyond = (beyond.before > 0 && beyond.after > 0) || Math.max(beyond.before, beyond.after) >= enoughContext
  const isBest =
    alike === null
      ? whole !== null || score >= leastContext
      : isTold || isUnlikeCopies(whole === 'sentence' ? 2 : someContext)
  return (
    (whole === 'sentence' && isItsSentence) ||
    (whole === 'widened' && isItsSentence && (repeats === null || isOwnSentence || isUnlikeCopies(someContext))) ||
    (sure && isLongClause(whole, clause, recorded.end - recorded.start) && tellsByClause(wanted)) ||
    (isFramed && (alike === null ? repeats !== 'context' : isUnlikeCopies(someContext))) ||
    (sure && isUnlikeCopies(leastContext) && (repeats !== 'sentence' || goesBeyond)) ||
    (likely && likelyOnes === 1 && sure && isBest) ||
    ((repeats === null || (repeats === 'words' && alike === null)) && score >= enoughContext) ||
    (repeats === null && count === 1 && tellsItself(wanted, score))
  )
}

/** How many characters of context, both sides together, are as recorded, whatever the figures are now. */
function unbroken(wanted: Wanted, { start, end }: Span): number {
  const { map, recorded } = wanted
  const { before, after } = sidesButFigures({ text: map.text, start, end }, recorded)
  const exactly = commonBefore(map.text, start, recorded.text, recorded.start, context)
  return before + after + (isAtBeginning(wanted, start, exactly) ? leastContext : 0)
}

/** Whether the text begins with all that stood before words, and that is something: no other place of theirs does. */
function isAtBeginning({ recorded, isFirst }: Wanted, start: number, before: number): boolean {
  return isFirst && before === start && before === recorded.start && before >= leastContext
}

/** A place with all that speaks for it. */
interface Rated extends Candidate, Sides {
  readonly whole: 'sentence' | 'widened' | 'clause' | null
  /** Whether that is so of no other place as the words were recorded. */
  readonly isTold: boolean
  readonly likely: boolean
  readonly total: number
}

/** Whether no other place can have come to read like the words' sentence, nor this one of another, by changed figures. */
function isTelling({ map, recorded }: Wanted, { before, after }: Sides): boolean {
  const { text, start, end } = recorded
  const now = skeletonOfText(map.text)
  const first = skeletonOf(text.slice(start - before, start))
  const words = skeletonOf(text.slice(start, end))
  const last = skeletonOf(text.slice(end, end + after))
  if (placesOf(first + words + last, now).length > 1) return false
  return telling.test(words) || first.length + last.length < leastContext || framesIn(now, first, last) <= 1
}

/** At how many places a figure with its unit can stand between the same words. */
function framesIn(text: string, first: string, last: string): number {
  const ends = placesOf(last, text)
  return placesOf(first, text).filter((place) => {
    const start = place + first.length
    return last === '' || (ends[firstFrom(ends, start)] ?? Infinity) - start < longestFigure
  }).length
}

function isLongClause(whole: Rated['whole'], { before, after }: Sides, length: number): boolean {
  return whole !== null && before + length + after >= longClause
}

/** How much of a stretch around the words stands beside them, whatever its figures are. */
function skeletonLength({ recorded }: Wanted, { before, after }: Sides): number {
  const { text, start, end } = recorded
  return skeletonOf(text.slice(start - before, start)).length + skeletonOf(text.slice(end, end + after)).length
}

/** Words that stand nowhere else: long ones tell themselves, whatever figures are changed; short ones need some context. */
function tellsItself({ recorded }: Wanted, score: number): boolean {
  const words = recorded.text.slice(recorded.start, recorded.end)
  return skeletonOf(words).length >= longClause || score >= enoughContext / 2
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
