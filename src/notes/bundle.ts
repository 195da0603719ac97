import type { KeptDraft } from './kept-draft.ts'
import type { KeptNotice, KeptText } from './kept-notice.ts'
import type { NoteConflict } from './note-conflict.ts'
import type { Note } from './note.ts'

/** What a file of ours holds, checked and in the shapes of today: some notes (an export), or everything (a backup). */
export interface Bundle {
  readonly notes: readonly Note[]
  readonly notices: readonly KeptNotice[]
  readonly texts: readonly KeptText[]
  readonly drafts: readonly KeptDraft[]
  readonly conflicts: readonly NoteConflict[]
}

/** The tables that a backup holds, in the order in which they are read: what others name comes after those. */
export const bundleTables = ['notes', 'notices', 'texts', 'drafts', 'conflicts'] as const

/** Some records of one table. */
export type BundleSlice = {
  readonly [Name in keyof Bundle]: { readonly table: Name; readonly records: Bundle[Name] }
}[keyof Bundle]

/** A record of a file beside the one that is kept under its id: unknown here, the same, or another. */
export type ImportRow<T> =
  | { readonly state: 'new' | 'same'; readonly incoming: T; readonly kept: null }
  | { readonly state: 'conflict'; readonly incoming: T; readonly kept: T }

/** What an import would do, row by row; of texts, drafts and conflicts only how many are new. */
export interface ImportPreview {
  readonly notes: readonly ImportRow<Note>[]
  readonly notices: readonly ImportRow<KeptNotice>[]
  readonly newTexts: number
  readonly newDrafts: number
  readonly newConflicts: number
}

/** Which of two records stays, by id; where nothing is said the kept one does. */
export type ImportChoices = ReadonlyMap<string, 'kept' | 'incoming'>

/** What an import did, in records. */
export interface Imported {
  readonly added: number
  readonly replaced: number
  /** The same, or left as they are. */
  readonly left: number
}
