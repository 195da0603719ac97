/** A character that the page shows: the text node and the character's index in it. */
export interface Caret {
  readonly node: Text
  readonly index: number
}

/** Pixels around a character that still are it: lines stand apart, and paint lies below the letters. */
const pad = 3

function positionAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y)
    return position === null ? null : { node: position.offsetNode, offset: position.offset }
  }
  // Chromium before 128.
  const range = document.caretRangeFromPoint?.(x, y) ?? null
  return range === null ? null : { node: range.startContainer, offset: range.startOffset }
}

function isUnder(node: Text, index: number, x: number, y: number): boolean {
  if (index < 0 || index >= node.length) return false
  const range = document.createRange()
  range.setStart(node, index)
  range.setEnd(node, index + 1)
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top - pad && y <= bottom + pad,
  )
}

/** The character under the pointer; null beside words, where the browser would name the nearest place between two. */
export function caretAt({ clientX: x, clientY: y }: MouseEvent): Caret | null {
  const position = positionAt(x, y)
  if (position === null || position.node.nodeType !== 3) return null
  const node = position.node as Text
  const index = [position.offset, position.offset - 1].find((one) => isUnder(node, one, x, y))
  return index === undefined ? null : { node, index }
}
