import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import type { Note } from '../../src/notes/note.ts'
import { changeNote } from '../../src/notes/change-note.ts'
import { settleConflict } from '../../src/notes/conflicts.ts'
import { eraseNotes, restoreNotes } from '../../src/notes/erase-notes.ts'
import { draftsIn } from '../../src/ui/drafts.ts'
import type { NoteActions } from '../../src/ui/note-card.tsx'

/** Changes and erases kept notes and tells the pages that show them; `onErased` may offer to take it back. */
export function keptNoteActions(onErased: (note: Note) => void): NoteActions {
  return {
    drafts: draftsIn(localStorage),
    async change(note, body, seen) {
      const answer = await changeNote(note.id, { body }, seen === null ? {} : { seen: { body: seen } })
      if (answer.ok) void tellNotesChanged(note.page)
      return answer
    },
    async settle(conflict, body) {
      const answer = await settleConflict(conflict.id, body)
      if (answer.ok) void tellNotesChanged(answer.value.page)
      return answer
    },
    async erase(note) {
      const answer = await eraseNotes([note.id])
      if (answer.ok) {
        void tellNotesChanged(note.page)
        onErased(note)
      }
      return answer
    },
  }
}

/** Takes an erasure back; a sentence when it could not. */
export async function restoreErased(note: Note): Promise<string | null> {
  const answer = await restoreNotes([note.id])
  if (!answer.ok) return answer.error
  void tellNotesChanged(note.page)
  return null
}
