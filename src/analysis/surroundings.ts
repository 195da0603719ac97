import { standsAt } from '../text/stands-at.ts'
import type { Stance } from './heading-stance.ts'

/** What stands around a figure and tells what it is: places in the folded text; their words where a rule asks for them. */
export interface Surroundings {
  readonly text: string
  /** Where the figure begins and ends. */
  readonly start: number
  readonly end: number
  /** Only what the next figure is measured by. */
  readonly isBase: boolean
  /** Where what the last 。 or ； closed ends. */
  readonly segment: number
  readonly clause: number
  /** Where the figure's clause ends. */
  readonly clauseEnd: number
  /** The signs (sign.ts) from the beginning of the sentence, the segment and the clause to the figure. */
  readonly sentenceSigns: number
  readonly segmentSigns: number
  readonly clauseSigns: number
  /** The year that governs the figure, and the year that the notice plans for. */
  readonly year: number | null
  readonly planYear: number | null
  readonly stance: Stance
}

/** The words from the last 。 or ； to the figure. */
export function segmentBefore({ text, segment, start }: Surroundings): string {
  return text.slice(segment, start)
}

/** The words from the clause's beginning to the figure. */
export function clauseBefore({ text, clause, start }: Surroundings): string {
  return text.slice(clause, start)
}

/** The words that follow the figure in its clause. */
export function wordsAfter({ text, end, clauseEnd }: Surroundings): string {
  return text.slice(end, clauseEnd)
}

/** Whether the clause begins with a word. */
export function clauseBegins({ text, clause, start }: Surroundings, word: string): boolean {
  return clause + word.length <= start && standsAt(text, word, clause)
}

/** Whether the words of the clause before the figure end with a word. */
export function leadEnds({ text, clause, start }: Surroundings, word: string): boolean {
  return clause + word.length <= start && standsAt(text, word, start - word.length)
}

/** Whether the clause goes on behind the figure with a word. */
export function goesOn({ text, end, clauseEnd }: Surroundings, word: string): boolean {
  return end + word.length <= clauseEnd && standsAt(text, word, end)
}
