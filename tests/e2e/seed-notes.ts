import type { Note } from '../../src/notes/note.ts'

const batch = 2000

/** Runs a function body in a page of ours; `arguments` holds the words. */
export type RunInPage = (script: string, ...words: unknown[]) => Promise<unknown>

/** Writes notes into the notebook past the extension, as if they had been written long ago; the page has opened it before. */
export async function seedNotes(run: RunInPage, notes: readonly Note[]): Promise<void> {
  for (let from = 0; from < notes.length; from += batch)
    await run(
      `return new Promise((done, fail) => {
        const opening = indexedDB.open('notice-lens')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction('notes', 'readwrite')
          for (const note of JSON.parse(arguments[0])) writing.objectStore('notes').put(note)
          writing.oncomplete = () => { opening.result.close(); done(true) }
          writing.onerror = () => fail(writing.error)
        }
      })`,
      JSON.stringify(notes.slice(from, from + batch)),
    )
}

/** A function body as a function that puppeteer calls with the words. */
export function asFunction(body: string): (...words: unknown[]) => unknown {
  return new Function(body) as (...words: unknown[]) => unknown
}
