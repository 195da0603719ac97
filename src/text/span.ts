import { eachBatch, type Steps } from './steps.ts'

/** A stretch of a text: UTF-16 indices, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Spans by where they begin; those that begin together stay as they are. */
export function inReadingOrder<T extends Span>(spans: readonly T[]): readonly T[] {
  for (let next = 1; next < spans.length; next++)
    if (spans[next - 1]!.start > spans[next]!.start) return spans.toSorted((a, b) => a.start - b.start)
  return spans
}

/**
 * Spans in reading order, in steps where they are; of those that overlap the first holds, and of those with one start the
 * longest.
 */
export function* apartInSteps<T extends Span>(spans: readonly T[]): Steps<readonly T[]> {
  const kept: T[] = []
  yield* eachBatch(inReadingOrder(spans), (one) => {
    const last = kept.at(-1)
    if (last === undefined || last.end <= one.start) kept.push(one)
    else if (last.start === one.start && last.end < one.end) kept[kept.length - 1] = one
  })
  return kept
}

/** Joins, in steps, two lists of spans that are in reading order; of spans that begin together the shorter goes first. */
export function* mergeInSteps<T extends Span>(some: readonly T[], others: readonly T[]): Steps<readonly T[]> {
  if (others.length === 0) return some
  const merged: T[] = []
  let next = 0
  yield* eachBatch(some, (one) => {
    for (let other = others[next]; other && isBefore(other, one); other = others[++next]) merged.push(other)
    merged.push(one)
  })
  yield* eachBatch(others.slice(next), (one) => merged.push(one))
  return merged
}

function isBefore(one: Span, other: Span): boolean {
  return one.start < other.start || (one.start === other.start && one.end < other.end)
}

/**
 * Finds the last of some spans, sorted by their starts, that begins no later than a place; null before the first. Quick where
 * each place that is asked for is near the one before it.
 */
export function walkSpans<T extends { readonly start: number }>(spans: readonly T[]): (place: number) => T | null {
  const walk = new IndexWalk(spans)
  return (place) => {
    const index = walk.at(place)
    return index < 0 ? null : spans[index]!
  }
}

/** As `walkSpans`, the span's index; -1 before the first. */
export function walkIndexes(spans: readonly { readonly start: number }[]): (place: number) => number {
  const walk = new IndexWalk(spans)
  return (place) => walk.at(place)
}

class IndexWalk {
  private readonly starts: Int32Array
  private last = -1

  constructor(spans: readonly { readonly start: number }[]) {
    // Spans of many kinds are walked; numbers are read faster than those.
    this.starts = new Int32Array(spans.length)
    for (let index = 0; index < spans.length; index++) this.starts[index] = spans[index]!.start
  }

  at(place: number): number {
    const { starts } = this
    let { last } = this
    while (last + 1 < starts.length && starts[last + 1]! <= place) last++
    while (last >= 0 && starts[last]! > place) last--
    return (this.last = last)
  }
}
