import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyse, analyseInSteps } from '../../src/analysis/analyse.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'

const notice = readFileSync(new URL('../../seeds/notices/wuchang-2023.txt', import.meta.url), 'utf8')

/** The parts of an analysis, and into how many steps its work was cut. */
function inSteps(text: string) {
  const body = plainText(text)
  const letter = readLetter(body)
  const parts = [judgeText(body, letter), body, letter] as const
  const steps = analyseInSteps(...parts)
  for (let count = 1; ; count++) {
    const { done, value } = steps.next()
    if (done === true) return { parts, count, analysis: value }
  }
}

test('the steps come to the same analysis', () => {
  const { parts, analysis } = inSteps(notice)
  expect(analysis.findings.length).toBeGreaterThan(50)
  expect(analysis).toEqual(analyse(...parts))
})

test('a longer text takes more steps, not longer ones, in one paragraph as well as in many', () => {
  for (const text of [notice, notice.replaceAll('\n', '')]) {
    const few = inSteps(text.repeat(20)).count
    expect(inSteps(text.repeat(40)).count).toBeGreaterThan(few * 1.5)
  }
})
