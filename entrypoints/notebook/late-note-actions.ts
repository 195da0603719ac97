import { draftsIn } from '../../src/ui/drafts.ts'
import type { NoteActions } from '../../src/ui/note-card.tsx'

/** Actions on kept notes by who is loaded when the first of them is done: to show notes takes nothing that changes them. */
export function lateNoteActions(load: () => Promise<NoteActions>): NoteActions {
  return {
    drafts: draftsIn(localStorage),
    change: async (...given) => (await load()).change(...given),
    settle: async (...given) => (await load()).settle(...given),
    erase: async (note) => (await load()).erase(note),
  }
}
