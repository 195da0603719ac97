import { buildElement } from './build-element.ts'
import { isByHand } from './by-hand.ts'

/** The last row of a card: what can be done with its subject, and what was done last. */
export interface CardButtons {
  /** The words of the button that writes, and whether it is what a reader most likely wants. */
  readonly write: string
  readonly isPrimary: boolean
  readonly said: string
  /** Opens the form in the place of the row. */
  onWrite(row: HTMLElement): void
  /** Copies the citation; false where the browser does not allow it. */
  onCopy(): Promise<boolean>
  /** Takes back what was said; null where there is nothing to take back. */
  readonly onUndo: (() => void) | null
}

export function buildCardButtons({ write, isPrimary, said, onWrite, onCopy, onUndo }: CardButtons): HTMLElement {
  const note = buildElement('button', { type: 'button', className: isPrimary ? 'primary' : '' }, write)
  const copy = buildElement('button', { type: 'button' }, '复制引用')
  const words = buildElement('span', { className: 'said', role: 'status' }, said)
  const row = buildElement('div', { className: 'buttons' }, note, copy, words)
  note.addEventListener('click', (event) => isByHand(event) && onWrite(row))
  copy.addEventListener('click', async (event) => {
    if (isByHand(event)) words.textContent = (await onCopy()) ? '已复制' : '浏览器不允许复制'
  })
  if (onUndo !== null) {
    const back = buildElement('button', { type: 'button' }, '撤销')
    back.addEventListener('click', (event) => isByHand(event) && onUndo())
    row.append(back)
  }
  return row
}
