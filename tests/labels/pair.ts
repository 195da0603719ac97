import type { Span } from '../../src/text/span.ts'

/** What was said with the label it was paired with. */
export interface Pairs<S, L> {
  readonly pairs: readonly (readonly [S, L])[]
  readonly unpaired: readonly S[]
  readonly missed: readonly L[]
}

/** Pairs one to one, largest weight first; what weighs nothing is never paired. */
export function pair<S, L>(
  said: readonly S[],
  labels: readonly L[],
  weigh: (said: S, label: L) => number,
): Pairs<S, L> {
  const ties = said.flatMap((one, i) =>
    labels.flatMap((label, j) => {
      const weight = weigh(one, label)
      return weight > 0 ? [{ weight, i, j }] : []
    }),
  )
  ties.sort((a, b) => b.weight - a.weight || a.i - b.i || a.j - b.j)
  const ofSaid = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of ties) {
    if (ofSaid.has(i) || taken.has(j)) continue
    ofSaid.set(i, j)
    taken.add(j)
  }
  return {
    pairs: [...ofSaid].map(([i, j]) => [said[i]!, labels[j]!] as const),
    unpaired: said.filter((_, i) => !ofSaid.has(i)),
    missed: labels.filter((_, j) => !taken.has(j)),
  }
}

/** How many characters two spans share. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Whether two spans are the same. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** Shared characters by all characters of two spans, 0 to 1. */
export function intersectionOverUnion(a: Span, b: Span): number {
  const shared = overlap(a, b)
  return shared / (a.end - a.start + b.end - b.start - shared)
}
