import type { NoteLook } from '../notes/note.ts'
import { readMarkup, type MarkupRun } from '../wording/note-markup.ts'
import { buildElement } from './build-element.ts'
import { isByHand } from './by-hand.ts'
import { buildColorButtons } from './color-buttons.ts'
import type { LocatedNote } from './locate-notes.ts'

/** What the reader does to a note in its card. */
export interface NoteDeeds {
  recolor(look: NoteLook): void
  /** Opens the form with the note's words. */
  edit(): void
  erase(): void
  /** Takes the words that stand there now for the note's. */
  accept(): void
}

const elementOf = { plain: 'span', bold: 'strong', italic: 'em' } as const

function buildRun({ words, style }: MarkupRun): HTMLElement {
  return buildElement(elementOf[style], {}, words)
}

/** The reader's words with their few Markdown marks; all of it is text, never HTML. */
export function buildNoteWords(body: string): HTMLElement {
  const blocks = readMarkup(body).map(({ kind, lines }) => {
    if (kind === 'list')
      return buildElement('ul', {}, ...lines.map((runs) => buildElement('li', {}, ...runs.map(buildRun))))
    const rows = lines.flatMap((runs, index) => [...(index > 0 ? [buildElement('br')] : []), ...runs.map(buildRun)])
    return buildElement('p', {}, ...rows)
  })
  return buildElement('div', { className: 'body' }, ...blocks)
}

function buildButton(words: string, act: () => void): HTMLButtonElement {
  const button = buildElement('button', { type: 'button' }, words)
  button.addEventListener('click', (event) => isByHand(event) && act())
  return button
}

/** What became of the note's words: 原 … → 现 …, with the button that accepts it. */
function buildChange(before: string, now: string, accept: () => void): HTMLElement {
  const row = (label: string, words: string) =>
    buildElement('p', {}, buildElement('b', {}, label), buildElement('q', {}, words))
  const button = buildButton('接受改动（A）', accept)
  button.setAttribute('aria-keyshortcuts', 'A')
  return buildElement('div', { className: 'change' }, row('原', before), row('现', now), button)
}

/** The lower half of a note's block: its words, its tags, what became of the text, and what can be done with it. */
export function buildNotePart({ note, state, now }: LocatedNote, deeds: NoteDeeds): HTMLElement {
  const { look, tags, body, target } = note
  const block = buildElement('div', { className: 'note-part' })
  if (body !== '') block.append(buildNoteWords(body))
  if (tags.length > 0) {
    block.append(buildElement('p', { className: 'tags' }, ...tags.map((tag) => buildElement('span', {}, tag))))
  }
  if (state === 'changed' && target !== null) block.append(buildChange(target.quote.exact, now ?? '', deeds.accept))
  const tools = buildElement('div', { className: 'buttons colors' })
  if (target !== null) {
    const underline = buildButton('下划线', () =>
      deeds.recolor({ ...look, style: look.style === 'underline' ? 'highlight' : 'underline' }),
    )
    underline.ariaPressed = String(look.style === 'underline')
    tools.append(...buildColorButtons((color) => deeds.recolor({ ...look, color }), look.color), underline)
  }
  tools.append(buildButton(body === '' ? '写笔记' : '修改', deeds.edit), buildButton('删除', deeds.erase))
  block.append(tools)
  return block
}
