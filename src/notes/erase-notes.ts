import { changeNotes, type ChangeContext } from './change-notes.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'

/** Erases notes; tombstones stay for half a year, so that they can be restored and other devices can learn of it. */
export function eraseNotes(ids: readonly string[], context?: ChangeContext): Promise<Outcome<readonly Note[]>> {
  return changeNotes(ids, 'erase', () => ({ deleted: 1 }), context)
}

/** Takes erasures back, whenever they were made. */
export function restoreNotes(ids: readonly string[], context?: ChangeContext): Promise<Outcome<readonly Note[]>> {
  return changeNotes(ids, 'restore', () => ({ deleted: 0 }), context)
}
