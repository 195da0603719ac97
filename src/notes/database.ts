import { Dexie, type EntityTable } from 'dexie'
import type { StoredNote } from './current-note.ts'

export const databaseName = 'notice-lens'
const version = 1

/** The reader's notebook. Only the background and our own pages open it: in a content script it would be the page's. */
export type Database = Dexie & { notes: EntityTable<StoredNote, 'id'> }

/** Thrown on opening when a newer version of the extension has kept notes here. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError'
}

let current: Database | null = null

/** The one open database of this context; a commit is on disk before it is answered (strict durability). */
export function database(): Database {
  current ??= define()
  return current
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
  opened.version(version).stores({ notes: 'id, page, updatedAt, createdAt, dirty' })
  // An older page that will not let go: better an answer now than a promise that hangs.
  opened.on('blocked', () => opened.close())
  opened.on('ready', () => refuseNewer(opened), true)
  return opened
}

/** Dexie opens a newer database without a word; writing into shapes not known here could harm them. */
function refuseNewer(opened: Database): void {
  const installed = Math.floor(opened.backendDB().version / 10)
  if (installed > version) throw new NewerDatabaseError(`notebook of version ${installed}`)
}
