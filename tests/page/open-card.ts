import { afterEach, beforeEach, vi } from 'vitest'
import type { NoteWords } from '../../src/notes/note.ts'
import { createCard, type CardActions } from '../../src/page/card.ts'
import type { CardSubject } from '../../src/page/card-subject.ts'
import { createNoteForms } from '../../src/page/note-forms.ts'
import { openPageLayer } from '../../src/page/page-layer.ts'

const cardPage = '<main>新建<mark tabindex="0">不少于5个</mark><mark tabindex="0">区工信局</mark></main>'
let made = 0

export const hostile = '<img src=x onerror="globalThis.hit = true">'

export function subjectOf(key: string, part: Partial<CardSubject> = {}): CardSubject {
  const [first, second] = document.querySelectorAll('mark')
  return {
    key,
    text: '新建不少于5个',
    span: { start: 2, end: 7 },
    findingKind: 'target',
    name: '量化目标',
    parts: [{ kind: 'target', name: '量化目标', words: hostile, rows: [{ label: '指标', value: hostile }] }],
    anchor: () => (key === 'q1' ? first! : second!),
    ...part,
  }
}

/** Sets up a page with fake time before each test of a file; `end` ends what the page holds as leaving it does. */
export function setUpCards() {
  let life: AbortController
  beforeEach(() => {
    life = new AbortController()
    vi.useFakeTimers()
    document.body.innerHTML = cardPage
  })
  afterEach(() => {
    life.abort()
    vi.useRealTimers()
  })
  return {
    open: (actions?: Partial<CardActions>) => openCard(life.signal, actions),
    end: () => life.abort(),
    settle: async () => {
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

/** A card above the test's page, with its form; what it does is stood in for. */
function openCard(signal: AbortSignal, actions: Partial<CardActions> = {}) {
  const layer = openPageLayer(document.body, '', signal)
  const drafts = new Map<string, NoteWords>()
  const forms = createNoteForms(
    (key) => `about:blank#${key}`,
    () => `key${(made += 1)}`,
  )
  const all: CardActions = {
    cite: () => '引用',
    keepNote: () => Promise.resolve(null),
    changeNote: () => Promise.resolve(null),
    recolor: () => Promise.resolve(null),
    erase: () => Promise.resolve(null),
    undo: () => Promise.resolve(null),
    accept: () => Promise.resolve(null),
    renew: (subject) => subject,
    knowDrafts: () => Promise.resolve(),
    draft: (subject, note) => drafts.get(note?.note.id ?? subject.key) ?? null,
    saveDraft: (subject, note, words) => {
      if (words === null) drafts.delete(note?.note.id ?? subject.key)
      else drafts.set(note?.note.id ?? subject.key, words)
    },
    ...actions,
  }
  const card = createCard(layer, document.body, forms, all, signal)
  const find = <T extends Element>(selector: string) => layer.root.querySelector<T>(selector)
  const named = (text: string) =>
    [...layer.root.querySelectorAll('button')].find(({ textContent }) => textContent === text)
  const press = (text: string) => named(text)!.click()
  /** The form as its frame, of our own origin, drives it. */
  const key = () => find<HTMLIFrameElement>('iframe')!.src.split('#')[1]!
  const write = (body: string) => forms.typed(key(), { body, tags: [] })
  const save = (body: string) => forms.kept(key(), { body, tags: ['核对'] })
  return { layer, card, forms, find, named, press, key, write, save }
}
