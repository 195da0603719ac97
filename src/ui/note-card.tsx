import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Answer, NotePlace } from '../messages/calls.ts'
import type { Changed, NoteConflict } from '../notes/note-conflict.ts'
import type { Note } from '../notes/note.ts'
import { momentWords } from '../wording/date-words.ts'
import { wholeNotice } from '../wording/subject-words.ts'
import type { Drafts } from './drafts.ts'
import { MarkedWords } from './marked-words.tsx'
import { NoteBody } from './note-body.tsx'
import { NoteEditor } from './note-editor.tsx'
import { useNoteEdit } from './use-note-edit.ts'

/** What can be done with notes; every answer says whether it is on disk. */
export interface NoteActions {
  readonly drafts: Drafts
  /** `seen`: the words that the reader began with. Answers with both wordings where another window wrote meanwhile. */
  change(note: Note, body: string, seen: string | null): Promise<Answer<unknown> | Changed>
  /** Ends a conflict with the words that the reader chose. */
  settle(conflict: NoteConflict, body: string): Promise<Answer<unknown>>
  erase(note: Note): Promise<Answer<unknown>>
}

interface NoteCardProps {
  readonly note: Note
  readonly actions: NoteActions
  /** Where its words stand in the open page; absent where no page is open beside it. */
  readonly state?: NotePlace['state']
  readonly lit?: boolean
  readonly onShow?: () => void
  /** What the reader seeks, to be marked. */
  readonly sought?: readonly string[]
  /** What the page adds before the note, such as a box to choose it. */
  readonly children?: ComponentChildren
  /** What the page adds below the note's words, and before its buttons. */
  readonly aside?: ComponentChildren
  readonly buttons?: ComponentChildren
}

const stateWords: Record<NotePlace['state'], string> = {
  attached: '已定位',
  changed: '原文有改动',
  lost: '找不到原文',
  whole: wholeNotice,
}

/** One note: the words it is about, the reader's own words, and what can be done with it. Words that could not be
 * kept stay in the field, and in the drafts. */
export function NoteCard(props: NoteCardProps) {
  const { note, actions, state, lit = false, onShow, sought = [] } = props
  const edit = useNoteEdit(note, actions)
  const { words, saving } = edit
  const editButton = useRef<HTMLButtonElement>(null)
  const closed = useRef(false)
  useLayoutEffect(() => {
    // The field is gone and the focus with it: it returns to where the reader began.
    if (words === null && closed.current) editButton.current?.focus()
    closed.current = words !== null
  }, [words])
  const place = note.target?.place ?? null
  const placed = state !== undefined && state !== 'lost' && state !== 'whole'
  return (
    <article class={`note look-${note.look.color} look-${note.look.style}`} aria-current={lit}>
      {props.children}
      {note.target === null ? (
        state === undefined && <p class="asides">{wholeNotice}</p>
      ) : (
        <blockquote>
          <MarkedWords text={note.target.quote.exact} words={sought} />
        </blockquote>
      )}
      {words === null ? (
        note.body !== '' && <NoteBody body={note.body} sought={sought} />
      ) : (
        <NoteEditor words={words} edit={edit} />
      )}
      {edit.problem !== null && (
        <p class="problem" role="alert">
          {edit.problem}
        </p>
      )}
      {props.aside}
      <footer>
        <span class="asides">
          {state !== undefined && <span class={`place place-${state}`}>{stateWords[state]}</span>}
          {place !== null && <span>{place}</span>}
          <time dateTime={new Date(note.updatedAt).toISOString()}>{momentWords(note.updatedAt)}</time>
        </span>
        <span class="buttons">
          {props.buttons}
          {onShow !== undefined && placed && (
            <button type="button" class="quiet" onClick={onShow}>
              定位
            </button>
          )}
          {words === null && (
            <button ref={editButton} type="button" class="quiet" onClick={edit.begin}>
              {note.body === '' ? '写笔记' : '修改'}
            </button>
          )}
          <button type="button" class="quiet" disabled={saving} onClick={() => void edit.erase()}>
            删除
          </button>
        </span>
      </footer>
    </article>
  )
}
