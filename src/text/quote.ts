import type { Span } from './span.ts'
import { mapForQuotes, mapped, mappedIndex, originalSpan } from './quote-map.ts'
import { nearestPlaces, placesOf } from './quote-places.ts'
import { bestFrame } from './quote-frame.ts'
import { findCell, isInOwnCell, recordedRow } from './quote-cell.ts'
import { columnHead } from './quote-column.ts'
import { copiesOf, repetition } from './quote-copies.ts'
import { searchNear } from './quote-near.ts'
import { lineAround, rowAround, type QuoteRow } from './quote-row.ts'
import { nearest } from './quote-nearest.ts'
import { standsBetter } from './quote-rival.ts'
import { goesOn, namesTheSame, sentenceAround, touchesTheSame, wholeFigure, type Placed } from './quote-surroundings.ts'
import { context, enoughWords, type IsLikely, type Wanted } from './quote-wanted.ts'
import { bestWords } from './quote-words.ts'

/** Words of a text, kept so that they are found again when the text is published anew (W3C Web Annotation selectors). */
export interface QuoteAnchor {
  readonly quote: {
    readonly type: 'TextQuoteSelector'
    readonly exact: string
    readonly prefix: string
    readonly suffix: string
  }
  readonly position: { readonly type: 'TextPositionSelector' } & Span
  /** How much of what the words stand in stood elsewhere too when they were described; absent where they stood once. */
  readonly repeats?: 'sentence' | 'clause' | 'context' | 'words'
  /** The most characters of context, both sides together, that another place of the words shared; absent as `repeats` is. */
  readonly alike?: number
  /** What stands at the head of their column, as it is compared; absent where they stand in no table with such a head. */
  readonly column?: string
}

/**
 * Where the words stand now. `attached`: the same words in the same sense; `changed`: their place was found, but they or
 * what touches them read differently; `lost`: no place (span null).
 */
export type FoundQuote =
  | { readonly state: 'attached' | 'changed'; readonly span: Span }
  | { readonly state: 'lost'; readonly span: null }

/** So many of the places where words stand with all their context are asked for by the outline. */
const mostLike = 64
const lost: FoundQuote = { state: 'lost', span: null }

/**
 * Describes the words at `span`: themselves, their place, and at least 32 characters either side, more until unique and
 * to the edges of a table's row; the context cuts no figure.
 */
export function describeQuote(text: string, span: Span): QuoteAnchor {
  const map = mapped(text)
  const places = { start: mappedIndex(map, span.start), end: mappedIndex(map, span.end) }
  const copies = copiesOf(map, places)
  const repeats = repetition(text, span, copies)
  const from = map.origins[Math.max(0, places.start - copies.needed)] ?? 0
  const to = map.origins[places.end + copies.needed - 1] ?? text.length - 1
  const row = rowAround({ text, ...span })
  const line = (row && lineAround(text, span)) ?? span
  const column = row ? columnHead(text, line, row.column) : undefined
  const { start, end } = wholeFigure(text, {
    start: wholeCharacter(text, Math.max(0, Math.min(from, line.start - 1, span.start - context))),
    end: wholeCharacter(text, Math.min(text.length, Math.max(to + 1, line.end + 1, span.end + context))),
  })
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(span.start, span.end),
      prefix: text.slice(start, span.start),
      suffix: text.slice(span.end, end),
    },
    position: { type: 'TextPositionSelector', start: span.start, end: span.end },
    ...(repeats === null ? {} : { repeats, alike: copies.alike }),
    ...(column === undefined ? {} : { column }),
  }
}

/** Moves an index back where it would part a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return index > 0 && code >= 0xdc00 && code <= 0xdfff ? index - 1 : index
}

/**
 * Finds described words again; linear in the text's length. `attached` only where the very words stand, what touches
 * them names the same, and no other place can as well be their own: places are told apart by words, never by figures,
 * which change (a note of `5个` does not go to a row whose `6个` became `5个`). In doubt `changed`. `isLikely` parts places
 * that read alike.
 */
export function findQuote(text: string, anchor: QuoteAnchor, isLikely: IsLikely = () => false): FoundQuote {
  const { exact, prefix, suffix } = anchor.quote
  const { start } = anchor.position
  const whole = prefix + exact + suffix
  const stood = { start: start - prefix.length, end: start + exact.length + suffix.length }
  const stands = exact.trim() !== '' && prefix + suffix !== '' && text.startsWith(whole, stood.start)
  if (stands && !goesOn({ text, ...stood })) return { state: 'attached', span: { start, end: start + exact.length } }
  const recorded = recordedPlace(anchor)
  if (recorded.start >= recorded.end) return lost
  const map = mapped(text)
  const written = { text: whole, start: prefix.length, end: prefix.length + exact.length }
  const wanted: Wanted = {
    text,
    map,
    recorded,
    original: written,
    expected: mappedIndex(map, start),
    isLikely,
    isFirst: start <= prefix.length,
    repeats: anchor.repeats ?? null,
    alike: anchor.alike ?? null,
  }
  return findWhole(wanted) ?? findInRow(wanted, recordedRow(anchor)) ?? lost
}

