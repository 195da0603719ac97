import { reading } from './attempt.ts'
import type { Database } from './database.ts'
import { noticesAt } from './find-notes.ts'
import type { KeptNotice, KeptText } from './kept-notice.ts'
import type { Outcome } from './outcome.ts'
import { pageAddress } from './page-address.ts'

/** The kept notices, the one that was kept last first. */
export function keptNotices(): Promise<Outcome<readonly KeptNotice[]>> {
  return reading(readNotices)
}

/** The kept notice of a page, any form of its address; null where none is kept. */
export function noticeOfPage(page: string): Promise<Outcome<KeptNotice | null>> {
  return reading(async (db) => (await noticesAt(db, pageAddress(page)))[0] ?? null)
}

/** A kept notice by its id, one that was taken out again included; null where there is none. */
export function keptNotice(noticeId: string): Promise<Outcome<KeptNotice | null>> {
  return reading(async (db) => (await db.notices.get(noticeId)) ?? null)
}

/** A kept notice's text with what was read of it; null where the notice or its text is gone. */
export function textOf(noticeId: string): Promise<Outcome<KeptText | null>> {
  return reading(async (db) => {
    const notice = await db.notices.get(noticeId)
    return (notice && (await db.texts.get(notice.textHash))) ?? null
  })
}

/** The live notices, the one that was kept last first. */
export async function readNotices(db: Database): Promise<KeptNotice[]> {
  const notices = await db.notices.toArray()
  return notices.filter(({ deleted }) => deleted === 0).sort((a, b) => b.createdAt - a.createdAt)
}
