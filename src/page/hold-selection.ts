import type { NodePlace, WholeOf } from './text-piece.ts'

/** The ends of what the reader has selected; null where an end lies in no text. */
interface Selected {
  anchor: NodePlace | null
  focus: NodePlace | null
}

/**
 * Returns what does a change that takes text nodes apart or puts them together, so that what the reader has selected stays
 * selected. `wholeOf` and `placeNow` tell what node a text stands for, and where a place of it is now. Ends with the signal.
 */
export function holdSelection(
  document: Document,
  wholeOf: WholeOf,
  placeNow: (place: NodePlace) => NodePlace,
  signal: AbortSignal,
): (act: () => void) => void {
  /** Undefined: to be read. Whoever reads a selection makes the browser lay the page out, so it is asked only when it changed. */
  let selected: Selected | null | undefined
  document.addEventListener('selectionchange', () => (selected = undefined), { signal })

  const read = (): Selected | null => {
    const selection = document.getSelection()
    if (selection?.type !== 'Range') return null
    const place = (node: Node | null, start: number) => (node?.nodeType === 3 ? { node: node as Text, start } : null)
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
    return { anchor: place(anchorNode, anchorOffset), focus: place(focusNode, focusOffset) }
  }
  const placeInWhole = (place: NodePlace | null): NodePlace | null => {
    if (place === null) return null
    const { node, start } = wholeOf(place.node)
    return { node, start: start + place.start }
  }
  return (act) => {
    selected = selected === undefined ? read() : selected
    if (selected === null) return act()
    const before = selected
    const [anchor, focus] = [placeInWhole(before.anchor), placeInWhole(before.focus)]
    act()
    const now = { anchor: anchor && placeNow(anchor), focus: focus && placeNow(focus) }
    if (isSame(before.anchor, now.anchor) && isSame(before.focus, now.focus)) return
    selected = now
    select(document, now)
  }
}

function isSame(a: NodePlace | null, b: NodePlace | null): boolean {
  return a?.node === b?.node && a?.start === b?.start
}

function select(document: Document, { anchor, focus }: Selected): void {
  const selection = document.getSelection()
  const begin = anchor ?? { node: selection?.anchorNode, start: selection?.anchorOffset ?? 0 }
  const end = focus ?? { node: selection?.focusNode, start: selection?.focusOffset ?? 0 }
  if (begin.node?.isConnected !== true || end.node?.isConnected !== true) return
  selection?.setBaseAndExtent(begin.node, begin.start, end.node, end.start)
}
