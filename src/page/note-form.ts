import { buildElement } from './build-element.ts'

/** Whether a note is on disk, or the sentence that says why not; `unsure`: nobody answered. */
export type Kept = { readonly ok: true } | { readonly ok: false; readonly error: string; readonly unsure?: true }

export interface NoteFormOptions {
  /** The words with which the form begins: what was typed here before and not kept. */
  readonly draft: string
  /** Told of every change, so that closing the form loses nothing. */
  onDraft(words: string): void
  keep(words: string): Promise<Kept>
  /** The note is on disk. */
  onKept(): void
  onCancel(): void
}

/** The store's own sentences say 没有保存 already. */
function failureWords(error: string, unsure: boolean): string {
  const sentence = error.replace(/[。！]?$/, '。')
  const saved = unsure || sentence.includes('没有保存') ? '' : '没有保存：'
  return `${saved}${sentence}文字还在，可以再试${unsure ? '，不会存成两条' : ''}。`
}

/** A form to write a note in; it speaks of success only after `keep` did, and keeps the words where `keep` failed. */
export function buildNoteForm(options: NoteFormOptions): HTMLFormElement {
  const field = buildElement('textarea', {
    className: 'words',
    rows: 3,
    value: options.draft,
    placeholder: '写下想法；留空则只划线',
    ariaLabel: '笔记',
  })
  const save = buildElement('button', { type: 'submit', className: 'primary' }, '保存')
  const cancel = buildElement('button', { type: 'button' }, '取消')
  const said = buildElement('p', { className: 'said', role: 'status' })
  const form = buildElement('form', { className: 'note-form' }, field)
  form.append(buildElement('div', { className: 'buttons' }, save, cancel), said)

  const setBusy = (busy: boolean) => {
    save.disabled = busy
    field.readOnly = busy
    save.textContent = busy ? '正在保存…' : '保存'
  }
  const keep = async () => {
    if (save.disabled) return
    setBusy(true)
    said.textContent = ''
    const kept = await options.keep(field.value.trim())
    setBusy(false)
    if (kept.ok) options.onKept()
    else said.textContent = failureWords(kept.error, kept.unsure === true)
  }
  field.addEventListener('input', () => options.onDraft(field.value))
  cancel.addEventListener('click', () => options.onCancel())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void keep()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep()
  })
  return form
}
