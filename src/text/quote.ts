import type { Span } from './span.ts'
import { mapForQuotes, mappedIndex, type QuoteMap } from './quote-map.ts'
import { alignedSpan, searchNear } from './quote-near.ts'
import { commonAfter, commonBefore, firstFrom, nearestPlaces, placesOf } from './quote-places.ts'
import { namesTheSame, touchesTheSame, type Placed } from './quote-surroundings.ts'

/** Words of a text, kept so that they are found again when the text is published anew (W3C Web Annotation selectors). */
export interface QuoteAnchor {
  readonly quote: {
    readonly type: 'TextQuoteSelector'
    readonly exact: string
    readonly prefix: string
    readonly suffix: string
  }
  readonly position: { readonly type: 'TextPositionSelector' } & Span
}

/**
 * Where the words stand now. `attached`: the same words in the same sense; `changed`: their place was found, but they or
 * what touches them read differently; `lost`: no place (span null).
 */
export type FoundQuote =
  | { readonly state: 'attached' | 'changed'; readonly span: Span }
  | { readonly state: 'lost'; readonly span: null }

const context = 32
const longestContext = 256
const mostPlaces = 4096
/** The least unbroken context either side by which a place is known whatever words stand in it. */
const leastContext = 6
/** So many characters of unbroken context tell one place from another … */
const enoughContext = 16
/** … and so long a quote tells itself. */
const enoughWords = 20
const lost: FoundQuote = { state: 'lost', span: null }

/** Describes the words at `span`: themselves, their place, and at least 32 characters either side, more until unique. */
export function describeQuote(text: string, span: Span): QuoteAnchor {
  const map = mapped(text)
  const needed = uniqueContext(map, { start: mappedIndex(map, span.start), end: mappedIndex(map, span.end) })
  const from = map.origins[Math.max(0, mappedIndex(map, span.start) - needed)] ?? 0
  const to = map.origins[mappedIndex(map, span.end) + needed - 1] ?? text.length - 1
  const start = wholeCharacter(text, Math.max(0, Math.min(from, span.start - context)))
  const end = wholeCharacter(text, Math.min(text.length, Math.max(to + 1, span.end + context)))
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(span.start, span.end),
      prefix: text.slice(start, span.start),
      suffix: text.slice(span.end, end),
    },
    position: { type: 'TextPositionSelector', start: span.start, end: span.end },
  }
}

/** How many characters either side no other place with the same words shares. */
function uniqueContext(map: QuoteMap, span: Span): number {
  const words = map.text.slice(span.start, span.end)
  let needed = 0
  for (const place of nearestPlaces(placesOf(words, map.text), span.start, mostPlaces)) {
    if (place === span.start) continue
    const before = commonBefore(map.text, place, map.text, span.start, longestContext)
    const after = commonAfter(map.text, place + words.length, map.text, span.end, longestContext)
    needed = Math.max(needed, Math.min(longestContext, 1 + Math.min(before, after)))
  }
  return needed
}

/** Moves an index back where it would part a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return index > 0 && code >= 0xdc00 && code <= 0xdfff ? index - 1 : index
}

/** Finds described words again; linear in the text's length, and never `attached` where a figure or name was changed. */
export function findQuote(text: string, anchor: QuoteAnchor): FoundQuote {
  const { exact, prefix, suffix } = anchor.quote
  const { start } = anchor.position
  const whole = prefix + exact + suffix
  if (exact !== '' && prefix + suffix !== '' && text.startsWith(whole, start - prefix.length)) {
    return { state: 'attached', span: { start, end: start + exact.length } }
  }
  const recorded = recordedPlace(anchor)
  if (recorded.start >= recorded.end) return lost
  const map = mapped(text)
  const wanted: Wanted = { map, recorded, expected: mappedIndex(map, start) }
  return findWhole(wanted) ?? findRepublished(wanted) ?? lost
}

