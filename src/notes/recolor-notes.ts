import { changeNotes, type ChangeContext } from './change-notes.ts'
import { checkChange } from './check-change.ts'
import { plainLook, type Note, type NoteLook } from './note.ts'
import type { Outcome } from './outcome.ts'

/** Gives notes another colour or style; what is not given stays as each note has it. */
export async function recolorNotes(
  ids: readonly string[],
  look: Partial<NoteLook>,
  context?: ChangeContext,
): Promise<Outcome<readonly Note[]>> {
  const checked = checkChange({ look: { ...plainLook, ...look } })
  if (!checked.ok) return checked
  return changeNotes(ids, 'look', (note) => ({ look: { ...note.look, ...look } }), context)
}
