import { liveQuery, type Observable } from 'dexie'
import { currentNote } from './current-note.ts'
import { database, dropClosedDatabase, type Database } from './database.ts'
import type { Note, NoteDraft } from './note.ts'
import type { Outcome } from './outcome.ts'
import { pageAddress } from './page-address.ts'
import { failureSentence, isConnectionLost } from './store-failure.ts'

/** What the background adds to a draft. `now` in milliseconds; `page` as the browser reported it for the sender. */
export interface KeepContext {
  readonly page: string
  readonly device: string
  readonly now: number
  readonly id: string
}

/** Which notes to watch; without `page` those of all notices. */
export interface NoteFilter {
  readonly page?: string
  /** Erased notes instead of live ones. */
  readonly erased?: boolean
}

const missing = '找不到这条笔记，可能已在别处删除。'

/** Keeps a note and answers when it is on disk. */
export function keepNote(draft: NoteDraft, context: KeepContext): Promise<Outcome<Note>> {
  return attempt((db) =>
    db.transaction('rw', db.notes, async () => {
      const time = await nextTime(db, context.now)
      const note: Note = {
        ...draft,
        id: context.id,
        v: 2,
        space: 'me',
        author: 'me',
        device: context.device,
        page: pageAddress(context.page),
        createdAt: time,
        updatedAt: time,
        deleted: 0,
        dirty: 1,
      }
      await db.notes.add(note)
      return note
    }),
  )
}

/** Writes a note's words anew. */
export function changeNote(id: string, body: string, now = Date.now()): Promise<Outcome<Note>> {
  return update(id, { body }, now)
}

/** Erases a note; a tombstone stays, so that it can be restored and other devices can learn of it. */
export function eraseNote(id: string, now = Date.now()): Promise<Outcome<Note>> {
  return update(id, { deleted: 1 }, now)
}

/** Takes an erasure back. */
export function restoreNote(id: string, now = Date.now()): Promise<Outcome<Note>> {
  return update(id, { deleted: 0 }, now)
}

/** The live notes of a page, oldest first; any form of its address will do. */
export function notesOfPage(page: string): Promise<Outcome<readonly Note[]>> {
  return attempt((db) => readNotes(db, { page }))
}

/** All live notes, oldest first. */
export function allNotes(): Promise<Outcome<readonly Note[]>> {
  return attempt((db) => readNotes(db, {}))
}

/**
 * The notes as they are now and after every change, in whichever context it was made. An error's message is a sentence
 * for the reader.
 */
export function liveNotes(filter: NoteFilter = {}): Observable<readonly Note[]> {
  return liveQuery(async () => {
    const notes = await attempt((db) => readNotes(db, filter))
    if (!notes.ok) throw new Error(notes.error)
    return notes.value
  })
}

async function readNotes(db: Database, { page, erased = false }: NoteFilter): Promise<Note[]> {
  const notes = page === undefined ? db.notes.toCollection() : db.notes.where('page').equals(pageAddress(page))
  const wanted = await notes.filter((note) => note.deleted === (erased ? 1 : 0)).toArray()
  return wanted.map(currentNote).sort((a, b) => a.createdAt - b.createdAt)
}

function update(id: string, change: Partial<Pick<Note, 'body' | 'deleted'>>, now: number): Promise<Outcome<Note>> {
  return attempt((db) =>
    db.transaction('rw', db.notes, async () => {
      const note = await db.notes.get(id)
      if (note === undefined || (note.deleted === 1 && change.deleted === undefined))
        throw new MissingNoteError(missing)
      const changed: Note = { ...currentNote(note), ...change, updatedAt: await nextTime(db, now), dirty: 1 }
      await db.notes.put(changed)
      return changed
    }),
  )
}

class MissingNoteError extends Error {}

/** A time later than every one kept, whatever the clock says: notes of several devices are put in order by it. */
async function nextTime(db: Database, now: number): Promise<number> {
  const newest = await db.notes.orderBy('updatedAt').last()
  return Math.max(Math.trunc(now), (newest?.updatedAt ?? 0) + 1)
}

/** Runs work on the database; failure becomes a sentence, a lost connection is opened once more. */
async function attempt<T>(work: (db: Database) => PromiseLike<T>, again = true): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work(database()) }
  } catch (error) {
    if (error instanceof MissingNoteError) return { ok: false, error: error.message }
    dropClosedDatabase()
    if (again && isConnectionLost(error)) return attempt(work, false)
    return { ok: false, error: failureSentence(error) }
  }
}
