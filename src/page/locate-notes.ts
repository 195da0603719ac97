import type { Note } from '../notes/note.ts'
import { findQuote } from '../text/quote.ts'
import { finish, type Steps } from './steps.ts'

/** A note and where its words stand in the notice as it is now; a lost note and one on the whole notice have no place. */
export interface LocatedNote {
  readonly note: Note
  readonly state: 'attached' | 'changed' | 'lost' | 'whole'
  readonly start: number | null
  readonly end: number | null
}

/** Finds each note's words in a notice's text. */
export function locateNotes(text: string, notes: readonly Note[]): LocatedNote[] {
  return finish(locateNotesInSteps(text, notes))
}

/** As `locateNotes`, a note in each step. */
export function* locateNotesInSteps(text: string, notes: readonly Note[]): Steps<LocatedNote[]> {
  const located: LocatedNote[] = []
  for (const note of notes) {
    located.push(locate(text, note))
    yield
  }
  return located
}

function locate(text: string, note: Note): LocatedNote {
  if (note.target === null) return { note, state: 'whole', start: null, end: null }
  const { state, span } = findQuote(text, note.target)
  return { note, state, start: span?.start ?? null, end: span?.end ?? null }
}
