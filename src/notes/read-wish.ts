import { readChange } from './check-change.ts'
import { readDraft } from './check-draft.ts'
import type { KeptDraft } from './kept-draft.ts'
import type { NoteDraft } from './note.ts'
import { fields, list, own, text, words, wordsOrNull } from './read-fields.ts'
import type { NoteChange } from './step.ts'

// What pages ask of the notebook, read from what they sent: anything may stand in it, the known fields alone are taken.

/** The longest that a key or an id may be, and the most ids that a page may name at once. */
const longestKey = 64
const mostIds = 5000

/** A note to be kept. */
export function readKeepWish(value: unknown): { readonly key: string; readonly draft: NoteDraft } {
  const sent = fields(value, 'wish')
  return { key: words(sent, 'key', longestKey), draft: readDraft(own(sent, 'draft')) }
}

/** Fields of a note to be written anew. */
export function readChangeWish(value: unknown): {
  readonly id: string
  readonly change: NoteChange
  readonly seen: NoteChange
} {
  const sent = fields(value, 'wish')
  return { id: readId(own(sent, 'id')), change: readChange(own(sent, 'change')), seen: readChange(own(sent, 'seen')) }
}

/** The end of a conflict. */
export function readSettling(value: unknown): { readonly id: string; readonly body: string } {
  const sent = fields(value, 'wish')
  return { id: readId(own(sent, 'id')), body: readChange({ body: own(sent, 'body') }).body ?? '' }
}

/** What is being typed. */
export function readDraftWish(value: unknown): Pick<KeptDraft, 'key' | 'noteId' | 'draft'> {
  return { ...readKeepWish(value), noteId: wordsOrNull(fields(value, 'wish'), 'noteId', longestKey) }
}

export function readIds(value: unknown): readonly string[] {
  return list(value, 'ids', mostIds).map(readId)
}

export function readId(value: unknown): string {
  return text(value, 'id', longestKey)
}
