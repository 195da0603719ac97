import { expect, it } from 'vitest'
import { codesOf } from '../../src/text/codes-of.ts'
import { landmarkReader } from '../../src/text/landmarks.ts'
import { finish } from '../../src/text/steps.ts'

it('finds the characters of each set in reading order, over the ends of its steps', () => {
  const read = landmarkReader({ stops: '。；', digits: '0123456789' })
  const text = '甲1乙。'.repeat(5000)
  const { stops, digits } = finish(read(codesOf(text)))
  expect(Array.from(digits.subarray(0, 3))).toEqual([1, 5, 9])
  expect(stops).toEqual(digits.map((place) => place + 2))
  expect(stops).toHaveLength(5000)
})

it('finds nothing in an empty text', () => {
  expect(finish(landmarkReader({ stops: '。' })(codesOf('')))).toEqual({ stops: new Int32Array() })
})

it('refuses a character of two sets, which could be found for one of them only', () => {
  expect(() => landmarkReader({ stops: '。；', marks: '、。' })).toThrow('two sets')
})
