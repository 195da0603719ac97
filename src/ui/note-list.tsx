import { useRef } from 'preact/hooks'
import type { NotePlace } from '../messages/calls.ts'
import { EmptyState } from './empty-state.tsx'
import { type NoteActions, NoteCard } from './note-card.tsx'
import { type Lit, useLitRow } from './use-lit-row.ts'

interface NoteListProps {
  readonly notes: readonly NotePlace[]
  readonly actions: NoteActions
  readonly lit: Lit | null
  readonly onShow: (mark: string) => void
}

function startIn({ state, start }: NotePlace): number {
  return state === 'whole' ? -1 : (start ?? Infinity)
}

/** The notes on this page: those on the whole notice, then in the order of the text; those whose words are gone come last. */
export function NoteList({ notes, actions, lit, onShow }: NoteListProps) {
  const list = useRef<HTMLUListElement>(null)
  useLitRow(list, lit)
  if (notes.length === 0) {
    return <EmptyState title="还没有笔记" sentence="在页面上选中文字，或者点一个标记，就可以写笔记。" />
  }
  const inOrder = [...notes].sort((a, b) => startIn(a) - startIn(b) || a.note.createdAt - b.note.createdAt)
  return (
    <ul class="notes" ref={list}>
      {inOrder.map(({ note, state }) => (
        <li key={note.id}>
          <NoteCard
            note={note}
            actions={actions}
            state={state}
            lit={lit?.id === note.id}
            onShow={() => onShow(note.id)}
          />
        </li>
      ))}
    </ul>
  )
}
