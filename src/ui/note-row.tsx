import type { RowContent } from './row-content.ts'
import { MarkedWords } from './marked-words.tsx'
import { type NoteActions, NoteCard } from './note-card.tsx'
import { NoteTags } from './note-tags.tsx'
import { noteStateWords } from './notebook-words.ts'
import { isPage } from './notice-head.tsx'
import { subjectWords } from '../wording/subject-words.ts'

/** What can be done with one note of the notebook. */
export interface RowActions extends NoteActions {
  /** Opens the notice in a tab and shows the note's mark. */
  readonly jump: (content: NoteContent) => void
  /** Opens the kept text of the notice at the note's mark. */
  readonly read: (content: NoteContent) => void
  readonly restore: (content: NoteContent) => void
}

export type NoteContent = Extract<RowContent, { kind: 'note' }>

interface NoteRowProps {
  readonly content: NoteContent
  readonly selected: boolean
  /** Whether the row says which notice the note is from: it does unless its notice stands above it. */
  readonly named: boolean
  readonly sought: readonly string[]
  readonly actions: RowActions
  readonly onSelect: (range: boolean) => void
  readonly onTag: (tag: string) => void
}

/** A note in the notebook: chosen with a box, its look as a stripe, its notice and tags below its words. */
export function NoteRow({ content, selected, named, sought, actions, onSelect, onTag }: NoteRowProps) {
  const { note, notice, state } = content
  const box = (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={`选择笔记：${subjectWords(note)}`}
      checked={selected}
      onClick={(event) => onSelect(event.shiftKey)}
    />
  )
  const aside = (
    <>
      <NoteTags tags={note.tags} sought={sought} onTag={onTag} />
      {named && (
        <p class="note-notice">
          <MarkedWords text={notice.citation.title} words={sought} />
        </p>
      )}
    </>
  )
  if (note.deleted === 1) {
    return (
      <article class="note note-erased">
        {box}
        <blockquote>{subjectWords(note)}</blockquote>
        {note.body !== '' && <p class="note-body">{note.body}</p>}
        {aside}
        <footer>
          <span class="asides">{noteStateWords.erased}</span>
          <span class="buttons">
            <button type="button" class="quiet" onClick={() => actions.restore(content)}>
              恢复
            </button>
          </span>
        </footer>
      </article>
    )
  }
  return (
    <NoteCard
      note={note}
      actions={actions}
      sought={sought}
      aside={
        <>
          {aside}
          {(state === 'changed' || state === 'lost') && <p class={`place place-${state}`}>{noteStateWords[state]}</p>}
        </>
      }
      buttons={
        <>
          {notice.noticeId !== null && (
            <button type="button" class="quiet" onClick={() => actions.read(content)}>
              看收录
            </button>
          )}
          {isPage(note.page) && (
            <button type="button" class="quiet" onClick={() => actions.jump(content)}>
              到原文
            </button>
          )}
        </>
      }
    >
      {box}
    </NoteCard>
  )
}
