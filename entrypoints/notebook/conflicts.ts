import { signal } from '@preact/signals'
import type { Answer } from '../../src/messages/calls.ts'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import { allConflicts, settleConflict } from '../../src/notes/conflicts.ts'
import type { BothWordings } from '../../src/notes/note-conflict.ts'
import { notesByIds } from '../../src/notes/note-slices.ts'
import { watchNotes } from '../../src/notes/watch-notes.ts'

/** Notes with a second wording that waits for the reader's choice. */
export const waiting = signal<readonly BothWordings[]>([])

async function read(): Promise<void> {
  const conflicts = await allConflicts()
  if (!conflicts.ok) return
  const notes = await notesByIds(conflicts.value.map(({ noteId }) => noteId))
  waiting.value = conflicts.value.flatMap((conflict, at) => {
    const kept = notes[at]
    return kept === undefined || kept.deleted === 1 ? [] : [{ kept, conflict }]
  })
}

/** Ends a conflict with the words that the reader chose. */
export async function settle({ conflict }: BothWordings, body: string): Promise<Answer<unknown>> {
  const answer = await settleConflict(conflict.id, body)
  if (answer.ok) void tellNotesChanged(answer.value.page)
  await read()
  return answer
}

/** Looks for them now and whenever notes are written. */
export function watchConflicts(signal: AbortSignal): void {
  watchNotes(() => void read(), signal)
  void read()
}
