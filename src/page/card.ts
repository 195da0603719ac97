import type { NoteTarget } from '../notes/note.ts'
import type { Span } from '../text/span.ts'
import { buildElement } from './build-element.ts'
import { isByHand } from './by-hand.ts'
import { placeCard, type Anchor } from './card-place.ts'
import { buildCardPart } from './card-view.ts'
import type { CardPart } from './card-words.ts'
import { copyWords } from './copy-words.ts'
import { buildNoteForm, type Kept } from './note-form.ts'
import type { PageLayer } from './page-layer.ts'

/** What a card is about: a mark with what lies around it, or words that the reader selected (without parts) and writes on. */
export interface CardSubject {
  /** Same key, same subject: what was typed for it is kept while the page is open. */
  readonly key: string
  /** The notice's text; `span` is an index into it. */
  readonly text: string
  readonly span: Span
  readonly findingKind: NoteTarget['findingKind']
  readonly parts: readonly CardPart[]
  readonly anchor: Anchor
}

export interface CardActions {
  keepNote(subject: CardSubject, words: string): Promise<Kept>
  /** The words that 复制引用 copies. */
  cite(subject: CardSubject): string
}

export interface Card {
  /** Shows a subject for as long as the reader looks at it. */
  look(subject: CardSubject): void
  /** Shows a subject until it is closed; by keyboard the focus moves into the card. */
  choose(subject: CardSubject, how: 'pointer' | 'keyboard'): void
  /** The reader looks away: a card that was not chosen closes soon. */
  leave(): void
  close(): void
  /** Opens the form for a note on a subject. */
  write(subject: CardSubject): void
  /** Closes, unless the reader is at work in it. */
  giveWay(): void
}

/** Milliseconds in which the pointer may travel from a mark to its card. */
const patience = 300

interface Open {
  readonly subject: CardSubject
  readonly element: HTMLElement
  readonly letGo: () => void
  chosen: boolean
}

/** Makes the card of a page; nothing is in the page before it is first shown. */
export function createCard(layer: PageLayer, body: Element, actions: CardActions, signal: AbortSignal): Card {
  const drafts = new Map<string, string>()
  let open: Open | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let givingBack = false

  const close = () => {
    clearTimeout(timer)
    if (open === null) return
    const { element, letGo, subject } = open
    const held = layer.root.activeElement !== null && element.contains(layer.root.activeElement)
    open = null
    letGo()
    element.remove()
    const back = held ? subject.anchor() : null
    givingBack = true
    if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    givingBack = false
  }

  const write = (element: HTMLElement, subject: CardSubject) => {
    const form = buildNoteForm({
      draft: drafts.get(subject.key) ?? '',
      onDraft: (words) => void drafts.set(subject.key, words),
      keep: (words) => actions.keepNote(subject, words),
      onKept: () => {
        drafts.delete(subject.key)
        form.replaceWith(buildElement('p', { className: 'said', role: 'status' }, '已保存在本机。'))
        element.focus()
      },
      onCancel: () => {
        drafts.delete(subject.key)
        form.replaceWith(buttonsOf(element, subject))
        element.focus()
      },
    })
    element.querySelector(':scope > .buttons')?.replaceWith(form)
    if (open !== null) open.chosen = true
    form.querySelector('textarea')?.focus()
  }

  const buttonsOf = (element: HTMLElement, subject: CardSubject) => {
    const note = buildElement('button', { type: 'button', className: 'primary' })
    note.textContent = drafts.get(subject.key) ? '继续写笔记' : '写笔记'
    const copy = buildElement('button', { type: 'button' }, '复制引用')
    const said = buildElement('span', { className: 'said', role: 'status' })
    note.addEventListener('click', (event) => isByHand(event) && write(element, subject))
    copy.addEventListener('click', async (event) => {
      if (!isByHand(event)) return
      const copied = await copyWords(actions.cite(subject), layer.root)
      said.textContent = copied ? '已复制' : '浏览器不允许复制'
    })
    return buildElement('div', { className: 'buttons' }, note, copy, said)
  }

  const build = (subject: CardSubject) => {
    const element = buildElement('section', { className: 'card', role: 'dialog', tabIndex: -1 })
    element.ariaLabel = subject.parts[0]?.name ?? '选中的文字'
    const cross = buildElement('button', { type: 'button', className: 'close', ariaLabel: '关闭' }, '×')
    cross.addEventListener('click', close)
    element.append(...subject.parts.map(buildCardPart), buttonsOf(element, subject), cross)
    element.addEventListener('pointerenter', () => clearTimeout(timer))
    element.addEventListener('pointerleave', () => leave())
    element.addEventListener('keydown', (event) => event.key === 'Escape' && close())
    // A press on our buttons must not take the reader's selection from the page.
    element.addEventListener('mousedown', (event) => {
      if (!(event.target instanceof HTMLTextAreaElement)) event.preventDefault()
    })
    return element
  }

  const show = (subject: CardSubject) => {
    clearTimeout(timer)
    if (open?.subject.key === subject.key) return open
    close()
    const element = build(subject)
    layer.root.append(element)
    open = { subject, element, letGo: placeCard(element, subject.anchor, body), chosen: false }
    return open
  }

  const leave = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (open !== null && !open.chosen && layer.root.activeElement === null) close()
    }, patience)
  }

  // The text may stand in a frame, whose events do not reach the page around it.
  for (const one of new Set([document, body.ownerDocument])) {
    one.addEventListener('keydown', (event) => event.key === 'Escape' && close(), { signal })
    one.addEventListener(
      'pointerdown',
      (event) => {
        if (!layer.holds(event)) close()
      },
      { signal },
    )
  }
  signal.addEventListener('abort', close, { once: true })

  return {
    leave,
    close,
    giveWay: () => {
      if (layer.root.activeElement === null || !open?.element.contains(layer.root.activeElement)) close()
    },
    write: (subject) => write(show(subject).element, subject),
    look: (subject) => {
      // The focus that a closing card gives back is no new look.
      if (!givingBack && !open?.chosen) show(subject)
    },
    choose: (subject, how) => {
      const now = show(subject)
      now.chosen = true
      if (drafts.get(subject.key)) write(now.element, subject)
      else if (how === 'keyboard') now.element.focus()
    },
  }
}