/** What is looked for: the mapped text, the words in their recorded context, and where they stood. */
interface Wanted {
  readonly map: QuoteMap
  readonly recorded: Placed
  readonly expected: number
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
function findWhole({ map, recorded, expected }: Wanted): FoundQuote | null {
  const places = placesOf(recorded.text, map.text)
  const [place] = nearestPlaces(places, expected - recorded.start, 1)
  if (place === undefined) return null
  const found = placed(map, place + recorded.start, place + recorded.end)
  const tells = places.length === 1 || recorded.text.length >= enoughWords
  return tells && touchesTheSame(recorded, found) ? { state: 'attached', span: original(map, found) } : null
}

/**
 * The words or their place in an edited text. A place where other words stand in the very context counts more than the
 * same words in a like context; the same words count only where nothing else reads more like the whole.
 */
function findRepublished(wanted: Wanted): FoundQuote | null {
  const words = bestWords(wanted)
  const frame = bestFrame(wanted)
  if (frame !== null && frame.score > (words?.score ?? 0)) return meaningOf(wanted, frame, false)
  const near = nearest(wanted)
  if (words?.tells === true && (near === null || overlap(words, near))) {
    const found = meaningOf(wanted, words, true)
    if (found !== null) return found
  }
  return near === null ? null : meaningOf(wanted, near, words !== null && overlap(words, near))
}

/** A place and how many characters of unbroken context speak for it. */
interface Candidate extends Span {
  readonly score: number
}

/** The same words where most of their context stands; `tells` when that is enough to tell the place. */
function bestWords({ map, recorded, expected }: Wanted): (Candidate & { readonly tells: boolean }) | null {
  const length = recorded.end - recorded.start
  const places = placesOf(recorded.text.slice(recorded.start, recorded.end), map.text)
  let best: Candidate | null = null
  for (const start of nearestPlaces(places, expected, mostPlaces)) {
    const end = start + length
    const score =
      commonBefore(map.text, start, recorded.text, recorded.start, context) +
      commonAfter(map.text, end, recorded.text, recorded.end, context)
    if (best === null || score > best.score) best = { start, end, score }
  }
  if (best === null) return null
  return { ...best, tells: best.score >= enoughContext || (length >= enoughWords && places.length === 1) }
}

/** The place between both contexts, with whatever words stand there now; null where none stand or the context is broken. */
function bestFrame({ map, recorded, expected }: Wanted): Candidate | null {
  const before = recorded.text.slice(Math.max(0, recorded.start - leastContext), recorded.start)
  const after = recorded.text.slice(recorded.end, recorded.end + leastContext)
  if (before.length < leastContext || after.length < leastContext) return null
  const longest = 2 * (recorded.end - recorded.start) + context
  const ends = placesOf(after, map.text)
  let best: Candidate | null = null
  for (const place of nearestPlaces(placesOf(before, map.text), expected - leastContext, mostPlaces)) {
    const start = place + leastContext
    const end = ends[firstFrom(ends, start)] ?? Infinity
    if (end === start || end - start > longest) continue
    const score =
      commonBefore(map.text, start, recorded.text, recorded.start, context) +
      commonAfter(map.text, end, recorded.text, recorded.end, context)
    if (score >= enoughContext && (best === null || score > best.score)) best = { start, end, score }
  }
  return best
}

/** The place that reads most like the words in their context, edits allowed. */
function nearest(wanted: Wanted): Span | null {
  const { recorded, expected } = wanted
  const length = recorded.end - recorded.start
  const side = length > 64 ? context : Math.min(context, Math.floor((96 - length) / 2))
  const from = Math.max(0, recorded.start - side)
  const to = Math.min(recorded.text.length, recorded.end + side)
  const first = nearSpan(wanted, { start: from, end: Math.min(to, from + 96) }, expected)
  if (first === null || length <= 64) return first
  const last = nearSpan(wanted, { start: Math.max(from, to - 96), end: to }, first.start + length)
  if (last === null || last.end <= first.start || last.end - first.start > 2 * length) return null
  return { start: first.start, end: last.end }
}

/** Where the part of the recorded words that lies in `window` stands in the text now. */
function nearSpan({ map, recorded }: Wanted, window: Span, expected: number): Span | null {
  const pattern = recorded.text.slice(window.start, window.end)
  const hit = searchNear(map.text, pattern, expected - (recorded.start - window.start))
  if (hit === null) return null
  const part = {
    start: Math.max(recorded.start, window.start) - window.start,
    end: Math.min(recorded.end, window.end) - window.start,
  }
  const span = alignedSpan(pattern, map.text.slice(hit.start, hit.end), part)
  return { start: hit.start + span.start, end: hit.start + span.end }
}

/**
 * What a place means: the same words in the same sense (where `certain` of the place), changed ones, or null where no
 * words are left.
 */
function meaningOf({ map, recorded }: Wanted, span: Span, certain: boolean): FoundQuote | null {
  const words = recorded.text.slice(recorded.start, recorded.end)
  const within = map.text.slice(span.start, span.end).indexOf(words)
  if (within >= 0) {
    const found = placed(map, span.start + within, span.start + within + words.length)
    const same = certain && touchesTheSame(recorded, found) && namesTheSame(recorded, found)
    return same
      ? { state: 'attached', span: original(map, found) }
      : { state: 'changed', span: original(map, wholeFigure(map.text, found)) }
  }
  const wider = wholeFigure(map.text, span)
  if (!/[\p{L}\p{N}]/u.test(map.text.slice(wider.start, wider.end))) return null
  return { state: 'changed', span: original(map, wider) }
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** Widens a span that would cut a figure in two. */
function wholeFigure(text: string, { start, end }: Span): Span {
  const figure = /[0-9.,]/
  const joins = (index: number) => figure.test(text.charAt(index - 1)) && figure.test(text.charAt(index))
  for (let step = 0; step < context && start < end && joins(start); step += 1) start -= 1
  for (let step = 0; step < context && start < end && joins(end); step += 1) end += 1
  return { start, end }
}

function placed(map: QuoteMap, start: number, end: number): Placed {
  return { text: map.text, start, end }
}

function original(map: QuoteMap, { start, end }: Span): Span {
  return { start: map.origins[start]!, end: map.origins[end - 1]! + 1 }
}

let last: { readonly text: string; readonly map: QuoteMap } | null = null

/** The map of a text; the last one is kept, because a page asks for all its notes at once. */
function mapped(text: string): QuoteMap {
  if (last === null || last.text !== text) last = { text, map: mapForQuotes(text) }
  return last.map
}
