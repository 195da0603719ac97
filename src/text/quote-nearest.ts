import { alignedSpan, searchNear } from './quote-near.ts'
import { context, type Wanted } from './quote-wanted.ts'
import type { Span } from './span.ts'

/** The place that reads most like the words in their context, edits allowed. */
export function nearest(wanted: Wanted): Span | null {
  const { recorded, expected } = wanted
  const length = recorded.end - recorded.start
  const side = length > 64 ? context : Math.min(context, Math.floor((96 - length) / 2))
  const from = Math.max(0, recorded.start - side)
  const to = Math.min(recorded.text.length, recorded.end + side)
  const first = nearSpan(wanted, { start: from, end: Math.min(to, from + 96) }, expected)
  if (first === null || length <= 64) return first
  const last = nearSpan(wanted, { start: Math.max(from, to - 96), end: to }, first.start + length)
  if (last === null || last.end <= first.start || last.end - first.start > 2 * length) return null
  return { start: first.start, end: last.end }
}

/** Where the part of the recorded words that lies in `window` stands in the text now. */
function nearSpan({ map, recorded }: Wanted, window: Span, expected: number): Span | null {
  const pattern = recorded.text.slice(window.start, window.end)
  const hit = searchNear(map.text, pattern, expected - (recorded.start - window.start))
  if (hit === null) return null
  const part = {
    start: Math.max(recorded.start, window.start) - window.start,
    end: Math.min(recorded.end, window.end) - window.start,
  }
  const span = alignedSpan(pattern, map.text.slice(hit.start, hit.end), part)
  return { start: hit.start + span.start, end: hit.start + span.end }
}
