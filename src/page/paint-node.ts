import type { MarkKind } from '../wording/mark-kinds.ts'
import { isInControl, markWords } from './marked-element.ts'
import type { Segment } from './paint-plan.ts'
import { splitText } from './split-text.ts'

/** A text node as it stands in the page while it is painted: a run of its words, and where they begin in it. */
export interface NodePart {
  readonly node: Text
  readonly start: number
  readonly data: string
}

/** A text node that carries marks: its elements, and the way back to the very same node with all its words. */
export interface PaintedNode {
  readonly elements: readonly HTMLElement[]
  /** The first is the painted node itself, which is left with the words before its first mark. */
  readonly parts: readonly NodePart[]
  unpaint(): void
  /**
   * Takes off the paint after the page changed the node itself: what the page wrote into it, or did with it, was meant
   * for all its words. `changed` are the nodes that the page wrote into, `removed` those that it took out or moved.
   */
  giveWay(changed: ReadonlySet<Node>, removed: ReadonlySet<Node>): void
}

/** One stretch of the node: its outermost element, and the words before and behind it. */
interface Stretch {
  readonly left: Text
  readonly element: Element
  readonly rest: Text
}

function isInPlace({ left, element, rest }: Stretch): boolean {
  return element.previousSibling === left && element.nextSibling === rest
}

/** Puts all words back into the node, if the page left everything in its order. */
function joinBack(node: Text, stretches: readonly Stretch[]): void {
  if (!stretches.every(isInPlace)) return takeOff(stretches)
  node.appendData(stretches.map(({ element, rest }) => (element.textContent ?? '') + rest.data).join(''))
  for (const { element, rest } of stretches) {
    element.remove()
    rest.remove()
  }
}

/** Where the page moved something between the parts, its order is left alone and only the paint is taken off. */
function takeOff(stretches: readonly Stretch[]): void {
  for (const stretch of stretches.toReversed()) {
    const { left, element, rest } = stretch
    if (!isInPlace(stretch)) element.replaceWith(element.textContent ?? '')
    else {
      left.appendData((element.textContent ?? '') + rest.data)
      rest.remove()
      element.remove()
    }
  }
}

function listParts(nodes: readonly Text[]): NodePart[] {
  let start = 0
  return nodes.map((node) => {
    const part = { node, start, data: node.data }
    start += node.data.length
    return part
  })
}

/**
 * Whether the page meant all the words of a node when it wrote into what was left of it. A script that walks the page and
 * changes sign by sign (traditional characters for simplified) means the part that it saw: it changes other parts as
 * well, or keeps the number of signs.
 */
function meantAll([left, ...others]: readonly NodePart[], changed: ReadonlySet<Node>): boolean {
  if (left === undefined || !changed.has(left.node)) return false
  if (others.some(({ node, data }) => changed.has(node) || node.data !== data)) return false
  return left.data === '' || left.node.data.length !== left.data.length
}

/** Whether the page swept out empty text nodes (`normalize`), of which splitting leaves some, rather than the node's words. */
function isSwept([left, ...others]: readonly NodePart[], removed: ReadonlySet<Node>): boolean {
  if (left === undefined || left.data !== '' || !removed.has(left.node) || left.node.parentNode !== null) return false
  return others.some(({ node, data }) => data === '' && removed.has(node))
}

/** Wraps the segments of one text node in `<mark>` elements; marks of hidden kinds are no stops of the keyboard. */
export function paintNode(node: Text, segments: readonly Segment[], hidden: ReadonlySet<MarkKind>): PaintedNode {
  const nodes = splitText(
    node,
    segments.flatMap(({ start, end }) => [start, end]),
  )
  const parts = listParts(nodes)
  const manner = { hidden, inControl: isInControl(node) }
  const elements: HTMLElement[] = []
  const stretches = segments.map(({ parts: marks }, index): Stretch => {
    const words = nodes[index * 2 + 1]!
    const own = markWords(words, marks, manner)
    elements.push(...own)
    return { left: nodes[index * 2]!, element: own[0]!, rest: nodes[index * 2 + 2]! }
  })
  const unpaint = () => joinBack(node, stretches)
  const removeOurs = () => {
    for (const { node: one } of parts.slice(1)) one.remove()
    for (const { element } of stretches) element.remove()
  }
  return {
    elements,
    parts,
    unpaint,
    giveWay: (changed, removed) => {
      if (isSwept(parts, removed)) elements[0]?.before(node)
      else if (removed.has(node)) {
        if (!changed.has(node)) node.data = parts.map(({ data }) => data).join('')
        return removeOurs()
      }
      if (meantAll(parts, changed)) removeOurs()
      else unpaint()
    },
  }
}
