import type { PageMark } from './page-mark.ts'
import type { PaintPlan } from './paint-plan.ts'

/** Whether a node ends above the top of the viewport; nodes of no size count as in view. */
function isAbove(node: Text | undefined): boolean {
  const box = node?.parentElement?.getBoundingClientRect()
  return box !== undefined && box.bottom < 0
}

/** A plan's marks, sorted for the reader: from the top of the viewport down, then upwards from there. */
export function* orderForReader({ marks, beginOf }: PaintPlan): Generator<PageMark> {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isAbove(beginOf(marks[middle]!.id)?.node)) low = middle + 1
    else high = middle
  }
  for (let at = low; at < marks.length; at++) yield marks[at]!
  for (let at = low - 1; at >= 0; at--) yield marks[at]!
}
