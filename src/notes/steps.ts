import type { Database } from './database.ts'
import { idsOnPage } from './find-notes.ts'
import type { Step } from './step.ts'

const most = 30

/** Remembers what was done, within the transaction that does it; the last 30 steps are kept. */
export async function recordStep(
  db: Database,
  { notes = [], notices = [], ...done }: Pick<Step, 'kind' | 'at'> & Partial<Step>,
): Promise<void> {
  if (notes.length + notices.length === 0) return
  const turn = await db.steps.add({ ...done, notes, notices })
  await db.steps
    .where('turn')
    .belowOrEqual(turn - most)
    .delete()
}

/** The step that would be taken back next; of a page: the last that was about its notes alone. Null when there is none. */
export async function findLastStep(db: Database, page?: string): Promise<Step | null> {
  if (page === undefined) return (await db.steps.orderBy('turn').last()) ?? null
  const on = await idsOnPage(db, page)
  const own = ({ notes, notices }: Step) => notices.length === 0 && notes.every(({ id }) => on.has(id))
  return (await db.steps.orderBy('turn').filter(own).last()) ?? null
}
