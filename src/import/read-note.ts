import { readDraft } from '../notes/check-draft.ts'
import { currentNote, type StoredNote } from '../notes/current-note.ts'
import type { Note } from '../notes/note.ts'
import { type Fields, fields, own, wrong } from '../notes/read-fields.ts'
import { readHead, withUnknownFields } from './read-record.ts'

/** A note of a file in the formats `notice-notes/1` and `/2`, in the shape of today; throws a Refusal for anything else. */
export function readNote(value: unknown): Note {
  const sent = fields(value, 'note')
  const version = own(sent, 'v')
  if (version !== 1 && version !== 2) throw wrong('v')
  const now = version === 1 ? fromFirst(sent) : sent
  return withUnknownFields<Note>({ ...readHead(now), ...readDraft(now), v: 2 }, now)
}

/** The first shape had words alone, and no look. */
function fromFirst(sent: Fields): Fields {
  fields(own(sent, 'target'), 'target')
  return { ...currentNote({ ...sent } as unknown as StoredNote) } as unknown as Fields
}
