import { array, assert, integer, nat, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import { apartInSteps, type Span } from '../../src/text/span.ts'
import { finish } from '../../src/text/steps.ts'

const span = record({ start: nat(40), length: integer({ min: 1, max: 6 }) }).map(({ start, length }) => ({
  start,
  end: start + length,
}))

/** As `apartInSteps`, in the plainest way. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const one of spans.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

it('leaves no two spans that overlap', () => {
  assert(
    property(array(span), (some) => {
      expect(finish(apartInSteps(some))).toEqual(apart(some))
    }),
  )
})

it('keeps the longest of spans with one start, and the first of those that overlap', () => {
  const some = [
    { start: 0, end: 2 },
    { start: 0, end: 4 },
    { start: 3, end: 6 },
    { start: 4, end: 5 },
  ]
  expect(finish(apartInSteps(some))).toEqual([some[1], some[3]])
})
