import type { Note } from '../notes/note.ts'
import type { NoteBatches } from './note-batches.ts'

/** The public format `notice-notes/2` (seeds/schemas/notes-export.schema.json). */
export interface NotesExport {
  readonly format: 'notice-notes/2'
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  readonly notes: readonly Omit<Note, 'dirty' | 'rev'>[]
}

/**
 * The notes as JSON for other programs and other machines, a note a line, erased ones with their tombstone. Time in
 * milliseconds.
 */
export async function* notesToJson(batches: NoteBatches, exportedAt: number): AsyncGenerator<string, void> {
  const head: Omit<NotesExport, 'notes'> = {
    format: 'notice-notes/2',
    exportedAt: new Date(exportedAt).toISOString(),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"notes":[`
  let before = '\n'
  for await (const notes of batches) {
    const lines = notes.map(lineOf)
    if (lines.length === 0) continue
    yield before + lines.join(',\n')
    before = ',\n'
  }
  yield '\n]}\n'
}

/** What this machine has synchronised, and still has to, is nobody else's matter. */
function lineOf({ dirty: _dirty, rev: _rev, ...note }: Note): string {
  return JSON.stringify(note)
}
