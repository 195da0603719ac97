/** Whether a node ends above the top of the viewport; nodes of no size count as in view. */
function isAbove(node: Text | undefined): boolean {
  const box = node?.parentElement?.getBoundingClientRect()
  return box !== undefined && box.bottom < 0
}

/** The number of the first of these nodes, in the order of the page, that is not above the viewport, by halves; their number when all are. */
export function firstInView({ size, nodeAt }: { size: number; nodeAt(at: number): Text | undefined }): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if (isAbove(nodeAt(middle))) low = middle + 1
    else high = middle
  }
  return low
}
