/** Whether a node ends above the top of the viewport; nodes of no size count as in view. */
function isAbove(node: Text): boolean {
  const box = node.parentElement?.getBoundingClientRect()
  return box !== undefined && box.bottom < 0
}

/** Nodes in document order, sorted for the reader: from the top of the viewport down, then upwards from there. */
export function orderForReader(nodes: readonly Text[]): Text[] {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isAbove(nodes[middle]!)) low = middle + 1
    else high = middle
  }
  return [...nodes.slice(low), ...nodes.slice(0, low).toReversed()]
}
