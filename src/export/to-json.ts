import type { Note } from '../notes/note.ts'

/** The public format `notice-notes/2` (seeds/schemas/notes-export.schema.json). */
export interface NotesExport {
  readonly format: 'notice-notes/2'
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  readonly notes: readonly Omit<Note, 'dirty' | 'rev'>[]
}

/** The notes as JSON for other programs and other machines, erased ones with their tombstone. Time in milliseconds. */
export function notesToJson(notes: readonly Note[], exportedAt: number): string {
  const file: NotesExport = {
    format: 'notice-notes/2',
    exportedAt: new Date(exportedAt).toISOString(),
    notes,
  }
  // What this machine has synchronised, and still has to, is nobody else's matter.
  return `${JSON.stringify(file, (key, value: unknown) => (key === 'dirty' || key === 'rev' ? undefined : value), 2)}\n`
}
