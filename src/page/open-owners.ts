import type { PaintedNode } from './paint-node.ts'
import type { NodePlace } from './text-piece.ts'

/** The painted nodes that texts and elements in the page stand for. */
export interface Owners {
  /** Notes what was painted, and returns it. */
  add(paint: PaintedNode): PaintedNode
  /** The node that a text or an element of ours stands for, and where it begins in it (0 for elements). */
  of(node: Node): NodePlace | undefined
}

/**
 * Painting only notes what it made. Each node of it is written down when somebody first asks for one: on most pages
 * nobody does, and to write down thousands takes a twentieth of the time to paint them.
 */
export function openOwners(): Owners {
  const owners = new WeakMap<Node, NodePlace>()
  let unread: PaintedNode[] = []
  const read = (paint: PaintedNode) => {
    const { texts, elements } = paint
    const node = texts[0]!
    for (let at = 0; at < texts.length; at++) owners.set(texts[at]!, { node, start: paint.startOf(at) })
    for (const element of elements) owners.set(element, { node, start: 0 })
  }
  return {
    add: (paint) => {
      unread.push(paint)
      return paint
    },
    of: (node) => {
      unread.forEach(read)
      unread = []
      return owners.get(node)
    },
  }
}
