import { countFirst } from '../text/count-first.ts'
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
  const first = countFirst(places.length, (index) => places[index]! < start)
  return first < places.length && places[first]! < end
}
