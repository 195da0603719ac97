import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { NoteWords } from '../notes/note.ts'
import { readTags, writeTags } from '../wording/tag-words.ts'

interface NoteFormProps {
  /** What the form begins with. */
  readonly begin: NoteWords
  /** Told of every change, so that closing the form loses nothing. */
  readonly onTyped: (words: NoteWords) => void
  /** Null when the note is on disk, else the sentence that says why not. */
  readonly onKeep: (words: NoteWords) => Promise<string | null>
  /** `drop`: the reader wants the words no longer. */
  readonly onCancel: (drop: boolean) => void
}

/** A form to write a note in; it speaks of success only after `onKeep` did, and keeps the words where that failed. */
export function NoteForm({ begin, onTyped, onKeep, onCancel }: NoteFormProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [body, setBody] = useState(begin.body)
  const [tags, setTags] = useState(writeTags(begin.tags))
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  useLayoutEffect(() => field.current?.focus(), [])

  function type(nextBody: string, nextTags: string) {
    setBody(nextBody)
    setTags(nextTags)
    onTyped({ body: nextBody, tags: readTags(nextTags) })
  }

  async function keep() {
    if (busy) return
    setBusy(true)
    setSaid('')
    const problem = await onKeep({ body: body.trim(), tags: readTags(tags) })
    setBusy(false)
    if (problem !== null) setSaid(problem)
  }

  function press(event: KeyboardEvent) {
    // Enter also ends the choice of a Chinese word in an input method, Escape gives it up.
    if (event.isComposing) return
    if (event.key === 'Escape') onCancel(false)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep()
  }

  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <textarea
        ref={field}
        aria-label="笔记"
        rows={3}
        placeholder="写下想法；留空则只划线"
        value={body}
        readOnly={busy}
        onKeyDown={press}
        onInput={({ currentTarget }) => type(currentTarget.value, tags)}
      />
      <input
        aria-label="标签"
        placeholder="标签，用空格分开"
        value={tags}
        readOnly={busy}
        onKeyDown={press}
        onInput={({ currentTarget }) => type(body, currentTarget.value)}
      />
      <div class="buttons">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? '正在保存…' : '保存'}
        </button>
        <button type="button" onClick={() => onCancel(true)}>
          取消
        </button>
        <small>Ctrl + 回车保存；**粗体** *斜体* - 列表</small>
      </div>
      <output class="said">{said}</output>
    </form>
  )
}
