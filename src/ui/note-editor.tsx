import { useLayoutEffect, useRef } from 'preact/hooks'
import type { NoteEdit } from './use-note-edit.ts'

interface NoteEditorProps {
  readonly words: string
  readonly edit: NoteEdit
}

/** The field that a note is written in; beside it the words of another window, where that wrote the note meanwhile. */
export function NoteEditor({ words, edit }: NoteEditorProps) {
  const { both, saving } = edit
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => field.current?.focus(), [])
  function finish(event: KeyboardEvent) {
    // Enter also ends the choice of a Chinese word in an input method.
    if (event.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void edit.save()
  }
  return (
    <div class={both === null ? 'editor' : 'editor two-wordings'}>
      {both !== null && (
        <section class="other-wording" aria-label="另一个窗口的文字">
          <small>另一个窗口的文字</small>
          <p class="note-body">{both.kept.body === '' ? '（没有文字）' : both.kept.body}</p>
          <button
            type="button"
            class="quiet"
            disabled={saving}
            onClick={() => edit.type([words, both.kept.body].filter((part) => part !== '').join('\n'))}
          >
            接到我写的后面
          </button>
        </section>
      )}
      <textarea
        ref={field}
        aria-label={both === null ? '笔记内容' : '您写的文字'}
        rows={4}
        value={words}
        onInput={(event) => edit.type(event.currentTarget.value)}
        onKeyDown={finish}
      />
      <div class="buttons">
        <button type="button" class="primary" disabled={saving} onClick={() => void edit.save()}>
          {both === null ? '保存' : '保存我写的'}
        </button>
        <button type="button" disabled={saving} onClick={() => void edit.cancel()}>
          {both === null ? '取消' : '用另一个窗口的'}
        </button>
        <small>Ctrl + 回车保存</small>
      </div>
    </div>
  )
}
