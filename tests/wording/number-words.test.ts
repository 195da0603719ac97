import { expect, test } from 'vitest'
import { numberWords } from '../../src/wording/number-words.ts'

test.each([
  [0, '0'],
  [-5, '-5'],
  [9999, '9999'],
  [10_000, '1 万'],
  [48_190_000, '4819 万'],
  [197_000_000, '1.97 亿'],
  [123_456_789, '12345.6789 万'],
  [1_234_567.8, '1234567.8'],
  [100_000_001, '10000.0001 万'],
])('writes %d as %s', (value, words) => {
  expect(numberWords(value)).toBe(words)
})

test('gives both ends of a range the same scale', () => {
  expect(numberWords(5000, 20_000)).toBe('0.5–2 万')
})
