import Mark from 'mark.js'
import type { MarkKind } from '../wording/mark-kinds.ts'
import { setMark } from './marked-element.ts'
import type { Segment } from './paint-plan.ts'

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

interface Split {
  readonly left: Text
  readonly element: Element
  readonly rest: Text
}

/**
 * mark.js walks its context with a NodeIterator, whose root may be a text node: so its offsets are the node's own, and
 * no call looks at more than one node. Over a whole body it is quadratic in nodes and marks.
 */
const MarkInText = Mark as unknown as new (context: Text) => Mark

function joinBack({ left, element, rest }: Split): void {
  if (element.previousSibling === left && element.nextSibling === rest) {
    left.data += (element.textContent ?? '') + rest.data
    rest.remove()
    element.remove()
    return
  }
  // The page moved something between the parts: leave its order alone and take off the paint only.
  element.replaceWith(element.textContent ?? '')
}

/** So many segments at a time, from the end: each split copies the words behind it, which are few this way. */
const most = 32

function wrap(
  node: Text,
  segments: readonly Segment[],
  hidden: ReadonlySet<MarkKind>,
  splits: Split[],
): HTMLElement[][] {
  const elements: HTMLElement[][] = []
  const ranges = new Map<Mark.Range, Segment>(
    segments.map((segment) => [{ start: segment.start, length: segment.end - segment.start }, segment]),
  )
  new MarkInText(node).markRanges([...ranges.keys()], {
    each(element, range) {
      splits.push({ left: element.previousSibling as Text, element, rest: element.nextSibling as Text })
      elements.push(setMark(element as HTMLElement, ranges.get(range)!.parts, hidden))
    },
  })
  return elements
}

function listParts(node: Text, groups: readonly (readonly HTMLElement[])[]): NodePart[] {
  const parts: NodePart[] = []
  let start = 0
  const add = (one: Text) => {
    parts.push({ node: one, start, data: one.data })
    start += one.data.length
  }
  add(node)
  for (const group of groups) {
    add(group.at(-1)!.firstChild as Text)
    add(group[0]!.nextSibling as Text)
  }
  return parts
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
  const splits: Split[] = []
  const wrapped: HTMLElement[][][] = []
  for (let end = segments.length; end > 0; end -= most) {
    wrapped.push(wrap(node, segments.slice(Math.max(0, end - most), end), hidden, splits))
  }
  const groups = wrapped.toReversed().flat()
  const parts = listParts(node, groups)
  const unpaint = () => {
    for (const split of splits.toReversed()) joinBack(split)
  }
  const removeOurs = () => {
    for (const { node: one } of parts.slice(1)) one.remove()
    for (const [outer] of groups) outer?.remove()
  }
  return {
    elements: groups.flat(),
    parts,
    unpaint,
    giveWay: (changed, removed) => {
      if (isSwept(parts, removed)) groups[0]?.[0]?.before(node)
      else if (removed.has(node)) {
        if (!changed.has(node)) node.data = parts.map(({ data }) => data).join('')
        return removeOurs()
      }
      if (meantAll(parts, changed)) removeOurs()
      else unpaint()
    },
  }
}
