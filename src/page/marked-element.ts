import type { MarkKind } from '../wording/mark-kinds.ts'
import type { MarkLook } from './page-mark.ts'
import type { MarkPart } from './paint-plan.ts'

/** The page's own controls: what lies in them keeps their keyboard and their meaning. */
const controls = 'a[href], button, summary, label, [role="button"], [role="link"], [contenteditable]'

/** Draws an element as notes of this look are drawn. */
export function setLook(element: HTMLElement, { color, style, noted }: MarkLook): void {
  element.dataset['noticeLook'] = [color, style, ...(noted ? ['noted'] : [])].join(' ')
}

function name(element: HTMLElement, { mark, first, last }: MarkPart): void {
  element.dataset['noticeMark'] = mark.kind
  element.dataset['noticeId'] = mark.id
  if (mark.look !== undefined) setLook(element, mark.look)
  const part = [first ? 'first' : '', last ? 'last' : ''].join(' ').trim()
  if (part !== '') element.dataset['noticePart'] = part
}

/** A mark is one stop of the keyboard where it begins; a note around a finding shares the stop of the finding. */
function makeReachable(element: HTMLElement, parts: readonly MarkPart[], hidden: ReadonlySet<MarkKind>): void {
  const beginning = parts.filter(({ first }) => first)
  if (beginning.length === 0 || element.closest(controls) !== null) return
  element.tabIndex = parts.some(({ mark }) => !hidden.has(mark.kind)) ? 0 : -1
  element.setAttribute('role', 'button')
  element.setAttribute('aria-haspopup', 'dialog')
  element.setAttribute(
    'aria-label',
    beginning
      .map(({ mark }) => mark.label)
      .toReversed()
      .join('；'),
  )
}

/** Makes an element of mark.js the outermost part, nests the other parts in it; returns them all, outermost first. */
export function setMark(
  element: HTMLElement,
  parts: readonly MarkPart[],
  hidden: ReadonlySet<MarkKind>,
): HTMLElement[] {
  const elements = parts.map((part, depth) => {
    const one = depth === 0 ? element : element.ownerDocument.createElement('mark')
    name(one, part)
    return one
  })
  delete element.dataset['markjs']
  for (const inner of elements.slice(1)) {
    const outer = elements[elements.indexOf(inner) - 1]!
    inner.append(...outer.childNodes)
    outer.append(inner)
  }
  makeReachable(elements.at(-1)!, parts, hidden)
  return elements
}
