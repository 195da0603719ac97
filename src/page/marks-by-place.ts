import type { PageMark } from './page-mark.ts'

/** A drawer holds the marks on this many signs of the text, as a power of two: about as many as a page has in one element. */
const drawerBits = 7

const none: readonly PageMark[] = []

/**
 * Sorts marks by their places. The function returned gives those that overlap a stretch of the text, in the order in
 * which they were given, at a cost of what lies near it, however many there are elsewhere.
 */
export function marksByPlace(marks: readonly PageMark[]): (start: number, end: number) => readonly PageMark[] {
  const drawers: (PageMark[] | undefined)[] = []
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!
    const { start, end } = mark.span
    if (start >= end) continue
    const last = (end - 1) >> drawerBits
    for (let at = start >> drawerBits; at <= last; at++) {
      const own = drawers[at]
      if (own === undefined) drawers[at] = [mark]
      else own.push(mark)
    }
  }
  return (start, end) => {
    const first = start >> drawerBits
    const last = (end - 1) >> drawerBits
    let found: PageMark[] | null = null
    for (let at = first; at <= last; at++) {
      const own = drawers[at]
      if (own === undefined) continue
      for (let index = 0; index < own.length; index++) {
        const mark = own[index]!
        const { span } = mark
        if (span.start >= end || span.end <= start) continue
        // A long mark lies in many drawers.
        if (at > first && span.start >> drawerBits !== at) continue
        if (found === null) found = [mark]
        else found.push(mark)
      }
    }
    return found ?? none
  }
}
