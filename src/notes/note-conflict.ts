import type { Note } from './note.ts'

/** Two wordings of one note that were written in two windows: the one on disk is the note's, the other waits here. */
export interface NoteConflict {
  /** UUIDv7. */
  readonly id: string
  readonly noteId: string
  /** The note as it would be by the words that came later. */
  readonly other: Note
  /** Integer milliseconds. */
  readonly at: number
}

/** Two wordings of one note, both kept: the one on disk, and the one that came later, which waits among the conflicts. */
export interface BothWordings {
  readonly kept: Note
  readonly conflict: NoteConflict
}

/** The note as it is now; or a sentence, with both wordings where another window wrote the note meanwhile. */
export type Changed =
  | { readonly ok: true; readonly value: Note }
  | { readonly ok: false; readonly error: string; readonly both?: BothWordings }
