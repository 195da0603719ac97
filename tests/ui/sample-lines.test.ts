import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sampleLines } from '../../src/ui/sample-lines.ts'

const text = readFileSync(new URL('../../seeds/notices/wuchang-2023.txt', import.meta.url), 'utf8')

test('keeps every word of the sample', () => {
  const words = sampleLines(text).map((line) => line.words)
  expect(words.join('')).toBe(text.replaceAll(/\r?\n/g, ''))
})

test('knows titles, headings, the addressees and the signature', () => {
  const looks = sampleLines(text).map(({ look }) => look)
  const count = (wanted: string) => looks.filter((look) => look === wanted).length
  expect(['title', 'heading', 'flush', 'right'].map(count)).toEqual([3, 6, 1, 2])
})
