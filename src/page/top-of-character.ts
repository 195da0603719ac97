import { frameOffset } from './frame-offset.ts'
import type { NodePlace } from './text-piece.ts'

/** One range for all: a page pays for each that lives, whenever it changes. */
let measure: Range | null = null

/** How far below the top of the viewport a character stands, in pixels; null where the page does not show it. */
export function topOfCharacter({ node, start }: NodePlace): number | null {
  if (!node.isConnected || start >= node.length) return null
  measure ??= document.createRange()
  measure.setStart(node, start)
  measure.setEnd(node, start + 1)
  const { top, height } = measure.getBoundingClientRect()
  measure.setStart(document, 0)
  measure.collapse(true)
  return height === 0 ? null : top + (node.parentElement === null ? 0 : frameOffset(node.parentElement).y)
}
