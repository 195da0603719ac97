import { v7 } from 'uuid'
import { writing } from './attempt.ts'
import type { ChangeContext } from './change-notes.ts'
import { checkChange } from './check-change.ts'
import { requireSmall } from './check-draft.ts'
import type { Database } from './database.ts'
import { requireNote } from './find-notes.ts'
import { nextTime } from './next-time.ts'
import type { Changed, NoteConflict } from './note-conflict.ts'
import type { Note } from './note.ts'
import { sameJson } from './same-json.ts'
import type { NoteChange } from './step.ts'
import { recordStep } from './steps.ts'

export interface NoteChangeContext extends ChangeContext {
  /**
   * The changed fields as they were when the reader began to write: where the note differs from them by now, another
   * window changed it meanwhile. Absent: whatever is there is written over.
   */
  readonly seen?: NoteChange
  /** The key of the draft that was written in; it goes when its words are kept. */
  readonly draft?: string
}

const fields = ['body', 'look', 'tags', 'target'] as const

/**
 * Writes fields of a note anew, in a step that can be taken back. Where another window changed the same fields since
 * `seen`, nothing is written over: the new wording is kept among the conflicts and both are answered.
 */
export async function changeNote(id: string, change: NoteChange, context: NoteChangeContext = {}): Promise<Changed> {
  const checked = checkChange(change)
  if (!checked.ok) return checked
  const { page, seen, draft, now = Date.now() } = context
  const done = await writing(['notes', 'notices', 'steps', 'conflicts', 'drafts'], async (db) => {
    const kept = await requireNote(db, id, page)
    const changed: Note = { ...kept, ...checked.value, updatedAt: await nextTime(db, now), dirty: 1 }
    requireSmall(changed)
    if (draft !== undefined) await db.drafts.delete(draft)
    const asked = fields.filter((field) => Object.hasOwn(checked.value, field))
    const open = asked.filter((field) => !sameJson(kept[field], changed[field]))
    if (seen !== undefined && open.some((field) => !sameJson(kept[field], seen[field]))) {
      return { kept, conflict: await keepOther(db, changed) }
    }
    if (open.length > 0) {
      await db.notes.put(changed)
      const [was, now] = [pick(kept, open), pick(changed, open)]
      await recordStep(db, { kind: 'change', at: changed.updatedAt, notes: [{ id, was, now }] })
    }
    return { kept: open.length > 0 ? changed : kept, conflict: null }
  })
  if (!done.ok) return done
  const { kept, conflict } = done.value
  if (conflict === null) return { ok: true, value: kept }
  const error = '这条笔记刚刚在另一个窗口改过。两份文字都已保存，请选一份，或合在一起再保存。'
  return { ok: false, error, both: { kept, conflict } }
}

/** Keeps the later wording among the conflicts; the same wording only once. */
async function keepOther(db: Database, other: Note): Promise<NoteConflict> {
  const waiting = await db.conflicts.where('noteId').equals(other.id).toArray()
  const same = waiting.find((one) => sameJson(pick(one.other, fields), pick(other, fields)))
  if (same !== undefined) return same
  const conflict: NoteConflict = { id: v7(), noteId: other.id, other, at: other.updatedAt }
  await db.conflicts.add(conflict)
  return conflict
}

function pick(note: Note, wanted: readonly (typeof fields)[number][]): NoteChange {
  return Object.fromEntries(wanted.map((field) => [field, note[field]]))
}
