import { writing } from './attempt.ts'
import type { Outcome } from './outcome.ts'

/** So long do tombstones stay, in milliseconds: half a year, in which every device should have learned of them. */
export const retention = 180 * 24 * 60 * 60 * 1000

/** Takes away for good what was erased more than half a year ago, and texts that no notice has any more. */
export function purgeErased(now = Date.now()): Promise<Outcome<null>> {
  return writing(['notes', 'notices', 'texts', 'conflicts'], async (db) => {
    const range = [
      [1, 0],
      [1, now - retention],
    ] as const
    const notes = await db.notes
      .where('[deleted+updatedAt]')
      .between(...range)
      .primaryKeys()
    await db.notes.bulkDelete(notes)
    await db.conflicts.where('noteId').anyOf(notes).delete()
    const notices = await db.notices
      .where('[deleted+updatedAt]')
      .between(...range)
      .primaryKeys()
    await db.notices.bulkDelete(notices)
    const used = new Set(await db.notices.orderBy('textHash').uniqueKeys())
    const hashes = await db.texts.toCollection().primaryKeys()
    await db.texts.bulkDelete(hashes.filter((hash) => !used.has(hash)))
    return null
  })
}
