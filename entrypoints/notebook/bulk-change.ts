import { eraseNotes, restoreNotes } from '../../src/notes/erase-notes.ts'
import type { Follow } from '../../src/notes/follow.ts'
import type { Note, NoteColor } from '../../src/notes/note.ts'
import type { Outcome } from '../../src/notes/outcome.ts'
import { recolorNotes } from '../../src/notes/recolor-notes.ts'
import { type TagChange, tagNotes } from '../../src/notes/tag-notes.ts'
import { undoLast } from '../../src/notes/undo-last.ts'

/** Something that is done to notes in one step. */
export type BulkChange =
  | { readonly kind: 'erase' | 'restore'; readonly ids: readonly string[] }
  | { readonly kind: 'tag'; readonly ids: readonly string[]; readonly change: TagChange }
  | { readonly kind: 'color'; readonly ids: readonly string[]; readonly color: NoteColor }
  /** Takes a step back. */
  | { readonly kind: 'undo'; readonly turn: number }

/** Does it; answers with the pages whose notes are different now. */
export async function changeInBulk(wish: BulkChange, follow: Follow = {}): Promise<Outcome<readonly string[]>> {
  const done = await doIt(wish, follow)
  return done.ok ? { ok: true, value: [...new Set(done.value.map(({ page }) => page))] } : done
}

async function doIt(wish: BulkChange, follow: Follow): Promise<Outcome<readonly Note[]>> {
  if (wish.kind === 'undo') {
    const undone = await undoLast(wish.turn, follow)
    return undone.ok ? { ok: true, value: undone.value.notes } : undone
  }
  if (wish.kind === 'tag') return tagNotes(wish.ids, wish.change, follow)
  // How each is drawn stays.
  if (wish.kind === 'color') return recolorNotes(wish.ids, { color: wish.color }, follow)
  return wish.kind === 'erase' ? eraseNotes(wish.ids, follow) : restoreNotes(wish.ids, follow)
}
