/** A stretch of a text: UTF-16 indices, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Spans in reading order; of those that overlap the first holds, and of those with one start the longest. */
export function withoutOverlaps<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = []
  let end = -1
  for (const one of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start < end) continue
    kept.push(one)
    end = one.end
  }
  return kept
}
