import { writing } from './attempt.ts'
import type { ChangeContext } from './change-notes.ts'
import type { KeptNotice } from './kept-notice.ts'
import { nextTime } from './next-time.ts'
import type { Outcome } from './outcome.ts'
import { Refusal } from './refusal.ts'
import { recordStep } from './steps.ts'

/**
 * Takes notices out of those that are kept, in a step that can be taken back; their notes stay. Tombstone and text stay
 * for half a year.
 */
export function eraseNotices(
  ids: readonly string[],
  { now = Date.now() }: ChangeContext = {},
): Promise<Outcome<readonly KeptNotice[]>> {
  return writing(['notes', 'notices', 'steps'], async (db) => {
    const stored = await db.notices.bulkGet([...new Set(ids)])
    const time = await nextTime(db, now)
    const erased = stored.map((notice): KeptNotice => {
      if (notice === undefined || notice.deleted === 1) throw new Refusal('找不到这份收录的通知，可能已在别处移除。')
      return { ...notice, deleted: 1, updatedAt: time, dirty: 1 }
    })
    await db.notices.bulkPut(erased)
    const notices = erased.map(({ id }) => ({ id, was: { deleted: 0 }, now: { deleted: 1 } }) as const)
    await recordStep(db, { kind: 'forget', at: time, notices })
    return erased
  })
}
