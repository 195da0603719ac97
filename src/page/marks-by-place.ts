import type { PageMark } from './page-mark.ts'

/** Signs of the text in one drawer. */
const drawer = 512

/**
 * Sorts marks by their places. The function returned gives those that overlap a stretch of the text, in the order in
 * which they were given, at a cost of what lies near it, however many there are elsewhere.
 */
export function marksByPlace(marks: readonly PageMark[]): (start: number, end: number) => PageMark[] {
  const drawers: PageMark[][] = []
  for (const mark of marks) {
    if (mark.span.start >= mark.span.end) continue
    for (let at = drawerOf(mark.span.start); at <= drawerOf(mark.span.end - 1); at++) (drawers[at] ??= []).push(mark)
  }
  return (start, end) => {
    const found: PageMark[] = []
    for (let at = drawerOf(start); at <= drawerOf(end - 1); at++) {
      for (const mark of drawers[at] ?? []) {
        const { span } = mark
        const isFirstDrawer = at === Math.max(drawerOf(start), drawerOf(span.start))
        if (isFirstDrawer && span.start < end && span.end > start) found.push(mark)
      }
    }
    return found
  }
}

function drawerOf(place: number): number {
  return Math.floor(place / drawer)
}
