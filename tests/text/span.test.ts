import { array, assert, integer, nat, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import { apartInSteps, withoutOverlaps } from '../../src/text/span.ts'
import { finish } from '../../src/text/steps.ts'

const span = record({ start: nat(40), length: integer({ min: 1, max: 6 }) }).map(({ start, length }) => ({
  start,
  end: start + length,
}))

it('parts spans in steps as in one go', () => {
  assert(
    property(array(span), (some) => {
      expect(finish(apartInSteps(some))).toEqual(withoutOverlaps(some))
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
