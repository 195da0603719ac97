import { writing } from './attempt.ts'
import { currentNote } from './current-note.ts'
import type { Database } from './database.ts'
import { noticesAt } from './find-notes.ts'
import { nextTime } from './next-time.ts'
import type { Note, NoteDraft } from './note.ts'
import type { Outcome } from './outcome.ts'
import { pageAddress } from './page-address.ts'
import { sameJson } from './same-json.ts'

/** What the background adds to what a page hands over. `now` in milliseconds; `page` as the browser reported it for the sender. */
export interface KeepContext {
  readonly page: string
  readonly device: string
  readonly now: number
  readonly id: string
}

/** So long is a key remembered, in milliseconds: longer than anybody asks again with it. */
const memory = 7 * 24 * 60 * 60 * 1000

/**
 * Keeps a note and answers when it is on disk; its draft goes in the same stroke. `key` is made by the page for this one
 * note: who asks again with it (because no answer came) gets the note that is kept already, with the words of the
 * second asking where they differ, and never a second note. Null: nobody will ask again.
 */
export function keepNote(draft: NoteDraft, context: KeepContext, key: string | null = null): Promise<Outcome<Note>> {
  return writing(['notes', 'notices', 'requests', 'drafts'], async (db) => {
    const earlier = key === null ? null : await keptBefore(db, key, pageAddress(context.page))
    const note = earlier === null ? await add(db, draft, context) : await renew(db, earlier, draft, context.now)
    if (key !== null) {
      await db.drafts.delete(key)
      await db.requests.put({ key, noteId: note.id, at: context.now })
      await db.requests
        .where('at')
        .below(context.now - memory)
        .delete()
    }
    return note
  })
}

async function add(db: Database, draft: NoteDraft, context: KeepContext): Promise<Note> {
  const { id, device, now } = context
  const page = pageAddress(context.page)
  const time = await nextTime(db, now)
  const note: Note = {
    ...draft,
    noticeId: await noticeOf(db, draft, page),
    id,
    v: 2,
    space: 'me',
    author: 'me',
    device,
    page,
    createdAt: time,
    updatedAt: time,
    deleted: 0,
    dirty: 1,
  }
  await db.notes.add(note)
  return note
}

async function renew(db: Database, kept: Note, { body, look, tags }: NoteDraft, now: number): Promise<Note> {
  if (sameJson([kept.body, kept.look, kept.tags], [body, look, tags])) return kept
  const note: Note = { ...kept, body, look, tags, updatedAt: await nextTime(db, now), dirty: 1 }
  await db.notes.put(note)
  return note
}

async function keptBefore(db: Database, key: string, page: string): Promise<Note | null> {
  const granted = await db.requests.get(key)
  const stored = granted === undefined ? undefined : await db.notes.get(granted.noteId)
  return stored === undefined || stored.deleted === 1 || stored.page !== page ? null : currentNote(stored)
}

/** The kept notice that a new note belongs to: one that is kept at its page, whatever the draft says. */
async function noticeOf(db: Database, { noticeId }: NoteDraft, page: string): Promise<string | null> {
  const ids = (await noticesAt(db, page)).map(({ id }) => id)
  return noticeId !== null && ids.includes(noticeId) ? noticeId : (ids[0] ?? null)
}
