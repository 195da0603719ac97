import { writing } from './attempt.ts'
import { currentNote } from './current-note.ts'
import type { Database } from './database.ts'
import { noticesAt } from './find-notes.ts'
import type { KeepContext } from './keep-note.ts'
import type { KeptNotice, KeptText, NoticeWish } from './kept-notice.ts'
import { nextTime } from './next-time.ts'
import type { Outcome } from './outcome.ts'
import { pageAddress } from './page-address.ts'
import { textHash } from './text-hash.ts'
import { fingerprintOf } from '../text/fingerprint.ts'

/**
 * Keeps a notice (收录) with its text, and gives it the notes of its page that have none. A notice that is kept at this
 * page already stays as it is, unless the reader asks `again`: then the text that is in the page now takes its place.
 */
export async function keepNotice(wish: NoticeWish, context: KeepContext): Promise<Outcome<KeptNotice>> {
  const page = pageAddress(context.page)
  const text: KeptText = { hash: await textHash(wish.capture), ...wish.capture }
  const fingerprint = fingerprintOf(text.text.text)
  return writing(['notes', 'notices', 'texts'], async (db) => {
    const earlier = (await noticesAt(db, page))[0] ?? (await erasedAt(db, page))
    const time = await nextTime(db, context.now)
    const told = {
      citation: { ...wish.citation, writtenOn: wish.capture.notice.writtenOn },
      fingerprint,
      textHash: text.hash,
      updatedAt: time,
      deleted: 0,
      dirty: 1,
    } as const
    const stays = earlier !== undefined && earlier.deleted === 0 && !wish.again
    const notice: KeptNotice = stays
      ? earlier
      : earlier === undefined
        ? {
            id: context.id,
            v: 1,
            space: 'me',
            author: 'me',
            device: context.device,
            page,
            alsoAt: [],
            createdAt: time,
            ...told,
          }
        : { ...earlier, ...told }
    if (!stays) await put(db, notice, text, earlier)
    await giveNotes(db, notice, page)
    return notice
  })
}

async function put(db: Database, notice: KeptNotice, text: KeptText, earlier: KeptNotice | undefined): Promise<void> {
  await db.texts.put(text)
  await db.notices.put(notice)
  if (earlier !== undefined) await dropText(db, earlier.textHash)
}

/** Takes a text away that no notice has any more. */
async function dropText(db: Database, hash: string): Promise<void> {
  if ((await db.notices.where('textHash').equals(hash).count()) === 0) await db.texts.delete(hash)
}

/**
 * Gives a notice the notes of a page of it that belong to none, or to one that is not here. No words change by that: the
 * notes keep their time.
 */
export async function giveNotes(db: Database, notice: KeptNotice, page: string): Promise<void> {
  const notes = (await db.notes.where('page').equals(page).toArray()).map(currentNote)
  const named = new Set(notes.flatMap(({ noticeId }) => noticeId ?? []))
  const here = new Set(
    await db.notices
      .where('id')
      .anyOf([...named])
      .primaryKeys(),
  )
  const loose = notes.filter(({ noticeId }) => noticeId === null || !here.has(noticeId))
  await db.notes.bulkPut(loose.map((note) => ({ ...note, noticeId: notice.id, dirty: 1 })))
}

async function erasedAt(db: Database, page: string): Promise<KeptNotice | undefined> {
  return db.notices.where('page').equals(page).or('alsoAt').equals(page).first()
}
