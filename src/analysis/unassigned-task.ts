import type { Span } from '../text/span.ts'
import type { ReadTask } from './task.ts'

/**
 * Finds the tasks that set targets and name nobody, in a notice most of whose tasks name somebody; each by its heading.
 * Places are in ascending order.
 */
export function findUnassigned(
  tasks: readonly ReadTask[],
  unitPlaces: readonly number[],
  targetPlaces: readonly number[],
): Span[] {
  const open = tasks.filter((task) => task.row === null && !holds(unitPlaces, task))
  if (open.length * 2 > tasks.length) return []
  return open.filter((task) => holds(targetPlaces, task)).map((task) => task.heading)
}

/** Whether one of the places stands within the span, by binary search. */
function holds(places: readonly number[], { start, end }: Span): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (places[middle]! < start) low = middle + 1
    else high = middle
  }
  return low < places.length && places[low]! < end
}
