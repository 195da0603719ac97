import type { Database } from './database.ts'

/** Times from then on are of no clock: a file may claim them of its records, and no other record follows these. */
const beyond = Date.UTC(2100, 0)

/**
 * A time later than every one kept of notes and notices, whatever the clock says: records of several devices are put in
 * order by it. To be asked within a transaction over both tables.
 */
export async function nextTime(db: Database, now: number): Promise<number> {
  const note = await db.notes.where('updatedAt').below(beyond).last()
  const notice = await db.notices.where('updatedAt').below(beyond).last()
  return Math.max(Math.trunc(now), (note?.updatedAt ?? 0) + 1, (notice?.updatedAt ?? 0) + 1)
}
