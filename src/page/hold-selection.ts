import type { NodePlace, WholeOf } from './text-piece.ts'

/**
 * Does what takes text nodes apart or puts them together, so that what the reader has selected stays selected. `wholeOf`
 * and `placeNow` tell what node a text stands for, and where a place of it is now.
 */
export function holdSelection(
  document: Document,
  act: () => void,
  wholeOf: WholeOf,
  placeNow: (place: NodePlace) => NodePlace,
): void {
  const selection = document.getSelection()
  if (selection?.type !== 'Range') return act()
  const wholePlace = (node: Node | null, offset: number): NodePlace | null => {
    if (node?.nodeType !== 3) return null
    const whole = wholeOf(node as Text)
    return { node: whole.node, start: whole.start + offset }
  }
  const anchor = wholePlace(selection.anchorNode, selection.anchorOffset)
  const focus = wholePlace(selection.focusNode, selection.focusOffset)
  act()
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  const begin = anchor === null ? { node: anchorNode, start: anchorOffset } : placeNow(anchor)
  const end = focus === null ? { node: focusNode, start: focusOffset } : placeNow(focus)
  const isHeld =
    begin.node === anchorNode && begin.start === anchorOffset && end.node === focusNode && end.start === focusOffset
  if (isHeld || begin.node?.isConnected !== true || end.node?.isConnected !== true) return
  selection.setBaseAndExtent(begin.node, begin.start, end.node, end.start)
}
