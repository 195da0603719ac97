import type { NoteLook, NoteWords } from '../notes/note.ts'
import { buildElement } from './build-element.ts'
import { isByHand } from './by-hand.ts'
import { buildCardButtons } from './card-buttons.ts'
import { placeCard } from './card-place.ts'
import { buildCardPart, buildName } from './card-view.ts'
import { type CardSubject, saidOf } from './card-subject.ts'
import type { CardPart } from './card-words.ts'
import { copyWords } from './copy-words.ts'
import { keepFocus } from './keep-focus.ts'
import type { LocatedNote } from './locate-notes.ts'
import type { FormTask, NoteForms } from './note-forms.ts'
import { buildNotePart } from './note-part.ts'
import type { PageLayer } from './page-layer.ts'

/** What was done, or the sentence that says why it could not be. */
export type Done = Promise<string | null>

export interface CardActions {
  keepNote(subject: CardSubject, words: NoteWords): Done
  changeNote(note: LocatedNote, words: NoteWords): Done
  recolor(note: LocatedNote, look: NoteLook): Done
  erase(note: LocatedNote): Done
  /** Takes back what was erased last. */
  undo(): Done
  /** Takes the words that stand there now for a changed note's. */
  accept(note: LocatedNote): Done
  /** The words that 复制引用 copies. */
  cite(subject: CardSubject): string
  /** Resolves when what was typed on earlier visits is known. */
  knowDrafts(): Promise<void>
  /** What was typed for a subject, or (`note`) for a note's new wording, and not kept. */
  draft(subject: CardSubject, note: LocatedNote | null): NoteWords | null
  saveDraft(subject: CardSubject, note: LocatedNote | null, words: NoteWords | null): void
  /** The subject as it is now; null when nothing is left of it. */
  renew(subject: CardSubject): CardSubject | null
}

export interface Card {
  /** Shows a subject for as long as the reader looks at it. */
  look(subject: CardSubject): void
  /** Shows a subject until it is closed; by keyboard the focus moves into the card. */
  choose(subject: CardSubject, how: 'pointer' | 'keyboard'): void
  /** Opens the form for a note on a subject. */
  write(subject: CardSubject): void
  /** The notice or its notes changed: shows what is open as it is now. */
  renew(): void
  /** The reader looks away: a card that was not chosen closes soon. */
  leave(): void
  close(): void
  /** Closes, unless the reader is at work in it. */
  giveWay(): void
}

/** Milliseconds in which the pointer may travel from a mark to its card. */
const patience = 300
const kept = '已保存在本机。'

interface Open {
  readonly element: HTMLElement
  readonly letGo: () => void
  subject: CardSubject
  chosen: boolean
  writing: boolean
  /** Something is being done to a note: the card is shown anew when it is done. */
  busy: boolean
  /** What was done last, and how it is taken back. */
  said: string
  undo: (() => Done) | null
}

