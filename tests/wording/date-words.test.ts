import { expect, test } from 'vitest'
import { dateWords, momentWords } from '../../src/wording/date-words.ts'

test('writes a date, a month and a year', () => {
  expect(dateWords('2023-06-30')).toBe('2023年6月30日')
  expect(dateWords('2023-12')).toBe('2023年12月')
  expect(dateWords('2025')).toBe('2025年')
})

test('leaves out the year only when it is the present one', () => {
  const time = new Date(2026, 2, 4, 9, 5).getTime()
  expect(momentWords(time, new Date(2026, 10, 1).getTime())).toBe('3月4日 09:05')
  expect(momentWords(time, new Date(2027, 0, 1).getTime())).toBe('2026年3月4日 09:05')
})
