import { writing } from './attempt.ts'
import { requireSmall } from './check-draft.ts'
import { currentNote } from './current-note.ts'
import { missingNote, requireOnPage } from './find-notes.ts'
import { type Follow, tellProgress } from './follow.ts'
import { inSlices } from './in-slices.ts'
import { nextTime } from './next-time.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { Refusal } from './refusal.ts'
import { sameJson } from './same-json.ts'
import type { NotePart, StepKind } from './step.ts'
import { recordStep } from './steps.ts'

/** Who asks for a change, and when: `page` when a page asks, which may change its own notes only. Milliseconds. */
export interface ChangeContext extends Follow {
  readonly page?: string
  readonly now?: number
}

/**
 * Changes several notes in one step that can be taken back: all of them, or none where one is missing. Answers with
 * those that differ now; notes that the change leaves as they are keep their time.
 */
export function changeNotes(
  ids: readonly string[],
  kind: StepKind,
  changeOf: (note: Note) => NotePart['now'],
  context: ChangeContext = {},
): Promise<Outcome<readonly Note[]>> {
  const { page, now = Date.now() } = context
  const wanted = [...new Set(ids)]
  return writing(['notes', 'notices', 'steps'], async (db) => {
    await requireOnPage(db, ids, page)
    const time = await nextTime(db, now)
    const changed: Note[] = []
    const parts: NotePart[] = []
    let done = 0
    for (const some of inSlices(wanted)) {
      const from = changed.length
      for (const one of await db.notes.bulkGet([...some])) {
        if (one === undefined || (one.deleted === 1 && !keepsErased(kind))) throw new Refusal(missingNote)
        const note = currentNote(one)
        const change = changeOf(note)
        const fields = Object.keys(change) as (keyof NotePart['now'])[]
        const was = Object.fromEntries(fields.map((field) => [field, note[field]]))
        if (sameJson(was, change)) continue
        const next: Note = { ...note, ...change, updatedAt: time, dirty: 1 }
        if (kind !== 'erase') requireSmall(next)
        changed.push(next)
        parts.push({ id: note.id, was, now: change })
      }
      await db.notes.bulkPut(changed.slice(from))
      done += some.length
      tellProgress(context, done, wanted.length)
    }
    await recordStep(db, { kind, at: time, notes: parts })
    return changed
  })
}

/** To erase an erased note once more is no failure: whoever got no answer asks again. */
function keepsErased(kind: StepKind): boolean {
  return kind === 'erase' || kind === 'restore'
}