/** Makes the card of a page; nothing is in the page before it is first shown. */
export function createCard(
  layer: PageLayer,
  body: Element,
  forms: NoteForms,
  actions: CardActions,
  signal: AbortSignal,
): Card {
  let open: Open | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let givingBack = false

  const holdsFocus = () =>
    layer.root.activeElement !== null && open?.element.contains(layer.root.activeElement) === true
  const close = () => {
    clearTimeout(timer)
    if (open === null) return
    const { element, letGo, subject } = open
    const held = holdsFocus()
    open = null
    letGo()
    element.remove()
    const back = held ? subject.anchor() : null
    givingBack = true
    if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    givingBack = false
  }
  /** Puts the card's parts and buttons in anew. */
  const fill = () => {
    if (open === null) return
    const { element, subject } = open
    open.writing = false
    element.ariaLabel = subject.name
    const parts = subject.parts.map((part) => buildPart(part))
    const rows = [...(parts.length > 0 ? parts : [buildName(subject.name)]), buildButtons(open), cross()]
    keepFocus(layer.root, element, () => element.replaceChildren(...rows))
  }
  const say = (said: string, undo: (() => Done) | null = null) => {
    if (open === null) return
    open.said = said
    open.undo = undo
    open.subject = actions.renew(open.subject) ?? { ...open.subject, parts: [] }
    fill()
  }
  const renew = () => {
    if (open === null || open.writing || open.busy) return
    const now = actions.renew(open.subject)
    if (now === null && open.said === '') return close()
    const before = open.subject
    open.subject = now ?? { ...before, parts: [] }
    // A button that is pressed just now stays where what is said stays.
    if (now === null || saidOf(now) !== saidOf(before)) fill()
  }
  const deed = async (doing: Done, said: string, undo?: () => Done) => {
    const at = open
    if (at !== null) at.busy = true
    const problem = await doing
    if (at !== null) at.busy = false
    if (open === at) say(problem ?? said, problem === null ? undo : null)
  }

  const write = (subject: CardSubject, note: LocatedNote | null, place: Element) => {
    if (open === null) return
    const at = open
    at.chosen = true
    at.writing = true
    const task: FormTask = {
      begin: async () => {
        await actions.knowDrafts()
        return actions.draft(subject, note) ?? { body: note?.note.body ?? '', tags: note?.note.tags ?? [] }
      },
      tone: layer.isDark ? 'dark' : 'light',
      typed: (words) => actions.saveDraft(subject, note, words),
      keep: async (words) => {
        const problem = await (note === null ? actions.keepNote(subject, words) : actions.changeNote(note, words))
        if (problem !== null) return problem
        actions.saveDraft(subject, note, null)
        if (open === at) say(kept)
        return null
      },
      closed: (drop) => {
        if (drop) actions.saveDraft(subject, note, null)
        if (open !== at) return
        if (drop && subject.parts.length > 0) fill()
        else close()
      },
      failed: () => say('这个网页不让打开输入框，请在侧栏里写。'),
    }
    const frame = forms.open(task)
    place.replaceWith(frame)
    frame.focus()
  }

  const buildPart = (part: CardPart) => {
    const block = buildCardPart(part)
    const { note } = part
    if (note === undefined) return block
    const accept = () => deed(actions.accept(note), '已按现在的原文更新。', actions.undo)
    const tools = buildNotePart(note, {
      recolor: (look) => void deed(actions.recolor(note, look), ''),
      edit: () => open !== null && write(open.subject, note, tools),
      erase: () => void deed(actions.erase(note), '已删除。', actions.undo),
      accept: () => void accept(),
    })
    block.append(tools)
    return block
  }
  const buildButtons = ({ subject, said, undo }: Open) => {
    const isNoted = subject.parts.some((part) => part.note !== undefined)
    return buildCardButtons({
      write: actions.draft(subject, null) === null ? (isNoted ? '另写一条' : '写笔记') : '继续写笔记',
      isPrimary: !isNoted,
      said,
      onWrite: (row) => write(subject, null, row),
      onCopy: () => copyWords(actions.cite(subject), layer.root),
      onUndo: undo === null ? null : () => void deed(undo(), '已撤销。'),
    })
  }
  const cross = () => {
    const button = buildElement('button', { type: 'button', className: 'close', ariaLabel: '关闭' }, '×')
    button.addEventListener('click', close)
    return button
  }

  const pressKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    const changed = open?.subject.parts.find(({ note }) => note?.state === 'changed')?.note
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey
    if (changed === undefined || !bare || event.key.toLowerCase() !== 'a' || !isByHand(event)) return
    void deed(actions.accept(changed), '已按现在的原文更新。', actions.undo)
  }
  const show = (subject: CardSubject) => {
    clearTimeout(timer)
    if (open?.subject.key === subject.key) return open
    close()
    const element = buildElement('section', { className: 'card surface', role: 'dialog', tabIndex: -1 })
    element.addEventListener('pointerenter', () => clearTimeout(timer))
    element.addEventListener('pointerleave', () => leave())
    element.addEventListener('keydown', pressKey)
    // A press on our buttons must not take the reader's selection from the page.
    element.addEventListener('mousedown', (event) => event.preventDefault())
    layer.root.append(element)
    open = {
      subject,
      element,
      letGo: placeCard(element, subject.anchor, body, layer.root.querySelector('.legend')),
      chosen: false,
      writing: false,
      busy: false,
      said: '',
      undo: null,
    }
    fill()
    return open
  }
  const writeNew = (subject: CardSubject) => {
    const { element } = show(subject)
    const row = element.querySelector(':scope > .buttons')
    if (row !== null) write(subject, null, row)
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
    one.addEventListener('pointerdown', (event) => layer.holds(event) || close(), { signal })
  }
  signal.addEventListener('abort', close, { once: true })

  return {
    leave,
    close,
    renew,
    giveWay: () => {
      if (!holdsFocus()) close()
    },
    write: writeNew,
    look: (subject) => {
      // The focus that a closing card gives back is no new look.
      if (!givingBack && !open?.chosen) show(subject)
    },
    choose: (subject, how) => {
      const now = show(subject)
      now.chosen = true
      if (!now.writing && actions.draft(subject, null) !== null) writeNew(subject)
      else if (how === 'keyboard') now.element.focus()
    },
  }
}
