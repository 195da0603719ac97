import { closeDatabase, databaseName } from '../../src/notes/database.ts'
import { notesOfPage } from '../../src/notes/find-notes.ts'
import { keepNote, type KeepContext } from '../../src/notes/keep-note.ts'
import { keepNotice } from '../../src/notes/keep-notice.ts'
import type { KeptNotice, NoticeWish } from '../../src/notes/kept-notice.ts'
import { makeNoteId } from '../../src/notes/note-id.ts'
import type { Note, NoteDraft } from '../../src/notes/note.ts'
import type { Outcome } from '../../src/notes/outcome.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { sampleDraft } from './sample-note.ts'
import { noticeOf } from '../ui/sample-analysis.ts'

export const page = 'https://www.example.gov.cn/a/1.html'
export const otherPage = 'https://www.example.gov.cn/a/2.html'

/** The database is empty and nobody holds it. */
export async function emptyNotebook(): Promise<void> {
  closeDatabase()
  await settled(indexedDB.deleteDatabase(databaseName))
}

/** What an opening or a deletion ends with. */
export function settled(request: IDBOpenDBRequest): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
  })
}

export function contextOf(change: Partial<KeepContext> = {}): KeepContext {
  return { page, device: 'device-a', now: 1000, id: makeNoteId(), ...change }
}

/** The value; a sentence is thrown. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.error)
  return outcome.value
}

/** Keeps a note on the sample page. */
export async function keep(draft: Partial<NoteDraft> = {}, context: Partial<KeepContext> = {}): Promise<Note> {
  return valueOf(await keepNote(sampleDraft(draft), contextOf(context)))
}

/** What the live notes of a page say, oldest first. */
export async function bodiesOf(address = page): Promise<string[]> {
  return valueOf(await notesOfPage(address)).map(({ body }) => body)
}

/** A notice to be kept: its number and its text, the rest invented. */
export function wishOf(text: string, documentNumber: string | null = '示发〔2026〕5号', again = false): NoticeWish {
  const notice = noticeOf({ title: '关于做好示例工作的通知', documentNumber, writtenOn: '2026-03-01' })
  return {
    citation: { title: '关于做好示例工作的通知', documentNumber, issuer: '示例区人民政府', publishedOn: '2026-03-02' },
    capture: { text: { text, tables: [] }, notice, letter: readLetter({ text, tables: [] }) },
    again,
  }
}

/** Keeps a notice on the sample page. */
export async function keepWhole(wish: NoticeWish, context: Partial<KeepContext> = {}): Promise<KeptNotice> {
  return valueOf(await keepNotice(wish, contextOf(context)))
}
