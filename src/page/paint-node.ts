import Mark from 'mark.js'
import type { Segment } from './paint-plan.ts'
import { setMark } from './marked-element.ts'

/** A text node that carries marks: its elements, and the way back to the very same node with all its words. */
export interface PaintedNode {
  readonly elements: readonly HTMLElement[]
  unpaint(): void
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

function wrap(node: Text, segments: readonly Segment[], splits: Split[]): HTMLElement[] {
  const elements: HTMLElement[] = []
  const ranges = new Map<Mark.Range, Segment>(
    segments.map((segment) => [{ start: segment.start, length: segment.end - segment.start }, segment]),
  )
  new MarkInText(node).markRanges([...ranges.keys()], {
    each(element, range) {
      splits.push({ left: element.previousSibling as Text, element, rest: element.nextSibling as Text })
      elements.push(...setMark(element as HTMLElement, ranges.get(range)!.parts))
    },
  })
  return elements
}

/** Wraps the segments of one text node in `<mark>` elements. */
export function paintNode(node: Text, segments: readonly Segment[]): PaintedNode {
  const splits: Split[] = []
  const parts: HTMLElement[][] = []
  for (let end = segments.length; end > 0; end -= most) {
    parts.push(wrap(node, segments.slice(Math.max(0, end - most), end), splits))
  }
  return {
    elements: parts.toReversed().flat(),
    unpaint: () => {
      for (const split of splits.toReversed()) joinBack(split)
    },
  }
}
