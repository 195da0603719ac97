import { plainLook, type NoteLook } from '../notes/note.ts'
import { buildElement } from './build-element.ts'
import { isByHand } from './by-hand.ts'
import type { Done } from './card.ts'
import { buildColorButtons } from './color-buttons.ts'
import { copyWords } from './copy-words.ts'
import { keepSelection } from './keep-selection.ts'
import type { PageLayer } from './page-layer.ts'
import type { SelectedWords } from './select.ts'
import { placeToolbar } from './toolbar-place.ts'

/** How a button was pressed: by keyboard the focus has to go somewhere afterwards. */
export type PressedBy = 'pointer' | 'keyboard'

export interface ToolbarActions {
  /** Keeps the words as a highlight, at once; null, or the sentence that says why it could not. */
  highlight(words: SelectedWords, look: NoteLook, by: PressedBy): Done
  /** Opens the form for a note on the words. */
  write(words: SelectedWords): void
  /** The words that 复制引用 copies. */
  cite(words: SelectedWords): string
}

/** What can be done with selected words, in a row above them. */
export interface Toolbar {
  /** Shows it for these words; the selection stays the page's. */
  show(words: SelectedWords): void
  /** Takes it away, unless the reader is at work in it. */
  leave(): void
  close(): void
}

interface Open {
  readonly words: SelectedWords
  readonly element: HTMLElement
  readonly letGo: () => void
}

function pressedBy({ detail }: MouseEvent): PressedBy {
  return detail === 0 ? 'keyboard' : 'pointer'
}

/** Of the ARIA pattern for toolbars: one stop of the Tab key, arrows go from button to button. */
function walkButtons(element: HTMLElement): void {
  const buttons = [...element.querySelectorAll('button')]
  const turnTo = (index: number) => {
    for (const [at, button] of buttons.entries()) button.tabIndex = at === index ? 0 : -1
  }
  turnTo(0)
  element.addEventListener('keydown', (event) => {
    const { key } = event
    const now = buttons.indexOf(event.target as HTMLButtonElement)
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: buttons.length - 1 }[key]
    if (next === undefined) return
    event.preventDefault()
    const index = (next + buttons.length) % buttons.length
    turnTo(index)
    buttons[index]!.focus()
  })
}

function isBare({ ctrlKey, altKey, metaKey, shiftKey, isComposing }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && !shiftKey && !isComposing
}

/** Whether Enter is free: the focus is nowhere, or on one of our marks. */
function isFree({ activeElement }: Document): boolean {
  return activeElement === null || activeElement.matches('body, mark[data-notice-id]')
}

/**
 * Makes the toolbar of a page; nothing is in the page before words are selected. By keyboard, Enter leads from selected
 * words into it and Escape out of it.
 */
export function createToolbar(layer: PageLayer, body: Element, actions: ToolbarActions, signal: AbortSignal): Toolbar {
  const { ownerDocument } = body
  let open: Open | null = null
  let look = plainLook
  let back: HTMLElement | null = null

  const isAtWork = () => open?.element.contains(layer.root.activeElement) ?? false
  const close = () => {
    if (open === null) return
    const { element, letGo } = open
    const held = isAtWork()
    open = null
    letGo()
    element.remove()
    if (held) keepSelection(ownerDocument, () => back?.focus({ preventScroll: true }))
    back = null
  }

  const highlight = async (words: SelectedWords, next: NoteLook, event: MouseEvent, said: HTMLElement) => {
    const element = open!.element
    if (element.ariaBusy === 'true') return
    element.ariaBusy = 'true'
    said.textContent = ''
    look = next
    const problem = await actions.highlight(words, next, pressedBy(event))
    element.ariaBusy = 'false'
    if (problem !== null) said.textContent = problem
    else if (open?.element === element) {
      close()
      ownerDocument.getSelection()?.removeAllRanges()
    }
  }

  const build = (words: SelectedWords) => {
    const said = buildElement('p', { className: 'said', role: 'status' })
    const colors = buildColorButtons(
      (color, event) => void highlight(words, { color, style: 'highlight' }, event, said),
    )
    const underline = buildElement('button', { type: 'button', className: 'line' }, buildElement('u', {}, '下划线'))
    const note = buildElement('button', { type: 'button' }, '写笔记')
    const copy = buildElement('button', { type: 'button' }, '复制引用')
    const act = (button: HTMLButtonElement, press: (event: MouseEvent) => void) =>
      button.addEventListener('click', (event) => isByHand(event) && press(event))
    act(underline, (event) => void highlight(words, { ...look, style: 'underline' }, event, said))
    act(note, () => {
      close()
      actions.write(words)
    })
    act(copy, async () => {
      const copied = await copyWords(actions.cite(words), layer.root)
      said.textContent = copied ? '已复制' : '浏览器不允许复制'
    })
    const rule = buildElement('span', { className: 'rule' })
    const buttons = buildElement('div', { className: 'buttons' }, ...colors, rule, underline, note, copy)
    const element = buildElement(
      'div',
      { className: 'toolbar surface', role: 'toolbar', ariaLabel: '选中的文字' },
      buttons,
      said,
    )
    // A press on our buttons must not take the reader's selection from the page.
    element.addEventListener('mousedown', (event) => event.preventDefault())
    walkButtons(element)
    return element
  }

  const enter = () => {
    back = ownerDocument.activeElement instanceof HTMLElement ? ownerDocument.activeElement : null
    keepSelection(ownerDocument, () => open?.element.querySelector('button')?.focus({ preventScroll: true }))
  }
  const press = (event: KeyboardEvent) => {
    if (open === null || !isByHand(event) || !isBare(event)) return
    const isOurs = event.key === 'Escape' || (event.key === 'Enter' && !isAtWork() && isFree(ownerDocument))
    if (!isOurs) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.key === 'Enter') enter()
    else close()
  }
  // The text may stand in a frame, whose events do not reach the page around it.
  for (const one of new Set([window, ownerDocument.defaultView ?? window])) {
    // Before the page's own handlers, and before the walk from mark to mark, which Enter belongs to otherwise.
    one.addEventListener('keydown', press, { signal, capture: true })
    one.addEventListener('pointerdown', (event) => layer.holds(event) || close(), { signal, capture: true })
  }
  signal.addEventListener('abort', close, { once: true })

  return {
    close,
    leave: () => {
      if (!isAtWork()) close()
    },
    show: (words) => {
      if (isAtWork()) return
      close()
      const element = build(words)
      layer.root.append(element)
      open = { words, element, letGo: placeToolbar(element, () => words.range, body) }
    },
  }
}
