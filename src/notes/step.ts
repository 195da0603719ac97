import type { KeptNotice } from './kept-notice.ts'
import type { Note } from './note.ts'

/** The fields of a note that the reader can write anew. */
export type NoteChange = Partial<Pick<Note, 'body' | 'look' | 'tags' | 'target'>>

/** What was done in one go: words written anew, looks, tags, erasing, restoring, notices forgotten (no longer kept). */
export type StepKind = 'change' | 'look' | 'tag' | 'erase' | 'restore' | 'forget'

/** One record's part of a step: the changed fields before and after. */
export interface StepPart<Fields> {
  readonly id: string
  readonly was: Fields
  readonly now: Fields
}

export type NotePart = StepPart<NoteChange & Partial<Pick<Note, 'deleted'>>>
export type NoticePart = StepPart<Pick<KeptNotice, 'deleted'>>

/** A step that can be taken back. The last 30 are kept, also when every page of ours is closed. */
export interface Step {
  /** Counts up. */
  readonly turn: number
  readonly kind: StepKind
  /** Integer milliseconds. */
  readonly at: number
  readonly notes: readonly NotePart[]
  readonly notices: readonly NoticePart[]
}

/** What was taken back, and the records that are different now. */
export interface Undone {
  readonly step: Step
  readonly notes: readonly Note[]
  readonly notices: readonly KeptNotice[]
}
