import type { QuoteMap } from './quote-map.ts'
import type { Placed } from './quote-surroundings.ts'
import type { QuoteAnchor } from './quote.ts'
import type { Span } from './span.ts'

/** So many characters either side are compared. */
export const context = 32
/** So far either side copies of the words are told apart. */
export const longestContext = 256
export const mostPlaces = 4096
/** The least unbroken context either side by which a place is known whatever words stand in it. */
export const leastContext = 6
/** So many characters of unbroken context tell one place from another … */
export const enoughContext = 16
/** … and so long a quote, or a sentence that stands once, tells itself. */
export const enoughWords = 20

/** Whether a place is where the words are to be expected by other signs than the text around them, as by the outline. */
export type IsLikely = (place: Span) => boolean

/** What is looked for: the words in their recorded context (as mapped, as written), where they stood, and where to look. */
export interface Wanted {
  readonly text: string
  readonly map: QuoteMap
  readonly recorded: Placed
  readonly original: Placed
  readonly expected: number
  readonly isLikely: IsLikely
  /** Whether the text began with the recorded context. */
  readonly isFirst: boolean
  /** As the anchor says; null where the words stood once. */
  readonly repeats: NonNullable<QuoteAnchor['repeats']> | null
  /** As the anchor says; null where it does not. */
  readonly alike: number | null
}

/** A place and how many characters of unbroken context speak for it. */
export interface Candidate extends Span {
  readonly score: number
}
