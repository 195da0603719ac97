import type { Database } from './database.ts'

/**
 * A time later than every one kept of notes and notices, whatever the clock says: records of several devices are put in
 * order by it. To be asked within a transaction over both tables.
 */
export async function nextTime(db: Database, now: number): Promise<number> {
  const note = await db.notes.orderBy('updatedAt').last()
  const notice = await db.notices.orderBy('updatedAt').last()
  return Math.max(Math.trunc(now), (note?.updatedAt ?? 0) + 1, (notice?.updatedAt ?? 0) + 1)
}
