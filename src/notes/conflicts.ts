import { reading, writing } from './attempt.ts'
import type { ChangeContext } from './change-notes.ts'
import { checkChange } from './check-change.ts'
import { requireSmall } from './check-draft.ts'
import { requireNote } from './find-notes.ts'
import { nextTime } from './next-time.ts'
import type { NoteConflict } from './note-conflict.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { Refusal } from './refusal.ts'
import { recordStep } from './steps.ts'

/** The wordings that wait beside the notes on disk, oldest first. */
export function allConflicts(): Promise<Outcome<readonly NoteConflict[]>> {
  return reading((db) => db.conflicts.orderBy('id').toArray())
}

/** Ends a conflict with the words that the reader chose or put together; the note has them then, in a step that can be taken back. */
export async function settleConflict(
  id: string,
  body: string,
  { page, now = Date.now() }: ChangeContext = {},
): Promise<Outcome<Note>> {
  const checked = checkChange({ body })
  if (!checked.ok) return checked
  return writing(['notes', 'notices', 'steps', 'conflicts'], async (db) => {
    const conflict = await db.conflicts.get(id)
    if (conflict === undefined) throw new Refusal('这处冲突已在别处处理。')
    const note = await requireNote(db, conflict.noteId, page)
    const settled: Note = { ...note, body, updatedAt: await nextTime(db, now), dirty: 1 }
    requireSmall(settled)
    await db.conflicts.delete(id)
    if (note.body === body) return note
    await db.notes.put(settled)
    const part = { id: note.id, was: { body: note.body }, now: { body } }
    await recordStep(db, { kind: 'change', at: settled.updatedAt, notes: [part] })
    return settled
  })
}
