import { Dexie, liveQuery, type Observable } from 'dexie'
import { reading } from './attempt.ts'
import type { Database } from './database.ts'
import { noticesAt, readNotes, type NoteFilter } from './find-notes.ts'
import { readNotices } from './find-notices.ts'
import type { KeptNotice } from './kept-notice.ts'
import type { Note } from './note.ts'
import { pageAddress } from './page-address.ts'
import { findLastStep } from './steps.ts'
import type { Step } from './step.ts'

/**
 * The notes as they are now and after every change, in whichever context it was made. An error's message is a sentence
 * for the reader.
 */
export function liveNotes(filter: NoteFilter = {}): Observable<readonly Note[]> {
  return live((db) => readNotes(db, filter))
}

/** The kept notices, as `liveNotes` gives notes. */
export function liveNotices(): Observable<readonly KeptNotice[]> {
  return live(readNotices)
}

/** How many notices are kept, without reading them. */
export function liveNoticeCount(): Observable<number> {
  return live((db) => db.notices.where('[deleted+updatedAt]').between([0, Dexie.minKey], [0, Dexie.maxKey]).count())
}

/** Whether a notice is kept (still, or again). */
export function liveIsKept(noticeId: string): Observable<boolean> {
  return live(async (db) => (await db.notices.get(noticeId))?.deleted === 0)
}

/** The kept notice of a page, any form of its address; null while none is kept. */
export function liveNoticeOfPage(page: string): Observable<KeptNotice | null> {
  return live(async (db) => (await noticesAt(db, pageAddress(page)))[0] ?? null)
}

/** The step that would be taken back next; of a page: the last that was about its notes alone. Null when there is none. */
export function liveLastStep(page?: string): Observable<Step | null> {
  return live((db) => findLastStep(db, page))
}

function live<T>(read: (db: Database) => Promise<T>): Observable<T> {
  return liveQuery(async () => {
    const found = await reading(read)
    if (!found.ok) throw new Error(found.error)
    return found.value
  })
}
