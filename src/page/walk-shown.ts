import { finish, type Steps } from '../text/steps.ts'

/** What a walk meets, in document order. */
export interface ShownVisitor {
  /** Before an element's children; false leaves the element out. */
  enter(element: Element): boolean
  leave(element: Element): void
  text(node: Text): void
}

const NEVER_SHOWN = new Set(
  'script style noscript template head title meta link select option datalist textarea input button iframe object embed svg canvas audio video map math rp rt'.split(
    ' ',
  ),
)

/** So many nodes make one step of a walk. */
const NODES = 32

/** Walks what an element shows, without recursion; hidden elements and those that hold no text of the page are left out. */
export function walkShown(root: Element, visitor: ShownVisitor): void {
  finish(walkShownInSteps(root, visitor))
}

/** As `walkShown`; the page must stand still between the steps. */
export function* walkShownInSteps(root: Element, visitor: ShownVisitor): Steps<void> {
  if (!visitor.enter(root)) return
  const sees = canSee(root)
  const slotted = assignedTo(root)
  if (slotted.length > 0) {
    yield* walkSlotted(slotted, sees, visitor)
    return visitor.leave(root)
  }
  let node: Node | null = root.firstChild ?? null
  let parent: Element = root
  let isHost = root.shadowRoot !== null
  for (let met = 1; ; met++) {
    if (met % NODES === 0) yield
    while (node === null) {
      visitor.leave(parent)
      if (parent === root) return
      node = parent.nextSibling
      parent = parent.parentElement ?? root
      isHost = parent.shadowRoot !== null
    }
    if (isHost && isUnassigned(node)) {
      // Beside an open shadow root that has no place for it, it is not shown.
    } else if (node.nodeType === 3) visitor.text(node as Text)
    else if (node.nodeType === 1) {
      const element = node as Element
      if (assignedTo(element).length > 0) {
        if (!isHidden(element, sees)) yield* walkShownInSteps(element, visitor)
      } else if (!isHidden(element, sees) && visitor.enter(element)) {
        parent = element
        isHost = element.shadowRoot !== null
        node = element.firstChild
        continue
      }
    }
    node = node.nextSibling
  }
}

/** What the page assigned to a slot: it is shown in the slot's place, instead of what stands in the slot. */
function assignedTo(element: Element): readonly Node[] {
  return element.localName === 'slot' && element.getRootNode().nodeType === 11
    ? (element as HTMLSlotElement).assignedNodes()
    : []
}

function isUnassigned(node: Node): boolean {
  return (node.nodeType === 3 || node.nodeType === 1) && (node as Text | Element).assignedSlot === null
}

function* walkSlotted(nodes: readonly Node[], sees: boolean, visitor: ShownVisitor): Steps<void> {
  for (const node of nodes) {
    if (node.nodeType === 3) visitor.text(node as Text)
    else if (!isHidden(node as Element, sees)) yield* walkShownInSteps(node as Element, visitor)
  }
}

/** The tag's name in small letters, whatever the document's kind. */
export function tagOf(element: Element): string {
  return element.localName.toLowerCase()
}

/** Whether the page hides an element: by its kind, its attributes, its inline style, or (in a browser) its computed style. */
export function isHidden(element: Element, sees = false): boolean {
  if (NEVER_SHOWN.has(tagOf(element))) return true
  if (element.hasAttributes() && isSaidHidden(element)) return true
  return sees && isBlock(element) && !element.checkVisibility()
}

function isSaidHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
}

/** A root that is itself out of sight (a page still loading) says nothing of its parts. */
function canSee(root: Element): boolean {
  return typeof root.checkVisibility === 'function' && root.checkVisibility()
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Inline by their tags; some portals make lines of them by their styles. */
const SPANS = new Set(['span', 'a', 'b', 'em', 'font', 'i', 'label', 'strong'])
/** In a paragraph they part words, not lines: there no style is asked for. */
const LINE_HOLDERS = new Set(['article', 'body', 'dd', 'div', 'li', 'main', 'section', 'td', 'th'])
const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table)(?![-\w])/iu
const BLOCK_DISPLAY = /^(?:block|flex|grid|list-item|table)$/u

/** Whether an element begins and ends a line; elements of the page's own making (ucapcontent) do, and spans shown as blocks. */
export function isBlock(element: Element): boolean {
  const tag = tagOf(element)
  if (BLOCKS.has(tag) || tag.startsWith('ucap') || tag.includes('-')) return true
  return SPANS.has(tag) && isShownAsBlock(element)
}

function isShownAsBlock(element: Element): boolean {
  // Most spans that editors leave have none.
  if (!element.hasAttributes()) return false
  const style = element.getAttribute('style')
  if (style !== null && BLOCK_STYLE.test(style)) return true
  if (!element.hasAttribute('class')) return false
  const holder = element.parentElement
  // jsdom computes no styles to speak of.
  if (holder === null || !LINE_HOLDERS.has(tagOf(holder)) || typeof element.checkVisibility !== 'function') return false
  // A span amid bare words is one of them.
  if (isAmidWords(element)) return false
  const view = element.ownerDocument.defaultView
  return view !== null && BLOCK_DISPLAY.test(view.getComputedStyle(element).display)
}

/** Whether an element has line breaks or blocks of its own. */
export function hasLines(element: Element): boolean {
  // From one to the next: a list of children costs more than it holds where there are none.
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling)
    if (child.localName === 'br' || isBlock(child)) return true
  return false
}

function isAmidWords({ previousSibling, nextSibling }: Element): boolean {
  return [previousSibling, nextSibling].some((one) => one?.nodeType === 3 && (one as Text).data.trim() !== '')
}
