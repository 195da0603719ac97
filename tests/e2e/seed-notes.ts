import type { Note } from '../../src/notes/note.ts'

const batch = 2000

/** Runs a function body in a page of ours; `arguments` holds the words. */
export type RunInPage = (script: string, ...words: unknown[]) => Promise<unknown>

/** Writes rows into a table of the notebook past the extension, as if written long ago; the page has opened it before. */
export async function seedTable(run: RunInPage, table: string, rows: readonly unknown[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batch)
    await run(
      `return new Promise((done, fail) => {
        const opening = indexedDB.open('notice-lens')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction(arguments[0], 'readwrite')
          for (const row of JSON.parse(arguments[1])) writing.objectStore(arguments[0]).put(row)
          writing.oncomplete = () => { opening.result.close(); done(true) }
          writing.onerror = () => fail(writing.error)
        }
      })`,
      table,
      JSON.stringify(rows.slice(from, from + batch)),
    )
}

/** As `seedTable`, for notes. */
export function seedNotes(run: RunInPage, notes: readonly Note[]): Promise<void> {
  return seedTable(run, 'notes', notes)
}

/** A function body as a function that puppeteer calls with the words. */
export function asFunction(body: string): (...words: unknown[]) => unknown {
  return new Function(body) as (...words: unknown[]) => unknown
}
