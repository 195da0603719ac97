import { reading } from './attempt.ts'
import { bundleTables, type BundleSlice } from './bundle.ts'
import { currentNote } from './current-note.ts'
import type { Database } from './database.ts'

/** So many records are read at a time: never is everything in memory. A text may be long. */
const most = { notes: 1000, notices: 1000, texts: 20, drafts: 1000, conflicts: 1000 } as const

/**
 * Everything that a backup holds, in slices, tombstones included. What others name is read after them, so that whatever is
 * written meanwhile, no note is without its notice. Throws an error whose message is a sentence for the reader.
 */
export async function* readEverything(): AsyncGenerator<BundleSlice, void> {
  for (const table of bundleTables) {
    let last: string | null = ''
    while (last !== null) {
      const slice = await reading((db) => sliceAfter(db, table, last ?? ''))
      if (!slice.ok) throw new Error(slice.error)
      if (slice.value.part.records.length > 0) yield slice.value.part
      last = slice.value.last
    }
  }
}

/** How many records a backup would hold. */
export function countEverything() {
  return reading(async (db) => {
    let count = 0
    for (const table of bundleTables) count += await db.table(table).count()
    return count
  })
}

async function sliceAfter(
  db: Database,
  table: BundleSlice['table'],
  key: string,
): Promise<{ readonly part: BundleSlice; readonly last: string | null }> {
  const found = db.table<unknown, string>(table).where(':id').above(key).limit(most[table])
  const keys = await found.primaryKeys()
  const stored = await found.toArray()
  const records = table === 'notes' ? (stored as Parameters<typeof currentNote>[0][]).map(currentNote) : stored
  const last = keys.length < most[table] ? null : keys.at(-1)!
  return { part: { table, records } as BundleSlice, last }
}
