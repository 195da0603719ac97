import { isSameLook, type PageMark } from './page-mark.ts'
import type { Segment } from './paint-plan.ts'

/** Whether two plans of a node look the same: where its marks stand in the whole text may differ. */
export function looksSame(before: readonly Segment[] | undefined, now: readonly Segment[]): boolean {
  return before?.length === now.length && before.every((segment, index) => isSameSegment(segment, now[index]!))
}

function isSameSegment(a: Segment, b: Segment): boolean {
  if (a.start !== b.start || a.end !== b.end || a.parts.length !== b.parts.length) return false
  return a.parts.every(({ mark, first, last }, index) => {
    const other = b.parts[index]!
    return isSameMark(mark, other.mark) && first === other.first && last === other.last
  })
}

function isSameMark(a: PageMark, b: PageMark): boolean {
  return a.id === b.id && a.kind === b.kind && a.label === b.label && isSameLook(a.look, b.look)
}
