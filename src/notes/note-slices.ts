import { currentNote, type StoredNote } from './current-note.ts'
import { openDatabase } from './database.ts'
import type { Note } from './note.ts'

/** The newest notes that are not erased, the newest first. */
export async function newestNotes(most: number): Promise<readonly Note[]> {
  const { notes } = await openDatabase()
  const stored = await notes
    .orderBy('createdAt')
    .reverse()
    .filter(({ deleted }) => deleted === 0)
    .limit(most)
    .toArray()
  return stored.map(currentNote)
}

/** How many notes there are, erased ones included. */
export async function countNotes(): Promise<number> {
  return (await openDatabase()).notes.count()
}

/** All notes, erased ones included, in slices: nothing waits for long, and never are all in memory. */
export async function* noteSlices(size: number): AsyncGenerator<readonly Note[], void> {
  let slice = await sliceAfter('', size)
  while (slice.length > 0) {
    yield slice.map(currentNote)
    slice = slice.length < size ? [] : await sliceAfter(slice.at(-1)!.id, size)
  }
}

/** The notes with these ids, in their order, erased ones included; undefined where there is none. */
export async function notesByIds(ids: readonly string[]): Promise<readonly (Note | undefined)[]> {
  const stored = await (await openDatabase()).notes.bulkGet([...ids])
  return stored.map((note) => note && currentNote(note))
}

/** The notes that were written or changed after a moment, erased ones included, in slices: after an import they are all. */
export async function* notesSince(moment: number, size: number): AsyncGenerator<readonly Note[], void> {
  const ids = await (await openDatabase()).notes.where('updatedAt').above(moment).primaryKeys()
  for (let from = 0; from < ids.length; from += size)
    yield (await notesByIds(ids.slice(from, from + size))).filter((note) => note !== undefined)
}

async function sliceAfter(id: string, size: number): Promise<StoredNote[]> {
  return (await openDatabase()).notes.where('id').above(id).limit(size).toArray()
}
