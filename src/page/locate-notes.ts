import type { Analysis } from '../analysis/analysis.ts'
import type { Note } from '../notes/note.ts'
import { findQuote, nearestSentence } from '../text/quote.ts'
import { isOnPath } from './is-on-path.ts'
import { finish, type Steps } from '../text/steps.ts'

/** A note and where its words stand in the notice as it is now; a lost note and one on the whole notice have no place. */
export interface LocatedNote {
  readonly note: Note
  readonly state: 'attached' | 'changed' | 'lost' | 'whole'
  readonly start: number | null
  readonly end: number | null
  /** Of a changed note: what stands in the place of its words. Of a lost one: the sentence most like the one they stood in. */
  readonly now?: string
}

/** A notice's text and its outline. */
type Outlined = Pick<Analysis, 'text' | 'outline'>

/** Finds each note's words in a notice. */
export function locateNotes(notice: Outlined, notes: readonly Note[]): LocatedNote[] {
  return finish(locateNotesInSteps(notice, notes))
}

/** As `locateNotes`, a note in each step. */
export function* locateNotesInSteps(notice: Outlined, notes: readonly Note[]): Steps<LocatedNote[]> {
  const located: LocatedNote[] = []
  for (const note of notes) {
    located.push(locate(notice, note))
    yield
  }
  return located
}

function locate(notice: Outlined, note: Note): LocatedNote {
  const { target } = note
  if (target === null) return { note, state: 'whole', start: null, end: null }
  const { text } = notice
  const { state, span } = findQuote(text, target, (place) => isOnPath(notice, place, target.path))
  if (state === 'attached') return { note, state, ...span }
  if (state === 'changed') return { note, state, ...span, now: text.slice(span.start, span.end) }
  const near = nearestSentence(text, target)
  return { note, state, start: null, end: null, ...(near !== null && { now: near }) }
}
