import type { Note } from '../notes/note.ts'
import { subjectStart } from '../wording/subject-words.ts'

/** Notes as the writers take them: in the order of an export, a batch at a time, so that never all are in memory. */
export type NoteBatches = AsyncIterable<readonly Note[]> | Iterable<readonly Note[]>

/** What puts a note in its place among others; small enough to be held of all notes at once. */
export interface NotePlace extends Pick<Note, 'id' | 'page' | 'createdAt' | 'deleted'> {
  /** Where it stands in its notice; -1 on the notice as a whole. */
  readonly start: number
}

/** The place of a note. */
export function placeOfNote(note: Note): NotePlace {
  const { id, page, createdAt, deleted } = note
  return { id, page, createdAt, deleted, start: subjectStart(note) }
}

/** The order of an export: notices by their oldest note, notes as they stand in the notice. */
export function orderNotes<T extends NotePlace>(notes: readonly T[]): T[] {
  const oldest = new Map<string, number>()
  for (const { page, createdAt } of notes) oldest.set(page, Math.min(createdAt, oldest.get(page) ?? createdAt))
  return [...notes].sort(
    (a, b) =>
      oldest.get(a.page)! - oldest.get(b.page)! ||
      compare(a.page, b.page) ||
      a.start - b.start ||
      a.createdAt - b.createdAt ||
      compare(a.id, b.id),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
