import { orderNotes, placeOfNote } from '../../src/export/note-batches.ts'
import type { Note } from '../../src/notes/note.ts'

/** The live notes as the export worker hands them to a writer, in batches of two. */
export function inOrder(notes: readonly Note[]): Note[][] {
  const byId = new Map(notes.map((note, index) => [String(index), note]))
  const places = notes.map((note, index) => ({ ...placeOfNote(note), id: String(index) }))
  const ordered = orderNotes(places.filter((place) => place.deleted === 0)).map(({ id }) => byId.get(id)!)
  const batches: Note[][] = []
  for (let from = 0; from < ordered.length; from += 2) batches.push(ordered.slice(from, from + 2))
  return batches
}

/** All that a writer writes, as text. */
export async function textOf(parts: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await bytesOf(parts)).toString('utf8')
}

/** All that a writer writes. */
export async function bytesOf(parts: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const part of parts) all.push(Buffer.from(part as Uint8Array))
  return Buffer.concat(all)
}
