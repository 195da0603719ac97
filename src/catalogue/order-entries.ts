import type { Entry } from './entry.ts'
import type { NotebookSort } from './notebook-query.ts'

/** The numbers of all entries, sorted. Notes that came at the same moment stay in the order of their numbers. */
export function orderEntries(entries: readonly Entry[], sort: NotebookSort): Uint32Array {
  const order = Uint32Array.from(entries, (_, number) => number)
  const times = Float64Array.from(entries, ({ createdAt }) => createdAt)
  const oldest = (a: number, b: number) => times[a]! - times[b]! || a - b
  if (sort === 'oldest') return order.sort(oldest)
  if (sort === 'newest') return order.sort((a, b) => oldest(b, a))
  const notices = Uint32Array.from(entries, ({ notice }) => notice)
  const latest = latestOf(entries)
  const together = (a: number, b: number) => {
    const [one, other] = [notices[a]!, notices[b]!]
    return one === other ? 0 : latest[other]! - latest[one]! || one - other
  }
  if (sort === 'notice') return order.sort((a, b) => together(a, b) || oldest(b, a))
  const starts = Float64Array.from(entries, ({ start }) => start)
  return order.sort((a, b) => together(a, b) || starts[a]! - starts[b]! || oldest(a, b))
}

/** The moment of the latest note of each notice. */
function latestOf(entries: readonly Entry[]): readonly number[] {
  const latest: number[] = []
  for (const { notice, createdAt } of entries) latest[notice] = Math.max(latest[notice] ?? 0, createdAt)
  return latest
}
