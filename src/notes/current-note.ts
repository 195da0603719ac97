import { plainLook, type Note, type NoteTarget } from './note.ts'

/** A note as version 1 of the shape kept it: on words only, without look, tags and path. */
export type FirstNote = Omit<Note, 'v' | 'noticeId' | 'target' | 'look' | 'tags'> & {
  readonly v: 1
  readonly target: Omit<NoteTarget, 'path'>
}

/** A note as it may stand on disk: in any shape that was ever kept. */
export type StoredNote = Note | FirstNote

/** A stored note in the shape of today; fields that are not known today stay. */
export function currentNote(stored: StoredNote): Note {
  if (stored.v !== 1) return stored
  return { ...stored, v: 2, noticeId: null, target: { ...stored.target, path: [] }, look: plainLook, tags: [] }
}