/** The sentence that reads most like the one that lost words stood in, or that stands in its place; null in an empty text. */
export function nearestSentence(text: string, anchor: QuoteAnchor): string | null {
  const { exact, prefix, suffix } = anchor.quote
  const written = { text: prefix + exact + suffix, start: prefix.length, end: prefix.length + exact.length }
  const own = sentenceAround(written)
  const map = mapped(text)
  const pattern = mapForQuotes(written.text.slice(own.start, own.end)).text.slice(0, 96)
  const hit = searchNear(map.text, pattern, mappedIndex(map, anchor.position.start), 0.4)
  const at = hit === null ? anchor.position.start : originalSpan(map, hit).start
  const place = Math.max(0, Math.min(at, text.trimEnd().length - 1))
  const { start, end } = sentenceAround({ text, start: place, end: place + 1 })
  const sentence = text.slice(start, end).trim()
  return sentence === '' ? null : sentence
}

function recordedPlace({ quote }: QuoteAnchor): Placed {
  const map = mapForQuotes(quote.prefix + quote.exact + quote.suffix)
  let start = mappedIndex(map, quote.prefix.length)
  let end = mappedIndex(map, quote.prefix.length + quote.exact.length)
  while (start < end && map.text[start] === ' ') start += 1
  while (end > start && map.text[end - 1] === ' ') end -= 1
  return { text: map.text, start, end }
}

/** The words with all their context, wherever they moved. */
function findWhole(wanted: Wanted): FoundQuote | null {
  const { map, recorded, expected, isLikely } = wanted
  const places = placesOf(recorded.text, map.text)
  const near = nearestPlaces(places, expected - recorded.start, mostLike)
  const spanAt = (place: number) => originalSpan(map, { start: place + recorded.start, end: place + recorded.end })
  const place = (places.length > 1 ? near.find((one) => isLikely(spanAt(one))) : undefined) ?? near[0]
  if (place === undefined) return null
  if (places.length > 1 && recorded.text.length < enoughWords) return null
  const context = { text: map.text, start: place, end: place + recorded.text.length }
  const same = touchesTheSame(wanted.original, { text: wanted.text, ...spanAt(place) }) && !goesOn(context)
  return same ? { state: 'attached', span: spanAt(place) } : null
}

/** As `findRepublished`; what was recorded in the row of a table is never found in another row or column of one. */
function findInRow(wanted: Wanted, row: QuoteRow | null): FoundQuote | null {
  if (row === null) return findRepublished(wanted)
  const cell = findCell(wanted, row)
  if (cell !== null && cell.found !== null) return { state: 'attached', span: cell.found }
  const found = findRepublished(wanted)
  if (found?.state !== 'attached' || isInOwnCell(wanted, row, found.span)) return found
  const { start, end } = cell ?? found.span
  return start < end ? { state: 'changed', span: { start, end } } : null
}

/**
 * The words or their place in an edited text. A place where other words stand in the very context counts more than the
 * same words in a like context; the same words count only where nothing else reads more like the whole.
 */
function findRepublished(wanted: Wanted): FoundQuote | null {
  const words = bestWords(wanted)
  const frame = words?.certain === true ? null : bestFrame(wanted)
  const isFramed = frame !== null && words !== null && overlap(frame, words)
  if (frame !== null && !isFramed && frame.score > (words?.score ?? 0)) return meaningOf(wanted, frame, false)
  const near = nearest(wanted)
  const isOther = near !== null && !(words !== null && overlap(words, near)) && standsBetter(wanted, near, words)
  if (words !== null && (words.certain || (words.tells && !isOther))) return meaningOf(wanted, words, true)
  const isThere = words !== null && near !== null && overlap(words, near)
  if (near === null) return words?.isSentence === true ? meaningOf(wanted, words, false) : null
  return meaningOf(wanted, near, isThere && (wanted.repeats === null || words.tells))
}

/**
 * What a place means: the same words in the same sense (where `certain` of the place), changed ones, or null where no
 * words are left.
 */
function meaningOf(wanted: Wanted, span: Span, certain: boolean): FoundQuote | null {
  const { text, map, recorded } = wanted
  const words = recorded.text.slice(recorded.start, recorded.end)
  const within = map.text.slice(span.start, span.end).indexOf(words)
  if (within >= 0) {
    const place = { start: span.start + within, end: span.start + within + words.length }
    const found = { text, ...originalSpan(map, place) }
    const same = certain && touchesTheSame(wanted.original, found) && namesTheSame(wanted.original, found)
    return same
      ? { state: 'attached', span: originalSpan(map, place) }
      : { state: 'changed', span: originalSpan(map, wholeFigure(map.text, place)) }
  }
  const wider = wholeFigure(map.text, span)
  if (!/[\p{L}\p{N}]/u.test(map.text.slice(wider.start, wider.end))) return null
  return { state: 'changed', span: originalSpan(map, wider) }
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}
