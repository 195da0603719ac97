import { type NotePlace, orderNotes, placeOfNote } from '../../src/export/note-batches.ts'
import type { Note } from '../../src/notes/note.ts'
import { noteSlices, notesByIds } from '../../src/notes/note-slices.ts'

const batchSize = 500

/** Notes of the notebook in the order of an export; the notes themselves come a batch at a time. */
export interface OrderedNotes {
  readonly total: number
  batches(): AsyncGenerator<readonly Note[], void>
}

/** The notes with these ids (null: all); the erased ones only where they are asked for. */
export async function orderedNotes(ids: readonly string[] | null, erasedToo: boolean): Promise<OrderedNotes> {
  const places: NotePlace[] = []
  for await (const notes of ids === null ? noteSlices(batchSize) : slicesOf(ids))
    for (const note of notes) if (erasedToo || note.deleted === 0) places.push(placeOfNote(note))
  const order = orderNotes(places).map(({ id }) => id)
  return { total: order.length, batches: () => slicesOf(order) }
}

async function* slicesOf(ids: readonly string[]): AsyncGenerator<readonly Note[], void> {
  for (let from = 0; from < ids.length; from += batchSize)
    yield (await notesByIds(ids.slice(from, from + batchSize))).filter((note) => note !== undefined)
}
