import { array, assert, integer, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { plainWordFinder } from '../../src/text/word-finder.ts'

const letters = (least: number, most: number) =>
  string({ unit: integer({ min: 0, max: 2 }).map((at) => '甲乙丙'[at]!), minLength: least, maxLength: most })

it('finds the first word of a stretch as if each place were asked', () => {
  const place = integer({ min: 0, max: 14 })
  assert(
    property(array(letters(1, 3)), letters(0, 12), place, place, place, (words, text, start, end, ceiling) => {
      const finder = plainWordFinder(words)
      const places = Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
      const plain = places.find((one) => finder.startingAt(text, one, ceiling) !== null) ?? -1
      expect(finder.first(text, start, end, ceiling)).toBe(plain)
    }),
  )
})
