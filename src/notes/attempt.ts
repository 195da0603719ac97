import { BlockedDatabaseError, dropClosedDatabase, openDatabase, type Database, type TableName } from './database.ts'
import type { Outcome } from './outcome.ts'
import { Refusal } from './refusal.ts'
import { failureSentence, isConnectionLost } from './store-failure.ts'

/** Reads from the notebook; failure becomes a sentence that speaks of reading. */
export function reading<T>(work: (db: Database) => PromiseLike<T>): Promise<Outcome<T>> {
  return attempt('read', work)
}

/** Writes into tables of the notebook, all or nothing; failure becomes a sentence that says so. */
export function writing<T>(tables: readonly TableName[], work: (db: Database) => PromiseLike<T>): Promise<Outcome<T>> {
  // Dexie follows awaits within a transaction only where its function is an async one itself.
  return attempt('write', (db) => db.transaction('rw', [...tables], async () => work(db)))
}

/** A lost connection is opened once more. */
async function attempt<T>(
  doing: 'read' | 'write',
  work: (db: Database) => PromiseLike<T>,
  again = true,
): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work(await openDatabase()) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.message }
    if (!(error instanceof BlockedDatabaseError)) dropClosedDatabase()
    if (again && isConnectionLost(error)) return attempt(doing, work, false)
    return { ok: false, error: failureSentence(error, doing) }
  }
}
