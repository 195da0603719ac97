import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Answer, NotePlace } from '../messages/calls.ts'
import type { Note } from '../notes/note.ts'
import { momentWords } from '../wording/date-words.ts'
import { wholeNotice } from '../wording/subject-words.ts'
import type { Drafts } from './drafts.ts'

/** What can be done with notes; every answer says whether it is on disk. */
export interface NoteActions {
  readonly drafts: Drafts
  change(note: Note, body: string): Promise<Answer<unknown>>
  erase(note: Note): Promise<Answer<unknown>>
}

interface NoteCardProps {
  readonly note: Note
  readonly actions: NoteActions
  /** Where its words stand in the open page; absent where no page is open beside it. */
  readonly state?: NotePlace['state']
  readonly lit?: boolean
  readonly onShow?: () => void
  /** What the page adds before the note, such as a box to choose it. */
  readonly children?: ComponentChildren
}

const stateWords: Record<NotePlace['state'], string> = {
  attached: '已定位',
  changed: '原文有改动',
  lost: '找不到原文',
  whole: wholeNotice,
}

interface EditorProps {
  readonly words: string
  readonly saving: boolean
  readonly onWords: (words: string) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

function Editor({ words, saving, onWords, onSave, onCancel }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  function finish(event: KeyboardEvent) {
    // Enter also ends the choice of a Chinese word in an input method.
    if (event.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave()
  }
  return (
    <div class="editor">
      <textarea
        ref={field}
        aria-label="笔记内容"
        rows={4}
        value={words}
        onInput={(event) => onWords(event.currentTarget.value)}
        onKeyDown={finish}
      />
      <div class="buttons">
        <button type="button" class="primary" disabled={saving} onClick={onSave}>
          保存
        </button>
        <button type="button" disabled={saving} onClick={onCancel}>
          取消
        </button>
        <small>Ctrl + 回车保存</small>
      </div>
    </div>
  )
}

/** One note: the words it is about, the reader's own words, and what can be done with it. Words that could not be
 * kept stay in the field, and in the drafts. */
export function NoteCard({ note, actions, state, lit = false, onShow, children }: NoteCardProps) {
  const { drafts } = actions
  const [words, setWords] = useState<string | null>(() => drafts.read(note.id))
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const editButton = useRef<HTMLButtonElement>(null)
  const closed = useRef(false)
  useLayoutEffect(() => {
    // The field is gone and the focus with it: it returns to where the reader began.
    if (words === null && closed.current) editButton.current?.focus()
    closed.current = false
  }, [words])

  function type(next: string) {
    drafts.write(note.id, next)
    setWords(next)
  }

  function close() {
    drafts.drop(note.id)
    closed.current = true
    setWords(null)
    setProblem(null)
  }

  async function act(doing: Promise<Answer<unknown>>, failure: string, done: () => void) {
    setSaving(true)
    const answer = await doing.catch((error: unknown): Answer<never> => ({ ok: false, error: String(error) }))
    setSaving(false)
    if (answer.ok) done()
    else setProblem(`${failure}${answer.error}`)
  }

  const save = () =>
    words === null || saving ? undefined : act(actions.change(note, words), '没有保存，您写的字还在这里。', close)
  const erase = () => act(actions.erase(note), '没有删除。', () => drafts.drop(note.id))
  const place = note.target?.place ?? null
  const placed = state !== undefined && state !== 'lost' && state !== 'whole'
  return (
    <article class="note" aria-current={lit}>
      {children}
      {note.target === null ? (
        state === undefined && <p class="asides">{wholeNotice}</p>
      ) : (
        <blockquote>{note.target.quote.exact}</blockquote>
      )}
      {words === null ? (
        note.body !== '' && <p class="note-body">{note.body}</p>
      ) : (
        <Editor words={words} saving={saving} onWords={type} onSave={save} onCancel={close} />
      )}
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <footer>
        <span class="asides">
          {state !== undefined && <span class={`place place-${state}`}>{stateWords[state]}</span>}
          {place !== null && <span>{place}</span>}
          <time dateTime={new Date(note.updatedAt).toISOString()}>{momentWords(note.updatedAt)}</time>
        </span>
        <span class="buttons">
          {onShow !== undefined && placed && (
            <button type="button" class="quiet" onClick={onShow}>
              定位
            </button>
          )}
          {words === null && (
            <button ref={editButton} type="button" class="quiet" onClick={() => type(note.body)}>
              {note.body === '' ? '写笔记' : '修改'}
            </button>
          )}
          <button type="button" class="quiet" disabled={saving} onClick={erase}>
            删除
          </button>
        </span>
      </footer>
    </article>
  )
}
