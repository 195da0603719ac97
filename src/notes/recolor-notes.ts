import { changeNotes, type ChangeContext } from './change-notes.ts'
import { checkChange } from './check-change.ts'
import { plainLook, type Note, type NoteLook } from './note.ts'
import type { Outcome } from './outcome.ts'

/** Gives notes another look. */
export async function recolorNotes(
  ids: readonly string[],
  look: NoteLook,
  context?: ChangeContext,
): Promise<Outcome<readonly Note[]>> {
  const checked = checkChange({ look })
  if (!checked.ok) return checked
  return changeNotes(ids, 'look', () => ({ look: checked.value.look ?? plainLook }), context)
}
