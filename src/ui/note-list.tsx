import { useRef } from 'preact/hooks'
import type { NotePlace } from '../messages/calls.ts'
import { EmptyState } from './empty-state.tsx'
import { type NoteActions, NoteCard } from './note-card.tsx'
import { NoteChange } from './note-change.tsx'
import { NoteTags } from './note-tags.tsx'
import { type Lit, useLitRow } from './use-lit-row.ts'

interface NoteListProps {
  readonly notes: readonly NotePlace[]
  readonly actions: NoteActions
  readonly lit: Lit | null
  readonly onShow: (mark: string) => void
  /** Takes the words that stand there now for those of a changed note. */
  readonly onAccept: (note: string) => void
  /** Opens the form for a note on the whole notice, in the page. */
  readonly onWrite: () => void
}

function startIn({ state, start }: NotePlace): number {
  return state === 'whole' ? -1 : (start ?? Infinity)
}

/** The notes on this page: those on the whole notice, then in the order of the text; those whose words are gone come last. */
export function NoteList({ notes, actions, lit, onShow, onAccept, onWrite }: NoteListProps) {
  const list = useRef<HTMLUListElement>(null)
  useLitRow(list, lit)
  const write = (
    <p class="buttons notes-head">
      <button type="button" onClick={onWrite}>
        写在整份通知上
      </button>
    </p>
  )
  if (notes.length === 0) {
    return (
      <>
        {write}
        <EmptyState title="还没有笔记" sentence="在页面上选中文字，或者点一个标记，就可以写笔记。" />
      </>
    )
  }
  const inOrder = [...notes].sort((a, b) => startIn(a) - startIn(b) || a.note.createdAt - b.note.createdAt)
  return (
    <>
      {write}
      <ul class="notes" ref={list}>
        {inOrder.map((place) => (
          <li key={place.note.id}>
            <NoteCard
              note={place.note}
              actions={actions}
              state={place.state}
              lit={lit?.id === place.note.id}
              onShow={() => onShow(place.note.id)}
              aside={
                <>
                  <NoteTags tags={place.note.tags} />
                  <NoteChange place={place} onAccept={() => onAccept(place.note.id)} />
                </>
              }
            />
          </li>
        ))}
      </ul>
    </>
  )
}
