import type { PaintPlan } from './paint-plan.ts'

/** Whether a node ends above the top of the viewport; nodes of no size count as in view. */
function isAbove(node: Text): boolean {
  const box = node.parentElement?.getBoundingClientRect()
  return box !== undefined && box.bottom < 0
}

/** The number of a plan's first text node that is not above the viewport, by halves; its size when all are. */
export function firstInView({ size, nodeAt }: PaintPlan): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if (isAbove(nodeAt(middle))) low = middle + 1
    else high = middle
  }
  return low
}
