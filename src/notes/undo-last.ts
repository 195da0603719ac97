import { reading, writing } from './attempt.ts'
import type { ChangeContext } from './change-notes.ts'
import { currentNote } from './current-note.ts'
import { tellProgress } from './follow.ts'
import { inSlices } from './in-slices.ts'
import { nextTime } from './next-time.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { Refusal } from './refusal.ts'
import { sameJson } from './same-json.ts'
import type { Step, StepPart, Undone } from './step.ts'
import { findLastStep } from './steps.ts'

/** The step that would be taken back next; of a page: the last that was about its notes alone. Null when there is none. */
export function lastStep(page?: string): Promise<Outcome<Step | null>> {
  return reading((db) => findLastStep(db, page))
}

/**
 * Takes the last step back; on disk when answered. A field that was written anew since by other means stays as it is.
 * `turn` names the step that the reader was shown: where it is the last no more, nothing is taken back.
 */
export function undoLast(turn: number, context: ChangeContext = {}): Promise<Outcome<Undone>> {
  const { page, now = Date.now() } = context
  return writing(['notes', 'notices', 'steps'], async (db) => {
    const step = await findLastStep(db, page)
    if (step?.turn !== turn) throw new Refusal('这一步已经撤销，或之后又有改动。')
    const time = await nextTime(db, now)
    const notes: Note[] = []
    let done = 0
    for (const parts of inSlices(step.notes)) {
      const stored = await db.notes.bulkGet(parts.map(({ id }) => id))
      const current = stored.map((note) => note && currentNote(note))
      const back = takeBack(current, parts, time)
      await db.notes.bulkPut(back)
      notes.push(...back)
      done += parts.length
      tellProgress(context, done, step.notes.length)
    }
    const kept = await db.notices.bulkGet(step.notices.map(({ id }) => id))
    const notices = takeBack(kept, step.notices, time)
    await db.notices.bulkPut(notices)
    await db.steps.delete(step.turn)
    return { step, notes, notices }
  })
}

/** The records with the fields that they had before; those that are gone, or have nothing left to take back, are left out. */
function takeBack<T extends object>(
  stored: readonly (T | undefined)[],
  parts: readonly StepPart<Partial<T>>[],
  time: number,
): T[] {
  return stored.flatMap((one, at) => {
    const { was, now } = parts[at]!
    if (one === undefined) return []
    const fields = Object.keys(now) as (keyof T)[]
    const back = fields.filter((field) => sameJson(one[field], now[field]))
    if (back.length === 0) return []
    const before = Object.fromEntries(back.map((field) => [field, was[field]]))
    return [{ ...one, ...before, updatedAt: time, dirty: 1 }]
  })
}
