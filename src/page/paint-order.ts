import { countFirst } from '../text/count-first.ts'
import { frameOffset } from './frame-offset.ts'

/** Text nodes in the order of the page, told by their numbers; `placeAt`: where a node begins in the notice's text. */
export interface PlacedNodes {
  readonly size: number
  nodeAt(at: number): Text
  placeAt(at: number): number
}

/** Numbers of nodes near the reader: from `from` to before `end`, and `first`, the first in the window. */
export interface NearView {
  readonly from: number
  readonly first: number
  readonly end: number
}

/** Whether a node ends above the top of the window; nodes of no size count as in view. */
function isAbove(node: Text): boolean {
  const element = node.parentElement
  return element !== null && element.getBoundingClientRect().bottom + frameOffset(element).y < 0
}

/** Which nodes are near the reader: those up to `reach` characters before and behind what they see. */
export function nearView({ size, nodeAt, placeAt }: PlacedNodes, reach: number): NearView {
  const first = countFirst(size, (at) => isAbove(nodeAt(at)))
  const place = first < size ? placeAt(first) : size === 0 ? 0 : placeAt(size - 1)
  return {
    first,
    from: countFirst(size, (at) => placeAt(at) < place - reach),
    end: countFirst(size, (at) => placeAt(at) <= place + reach),
  }
}

/** Gives out the nodes near the reader, each once. */
export interface PaintOrder {
  /** The number of the next: from the first in the window on, then those above it; null when there are no more. */
  next(): number | null
  /** The number of the next, near or not, from the first on. */
  nextOfAll(): number | null
  /** Goes on from where the reader is now. */
  seek(): void
  /** Whether all nodes were given out, near or not. */
  isWhole(): boolean
}

/** Begins an order where the reader is. */
export function orderFromView(nodes: PlacedNodes, reach: number): PaintOrder {
  const given = new Uint8Array(nodes.size)
  let left = nodes.size
  let near: NearView
  let down: number
  let up: number
  const seek = () => {
    near = nearView(nodes, reach)
    down = near.first
    up = down - 1
  }
  seek()
  let far = 0
  const give = (at: number) => {
    given[at] = 1
    left -= 1
    return at
  }
  return {
    seek,
    isWhole: () => left === 0,
    nextOfAll: () => {
      while (far < nodes.size && given[far] === 1) far++
      return far < nodes.size ? give(far) : null
    },
    next: () => {
      while (down < near.end && given[down] === 1) down++
      while (up >= near.from && given[up] === 1) up--
      const at = down < near.end ? down : up
      return at < near.from ? null : give(at)
    },
  }
}
