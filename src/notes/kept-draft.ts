import type { NoteDraft } from './note.ts'

/** What the reader is typing and has not kept yet, as it was when last typed. */
export interface KeptDraft {
  /** Made by the page for this one note: a note kept with the same key takes the draft away. */
  readonly key: string
  readonly page: string
  /** The kept note that is being written anew; null for a new one. */
  readonly noteId: string | null
  readonly draft: NoteDraft
  /** Integer milliseconds. */
  readonly updatedAt: number
}
