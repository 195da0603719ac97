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

/** Whether a text node lies in a control of the page's own. */
export function isInControl(node: Text): boolean {
  return node.parentElement?.closest(controls) != null
}

/** A mark is one stop of the keyboard where it begins; a note around a finding shares the stop of the finding. */
function makeReachable(element: HTMLElement, parts: readonly MarkPart[], hidden: ReadonlySet<MarkKind>): void {
  const labels = parts.flatMap(({ first, mark }) => (first ? [mark.label] : []))
  if (labels.length === 0) return
  element.tabIndex = parts.some(({ mark }) => !hidden.has(mark.kind)) ? 0 : -1
  element.setAttribute('role', 'button')
  element.setAttribute('aria-haspopup', 'dialog')
  element.setAttribute('aria-label', labels.toReversed().join('；'))
}

/** How marks are put around words: `hidden` are the kinds that the reader does not see. */
export interface MarkManner {
  readonly hidden: ReadonlySet<MarkKind>
  readonly inControl: boolean
}

/** Puts an element for each part around the words of a text node; returns them all, outermost first. */
export function markWords(words: Text, parts: readonly MarkPart[], { hidden, inControl }: MarkManner): HTMLElement[] {
  const elements = parts.map((part) => {
    // Of this window's own kind in frames too, so that it is known by instanceof.
    const element = document.createElement('mark')
    name(element, part)
    return element
  })
  const innermost = elements.reduce((outer, inner) => {
    outer.append(inner)
    return inner
  })
  if (!inControl) makeReachable(innermost, parts, hidden)
  words.before(elements[0]!)
  innermost.append(words)
  return elements
}
