import { reading, writing } from './attempt.ts'
import type { ChangeContext } from './change-notes.ts'
import { noticesAt } from './find-notes.ts'
import { giveNotes } from './keep-notice.ts'
import type { KeptNotice, NoticeElsewhere, NoticeSight } from './kept-notice.ts'
import { nextTime } from './next-time.ts'
import type { Outcome } from './outcome.ts'
import { pageAddress } from './page-address.ts'
import { Refusal } from './refusal.ts'
import { samenessOf } from './same-notice.ts'

const mostAddresses = 50

/**
 * The kept notice that the page at an address shows as well (mobile page, 转载), known by document number and text;
 * null where there is none, or a notice is kept at this address already.
 */
export function noticeElsewhere(page: string, sight: NoticeSight): Promise<Outcome<NoticeElsewhere | null>> {
  return reading(async (db) => {
    if ((await noticesAt(db, pageAddress(page))).length > 0) return null
    const alike = await db.notices.where('fingerprint').anyOf(sight.fingerprint).distinct().toArray()
    const likely = alike
      .filter(({ deleted }) => deleted === 0)
      .map((notice) => ({ notice, sameness: samenessOf(notice, sight) }))
      .sort((a, b) => b.sameness - a.sameness)[0]
    if (likely === undefined || likely.sameness === 0) return null
    const { notice } = likely
    const notes = await db.notes.where('noticeId').equals(notice.id).toArray()
    return { notice, notes: notes.filter(({ deleted }) => deleted === 0).length }
  })
}

/** Takes the page at an address for a kept notice, as the reader said: from now on it has the notice's notes. */
export function takeForNotice(
  noticeId: string,
  page: string,
  { now = Date.now() }: Pick<ChangeContext, 'now'> = {},
): Promise<Outcome<KeptNotice>> {
  return writing(['notes', 'notices'], async (db) => {
    const address = pageAddress(page)
    const notice = await db.notices.get(noticeId)
    if (notice === undefined || notice.deleted === 1) throw new Refusal('找不到这份收录的通知，可能已在别处移除。')
    if (notice.page === address || notice.alsoAt.includes(address)) return notice
    const time = await nextTime(db, now)
    const alsoAt = [...notice.alsoAt, address].slice(-mostAddresses)
    const taken: KeptNotice = { ...notice, alsoAt, updatedAt: time, dirty: 1 }
    await db.notices.put(taken)
    await giveNotes(db, taken, address)
    return taken
  })
}
