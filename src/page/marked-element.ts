import type { MarkKind } from '../wording/mark-kinds.ts'
import type { MarkLook } from './page-mark.ts'
import type { MarkPart } from './paint-plan.ts'

/** The page's own controls: what lies in them keeps their keyboard and their meaning. */
const controls = 'a[href], button, summary, label, [role="button"], [role="link"], [contenteditable]'

function lookWords({ color, style, noted }: MarkLook): string {
  return noted ? `${color} ${style} noted` : `${color} ${style}`
}

/** Draws an element as notes of this look are drawn. */
export function setLook(element: HTMLElement, look: MarkLook): void {
  element.dataset['noticeLook'] = lookWords(look)
}

/** Whether a text node lies in a control of the page's own. */
export function isInControl(node: Text): boolean {
  return node.parentElement?.closest(controls) != null
}

/** What elements of a kind and look have in common, by place and stop: they are copied, which is faster than to write each attribute. */
const samples = new Map<string, (HTMLElement | undefined)[]>()

function sampleOf({ mark, first, last }: MarkPart, stop: number | null, isHead: boolean): HTMLElement {
  const { kind, look } = mark
  const name = look === undefined ? kind : `${kind} ${lookWords(look)}`
  let alike = samples.get(name)
  if (alike === undefined) samples.set(name, (alike = []))
  const form = (first ? 1 : 0) + (last ? 2 : 0) + (stop === null ? 0 : stop === 0 ? 4 : 8) + (isHead ? 16 : 0)
  return (alike[form] ??= makeSample(kind, look, first, last, stop, isHead))
}

function makeSample(
  kind: MarkKind,
  look: MarkLook | undefined,
  first: boolean,
  last: boolean,
  stop: number | null,
  isHead: boolean,
): HTMLElement {
  // Of this window's own kind in frames too, so that it is known by instanceof.
  const element = document.createElement('mark')
  element.dataset['noticeMark'] = kind
  element.dataset['noticeId'] = ''
  if (look !== undefined) setLook(element, look)
  const part = [first ? 'first' : '', last ? 'last' : ''].join(' ').trim()
  if (part !== '') element.dataset['noticePart'] = part
  if (stop !== null) {
    element.tabIndex = stop
    element.setAttribute('role', 'button')
    element.setAttribute('aria-haspopup', 'dialog')
  }
  if (isHead) element.append('')
  return element
}

/** The name of the stop of the keyboard that these marks are; '' where none of them begins here. */
function labelOf(parts: readonly MarkPart[]): string {
  if (parts.length === 1) return parts[0]!.first ? parts[0]!.mark.label : ''
  return parts
    .flatMap(({ first, mark }) => (first ? [mark.label] : []))
    .toReversed()
    .join('；')
}

/**
 * Makes an element for each part, one in the other, and adds them to a list, outermost first. A mark is one stop of the
 * keyboard where it begins (those of `hidden` kinds are none); a note around a finding shares the stop of the finding.
 * Where they are the `head` of a text node, the innermost has an empty text in it.
 */
export function makeElements(
  parts: readonly MarkPart[],
  head: boolean,
  hidden: ReadonlySet<MarkKind>,
  inControl: boolean,
  list: HTMLElement[],
): void {
  const label = inControl ? '' : labelOf(parts)
  const stop = label === '' ? null : parts.some(({ mark }) => !hidden.has(mark.kind)) ? 0 : -1
  let outer: HTMLElement | null = null
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    const isInnermost = index === parts.length - 1
    const element = sampleOf(part, isInnermost ? stop : null, isInnermost && head).cloneNode(head) as HTMLElement
    element.setAttribute('data-notice-id', part.mark.id)
    if (isInnermost && stop !== null) element.setAttribute('aria-label', label)
    outer?.appendChild(element)
    outer = element
    list.push(element)
  }
}
