import { buildElement } from './build-element.ts'
import type { CardPart } from './card-words.ts'
import { setLook } from './marked-element.ts'

function buildRows(part: CardPart): HTMLElement {
  const rows = part.rows.flatMap(({ label, value }) => [buildElement('dt', {}, label), buildElement('dd', {}, value)])
  return buildElement('dl', {}, ...rows)
}

/** What a card is about, where there is nothing else to say of it. */
export function buildName(name: string): HTMLElement {
  return buildElement('p', { className: 'head' }, buildElement('span', { className: 'name' }, name))
}

/** One finding or note as a block of a card; all words of the page stay text. */
export function buildCardPart(part: CardPart): HTMLElement {
  const sample = buildElement('mark', {}, part.words)
  sample.dataset['noticeMark'] = part.kind
  sample.dataset['noticePart'] = 'first last'
  if (part.note !== undefined) setLook(sample, { ...part.note.note.look, noted: part.note.note.body !== '' })
  const head = buildElement('p', { className: 'head' }, buildElement('span', { className: 'name' }, part.name), sample)
  head.dataset['kind'] = part.kind
  const block = buildElement('div', { className: 'part' }, head)
  block.append(buildRows(part))
  return block
}
