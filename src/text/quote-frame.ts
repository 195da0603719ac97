import { commonAfter, commonBefore, firstFrom, nearestPlaces, placesOf } from './quote-places.ts'
import { context, enoughContext, leastContext, mostPlaces, type Candidate, type Wanted } from './quote-wanted.ts'
import type { Span } from './span.ts'

/** So much of a quote's letters is left in what a changed one reads like, in hundredths. */
const leftOver = 25

/** The place between both contexts, with whatever words stand there now; null where none stand or the context is broken. */
export function bestFrame(wanted: Wanted): Candidate | null {
  const { map, recorded, expected } = wanted
  const before = recorded.text.slice(Math.max(0, recorded.start - leastContext), recorded.start)
  const after = recorded.text.slice(recorded.end, recorded.end + leastContext)
  if (before.length < leastContext || after.length < leastContext) return null
  const longest = 2 * (recorded.end - recorded.start) + context
  const ends = placesOf(after, map.text)
  let best: Candidate | null = null
  for (const place of nearestPlaces(placesOf(before, map.text), expected - leastContext, mostPlaces)) {
    const start = place + leastContext
    const end = ends[firstFrom(ends, start)] ?? Infinity
    if (end === start || end - start > longest || !resembles(wanted, { start, end })) continue
    const score =
      commonBefore(map.text, start, recorded.text, recorded.start, context) +
      commonAfter(map.text, end, recorded.text, recorded.end, context)
    if (score >= enoughContext && (best === null || score > best.score)) best = { start, end, score }
  }
  return best
}

/** Whether words can be what became of the quote: they share letters with it. */
function resembles({ map, recorded }: Wanted, { start, end }: Span): boolean {
  const letters = new Set(recorded.text.slice(recorded.start, recorded.end))
  const now = new Set(map.text.slice(start, end))
  const shared = [...letters].filter((letter) => now.has(letter)).length
  return shared * 100 >= letters.size * leftOver
}
