import { isDataTable } from './data-table.ts'
import { hasLines, isBlock, tagOf } from './walk-shown.ts'

/** Blocks that are parts of a text, never all of it. */
const parts = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table caption thead tbody tfoot tr'.split(' '))

/** The share of a box's text that a box in it must hold for the first choice to go on into it. */
const share = 0.6

/** Characters that an element holds, blanks left out. */
export function lengthOf(element: Element): number {
  return (element.textContent ?? '').replaceAll(/\s+/gu, '').length
}

/** The nearest box around a place of a page that may hold a whole text: the reader points at words, and means what holds them. */
export function boxAt(element: Element): Element {
  const { body } = element.ownerDocument
  let box: Element | null = null
  for (let at: Element | null = element; at !== null && at !== body; at = parentOf(at)) {
    if (tagOf(at) === 'p' || isDataTable(at)) box = null
    else if (isBox(at)) box ??= at
  }
  return box ?? body
}

/** The next larger box: one that holds more text. Null where there is none. */
export function largerBox(box: Element): Element | null {
  const length = lengthOf(box)
  for (let at = parentOf(box); at !== null && tagOf(at) !== 'html'; at = parentOf(at)) {
    if (isBox(at) && lengthOf(at) > length) return at
  }
  return null
}

/** The next smaller box: the one in it with the most text. Null where it has none. */
export function smallerBox(box: Element): Element | null {
  let best: Element | null = null
  let most = 0
  for (const child of box.children) {
    const length = lengthOf(child)
    if (length <= most || isDataTable(child) || child.checkVisibility?.() === false) continue
    best = child
    most = length
  }
  if (best === null) return null
  return isBox(best) && most < lengthOf(box) ? best : smallerBox(best)
}

/** Where to begin without a pointer: the innermost box that still holds most of the page's text. */
export function firstBox(document: Document): Element {
  let box: Element = document.body
  for (;;) {
    const inner = smallerBox(box)
    if (inner === null || lengthOf(inner) < lengthOf(box) * share) return box
    box = inner
  }
}

/** A block with lines of its own. */
function isBox(element: Element): boolean {
  return isBlock(element) && !parts.has(tagOf(element)) && hasLines(element)
}

/** The parent, out of an open shadow root the element that has it. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? ('host' in root ? (root as ShadowRoot).host : null)
}
