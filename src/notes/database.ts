import { Dexie, type Table } from 'dexie'
import type { StoredNote } from './current-note.ts'
import type { KeptDraft } from './kept-draft.ts'
import type { KeptNotice, KeptText } from './kept-notice.ts'
import type { NoteConflict } from './note-conflict.ts'
import type { Step } from './step.ts'

export const databaseName = 'notice-lens'
const version = 2

/** A wish that was granted: who asks again with its key gets the same note. */
interface GrantedRequest {
  readonly key: string
  readonly noteId: string
  readonly at: number
}

/** State that a page of ours keeps between two openings, such as where backups go. */
interface KeptState {
  readonly key: string
  readonly value: unknown
}

interface Tables {
  notes: Table<StoredNote, string>
  notices: Table<KeptNotice, string>
  texts: Table<KeptText, string>
  drafts: Table<KeptDraft, string>
  conflicts: Table<NoteConflict, string>
  steps: Table<Step, number, Omit<Step, 'turn'>>
  requests: Table<GrantedRequest, string>
  kept: Table<KeptState, string>
}

export type TableName = keyof Tables

/** The reader's notebook. Only the background and our own pages open it: in a content script it would be the page's. */
export type Database = Dexie & Tables

/** Thrown on opening when a newer version of the extension has kept notes here. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError'
}

/** Thrown when the notebook does not open in time: mostly an older page of ours holds it and will not let go. */
export class BlockedDatabaseError extends Error {
  override name = 'BlockedDatabaseError'
}

/** Milliseconds in which an answer is better than more waiting. */
const patience = 2500

let current: Database | null = null

/** The one open database of this context; a commit is on disk before it is answered (strict durability). */
export function database(): Database {
  current ??= define()
  return current
}

/** The one database of this context, open; a blocked one opens by itself as soon as it can. */
export async function openDatabase(): Promise<Database> {
  const db = database()
  if (db.isOpen()) return db
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BlockedDatabaseError('the notebook does not open')), patience)
  })
  try {
    await Promise.race([
      installedVersion()
        .then(refuseNewer)
        .then(() => db.open()),
      late,
    ])
  } finally {
    clearTimeout(timer)
  }
  return db
}

/** Lets go of the database; the next use opens it anew. */
export function closeDatabase(): void {
  current?.close()
  current = null
}

/** Lets go of a database that could not be opened or was closed by the browser, so that the next use tries again. */
export function dropClosedDatabase(): void {
  if (current !== null && !current.isOpen()) closeDatabase()
}

function define(): Database {
  const opened = new Dexie(databaseName, { chromeTransactionDurability: 'strict' }) as Database
  // A version names what it changes; stored shapes only grow and are read lazily (current-note).
  opened.version(1).stores({ notes: 'id, page, updatedAt, createdAt, dirty' })
  opened.version(version).stores({
    notes: 'id, page, noticeId, updatedAt, createdAt, dirty, *tags, [deleted+updatedAt]',
    notices:
      'id, page, *alsoAt, citation.documentNumber, *fingerprint, textHash, updatedAt, dirty, [deleted+updatedAt]',
    texts: 'hash',
    drafts: 'key, page, noteId',
    conflicts: 'id, noteId',
    steps: '++turn',
    requests: 'key, at',
    kept: 'key',
  })
  opened.on('ready', () => refuseNewer(opened.backendDB().version), true)
  return opened
}

/** Dexie opens a newer database without a word; writing into shapes not known here could harm them. */
function refuseNewer(installed: number): void {
  if (Math.floor(installed / 10) > version) throw new NewerDatabaseError(`notebook of version ${installed}`)
}

/** Ten times the version on disk, 0 where there is none: asked before opening, because Dexie changes a newer one to what it expects. */
async function installedVersion(): Promise<number> {
  const known = await indexedDB.databases()
  return known.find(({ name }) => name === databaseName)?.version ?? 0
}
