import { askBackground } from '../../src/messages/page-messages.ts'
import { makeRequestKey } from '../../src/messages/request-key.ts'
import type { NoteDraft, NoteWords } from '../../src/notes/note.ts'

/** What was typed above a page and not kept, by subject: kept in the notebook as it is typed, and found there on the next visit. */
export interface TypedDrafts {
  /** Resolves when those of earlier visits are known, or cannot be had. */
  readonly known: Promise<void>
  /** The key of the note that a subject's draft will become. */
  keyOf(subject: string): string
  read(subject: string): NoteWords | null
  /** `draft` is what the notebook keeps of it, with the note that is written anew. */
  write(subject: string, words: NoteWords, draft: NoteDraft, noteId: string | null): void
  drop(subject: string): void
  /** The draft became a note. */
  kept(subject: string): void
}

/** Milliseconds in which nothing more was typed. */
const rest = 400

interface Typed {
  readonly key: string
  words: NoteWords | null
  timer?: ReturnType<typeof setTimeout>
}

/** The subject of words at a place, or of a note that is written anew. */
export function draftSubject({ target }: Pick<NoteDraft, 'target'>, noteId: string | null): string {
  if (noteId !== null) return `note ${noteId}`
  return target === null ? 'whole' : `words ${target.position.start}-${target.position.end}`
}

/** Opens the drafts of this page; those of earlier visits come a moment later. */
export function openDrafts(): TypedDrafts {
  const typed = new Map<string, Typed>()
  const find = (subject: string): Typed => {
    const known = typed.get(subject) ?? { key: makeRequestKey(), words: null }
    typed.set(subject, known)
    return known
  }
  const readEarlier = async () => {
    const answer = await askBackground.draftsOfPage()
    for (const { key, noteId, draft } of answer.ok ? answer.value : []) {
      const subject = draftSubject(draft, noteId)
      if (!typed.has(subject)) typed.set(subject, { key, words: { body: draft.body, tags: draft.tags } })
    }
  }
  const earlier = readEarlier()
  const end = (subject: string) => {
    const known = typed.get(subject)
    typed.delete(subject)
    clearTimeout(known?.timer)
    return known
  }
  return {
    known: earlier,
    keyOf: (subject) => find(subject).key,
    read: (subject) => typed.get(subject)?.words ?? null,
    write: (subject, words, draft, noteId) => {
      const known = find(subject)
      known.words = words
      clearTimeout(known.timer)
      known.timer = setTimeout(() => void askBackground.saveDraft({ key: known.key, noteId, draft }), rest)
    },
    drop: (subject) => {
      const known = end(subject)
      if (known?.words != null) void askBackground.dropDraft(known.key)
    },
    kept: (subject) => {
      const known = end(subject)
      if (known !== undefined) void askBackground.dropDraft(known.key)
    },
  }
}
