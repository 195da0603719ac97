import type { NoteWords } from '../notes/note.ts'
import { buildElement } from './build-element.ts'

/** What a form is for, and what it tells. */
export interface FormTask {
  /** Gives the words that the form begins with as soon as they are known. */
  readonly begin: () => Promise<NoteWords>
  readonly tone: 'light' | 'dark'
  /** Told of every change, so that closing the form loses nothing. */
  typed(words: NoteWords): void
  /** Null when the note is on disk, else the sentence that says why not. */
  keep(words: NoteWords): Promise<string | null>
  /** The reader left the form; `drop`: and wants the words no longer. */
  closed(drop: boolean): void
  /** The page does not let the frame in. */
  failed(): void
}

/** The forms that are open above a page, each in a frame of our own origin: the page's scripts see no key of what is typed. */
export interface NoteForms {
  /** A frame with a form, to be put into our layer. */
  open(task: FormTask): HTMLIFrameElement
  /** What the frames say; a key that no open frame has is answered with null. */
  opened(key: string): Promise<(NoteWords & Pick<FormTask, 'tone'>) | null>
  typed(key: string, words: NoteWords): void
  /** While a form's words are being kept, asking once more waits for the same. */
  kept(key: string, words: NoteWords): Promise<string | null>
  sized(key: string, height: number): void
  closed(key: string, drop: boolean): void
}

/** Milliseconds in which a frame that is loaded must have asked what it is for, and in which it must be loaded at all. */
const patience = { loaded: 4000, loading: 30_000 }
const tallest = 480

interface Form {
  readonly task: FormTask
  readonly frame: HTMLIFrameElement
  asked: boolean
  keeping: Promise<string | null> | null
}

/** `addressOf` gives the form's address for a key; `makeKey` makes keys that nobody guesses. */
export function createNoteForms(addressOf: (key: string) => string, makeKey: () => string): NoteForms {
  const open = new Map<string, Form>()
  const find = (key: string) => {
    const form = open.get(key)
    if (form?.frame.isConnected) return form
    open.delete(key)
    return undefined
  }
  return {
    open: (task) => {
      const key = makeKey()
      const frame = buildElement('iframe', { className: 'note-frame', title: '笔记', src: addressOf(key) })
      open.set(key, { task, frame, asked: false, keeping: null })
      let timer: ReturnType<typeof setTimeout> | undefined
      const wait = (milliseconds: number) => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          if (find(key)?.asked === false) task.failed()
        }, milliseconds)
      }
      wait(patience.loading)
      // What a policy keeps out is loaded too, as a page of the browser's own.
      frame.addEventListener('load', () => wait(patience.loaded), { once: true })
      return frame
    },
    opened: async (key) => {
      const form = find(key)
      if (form === undefined) return null
      form.asked = true
      form.frame.focus()
      return { ...(await form.task.begin()), tone: form.task.tone }
    },
    typed: (key, words) => find(key)?.task.typed(words),
    kept: async (key, words) => {
      const form = find(key)
      if (form === undefined) return '这个输入框已经关闭，没有保存。'
      form.keeping ??= form.task.keep(words).finally(() => (form.keeping = null))
      return form.keeping
    },
    sized: (key, height) => {
      const form = find(key)
      if (form !== undefined) form.frame.style.height = `${Math.min(tallest, Math.max(40, height))}px`
    },
    closed: (key, drop) => find(key)?.task.closed(drop),
  }
}
