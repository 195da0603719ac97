import { reading } from './attempt.ts'
import { currentNote } from './current-note.ts'
import type { Database } from './database.ts'
import type { KeptNotice } from './kept-notice.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { Refusal } from './refusal.ts'
import { pageAddress } from './page-address.ts'

export const missingNote = '找不到这条笔记，可能已在别处删除。'

/** Which notes are wanted: of a page (any form of its address), of a kept notice, or all; live ones unless `erased`. */
export interface NoteFilter {
  readonly page?: string
  readonly noticeId?: string
  readonly erased?: boolean
}

/** The live notes of a page, and those of the notice that the reader took it for, oldest first. */
export function notesOfPage(page: string): Promise<Outcome<readonly Note[]>> {
  return reading((db) => readNotes(db, { page }))
}

/** The live notes of a kept notice, oldest first. */
export function notesOfNotice(noticeId: string): Promise<Outcome<readonly Note[]>> {
  return reading((db) => readNotes(db, { noticeId }))
}

/** All live notes, oldest first. */
export function allNotes(): Promise<Outcome<readonly Note[]>> {
  return reading((db) => readNotes(db, {}))
}

/** The wanted notes in the shape of today, oldest first. */
export async function readNotes(db: Database, { page, noticeId, erased = false }: NoteFilter): Promise<Note[]> {
  const stored =
    noticeId !== undefined
      ? await db.notes.where('noticeId').equals(noticeId).toArray()
      : page !== undefined
        ? await storedAt(db, pageAddress(page))
        : await db.notes.toArray()
  return stored
    .filter(({ deleted }) => deleted === (erased ? 1 : 0))
    .map(currentNote)
    .sort((a, b) => a.createdAt - b.createdAt)
}

/** A live note in the shape of today; refuses when there is none, or none on the page that asks. */
export async function requireNote(db: Database, id: string, page?: string): Promise<Note> {
  const stored = await db.notes.get(id)
  if (stored === undefined || stored.deleted === 1) throw new Refusal(missingNote)
  await requireOnPage(db, [id], page)
  return currentNote(stored)
}

/** Refuses when a page asks for a note that is not on it, erased or not; our own pages (no page) may ask for all. */
export async function requireOnPage(db: Database, ids: readonly string[], page?: string): Promise<void> {
  if (page === undefined) return
  const on = await idsOnPage(db, page)
  if (ids.some((id) => !on.has(id))) throw new Refusal(missingNote)
}

/** The ids of a page's notes, of erased ones too. */
export async function idsOnPage(db: Database, page: string): Promise<ReadonlySet<string>> {
  return new Set((await storedAt(db, pageAddress(page))).map(({ id }) => id))
}

/** The kept notices at an address, and those whose other addresses it is among; the one kept at it first. */
export async function noticesAt(db: Database, address: string): Promise<KeptNotice[]> {
  const own = await db.notices.where('page').equals(address).toArray()
  const shared = await db.notices.where('alsoAt').equals(address).toArray()
  return [...own, ...shared].filter(({ deleted }) => deleted === 0)
}

async function storedAt(db: Database, address: string) {
  const own = await db.notes.where('page').equals(address).toArray()
  const noticeIds = (await noticesAt(db, address)).map(({ id }) => id)
  if (noticeIds.length === 0) return own
  const shared = await db.notes.where('noticeId').anyOf(noticeIds).toArray()
  return [...new Map([...own, ...shared].map((note) => [note.id, note])).values()]
}
