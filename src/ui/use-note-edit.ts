import { useState } from 'preact/hooks'
import type { Answer } from '../messages/calls.ts'
import type { BothWordings } from '../notes/note-conflict.ts'
import type { Note } from '../notes/note.ts'
import type { NoteActions } from './note-card.tsx'

/** A note being written anew, and what can be done about it. */
export interface NoteEdit {
  /** The words in the field; null while nobody writes. */
  readonly words: string | null
  readonly saving: boolean
  /** What went wrong last. */
  readonly problem: string | null
  /** Another window wrote the note meanwhile: its words, which are the note's, and the reader's, which are kept too. */
  readonly both: BothWordings | null
  begin(): void
  type(words: string): void
  /** Keeps the words in the field; of two wordings, ends the conflict with them. */
  save(): Promise<void>
  /** Gives the words in the field up; of two wordings, the other window's stay. */
  cancel(): Promise<void>
  erase(): Promise<void>
}

const stays = '您写的字还在这里。'

/** Edits one note; words that could not be kept stay in the field, and in the drafts. */
export function useNoteEdit(note: Note, actions: NoteActions): NoteEdit {
  const { drafts } = actions
  const [draft, setDraft] = useState(() => drafts.read(note.id))
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [both, setBoth] = useState<BothWordings | null>(null)

  const write = (words: string, seen: string | null) => {
    drafts.write(note.id, { words, seen })
    setDraft({ words, seen })
  }
  const drop = () => draft !== null && drafts.drop(note.id, draft.words)
  const close = () => {
    drop()
    setDraft(null)
    setProblem(null)
    setBoth(null)
  }
  const act = async <A extends Answer<unknown>>(doing: Promise<A>, done: () => void, hint = '') => {
    setSaving(true)
    const answer = await doing.catch(
      (error: unknown) => ({ ok: false, error: `没有完成：${String(error)}。` }) as const,
    )
    setSaving(false)
    if (answer.ok) done()
    else setProblem(answer.error + hint)
    return answer
  }
  const settle = async ({ conflict }: BothWordings, words: string) => {
    await act(actions.settle(conflict, words), close, stays)
  }
  const save = async () => {
    if (draft === null || saving) return
    if (both !== null) return settle(both, draft.words)
    const answer = await act(actions.change(note, draft.words, draft.seen), close, stays)
    if (!answer.ok && 'both' in answer && answer.both !== undefined) {
      setBoth(answer.both)
      setProblem(answer.error)
    }
  }
  return {
    words: draft?.words ?? null,
    saving,
    problem,
    both,
    begin: () => write(note.body, note.body),
    type: (words) => write(words, draft?.seen ?? null),
    save,
    cancel: async () => (both === null ? close() : settle(both, both.kept.body)),
    erase: async () => {
      await act(actions.erase(note), drop)
    },
  }
}
