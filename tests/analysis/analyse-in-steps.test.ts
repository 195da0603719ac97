import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { analyse, analyseInSteps } from '../../src/analysis/analyse.ts'
import type { Notice } from '../../src/notice/notice.ts'
import type { PageFacts } from '../../src/notice/notice-facts.ts'
import { judgeNoticeInSteps } from '../../src/notice/judge-notice.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import { readLetter, readLetterInSteps } from '../../src/notice/read-letter.ts'
import { plainText } from '../../src/text/plain-text.ts'
import type { Steps } from '../../src/text/steps.ts'
import { hostileTexts } from '../bench/texts.ts'

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

const facts: PageFacts = {
  url: null,
  host: null,
  metas: {},
  titles: [],
  fields: {},
  breadcrumb: null,
  body: { characters: 0, linked: 0, prose: 0, linkLines: 0, abstracts: 0 },
}

/** All that the page does with a text between two looks at the clock. */
function* readAll(text: string): Steps<Notice> {
  const body = plainText(text)
  yield
  const letter = yield* readLetterInSteps(body)
  const judged = yield* judgeNoticeInSteps(facts, body, letter)
  yield* analyseInSteps(judged, body, letter)
  return judged
}

/** Milliseconds of the thread's own work in the longest step but the first, which is not of the page; each the lesser of two. */
function longestStep(text: string): number {
  const least: number[] = []
  for (let round = 0; round < 2; round++) {
    const steps = readAll(text)
    let done: boolean | undefined = false
    for (let index = 0; done !== true; index++) {
      const before = process.threadCpuUsage()
      ;({ done } = steps.next())
      const { user, system } = process.threadCpuUsage(before)
      least[index] = Math.min(least[index] ?? Infinity, (user + system) / 1000)
    }
  }
  return Math.max(...least.slice(1))
}

const SHORT = 32_768
const TIMES = 12
/** Milliseconds of noise and of what is done for a text of any length. */
const NOISE = 2
/** How much longer the longest step of a text may take that is `TIMES` as long. */
const MOST = 5

describe('the longest step does not grow with the text', () => {
  it.each(Object.entries(hostileTexts))('%s', (_, make) => {
    const long = make(TIMES).slice(0, SHORT * TIMES)
    const growth = () => longestStep(long) / (longestStep(long.slice(0, SHORT)) + NOISE)
    let least = growth()
    for (let again = 0; again < 2 && least >= MOST; again++) least = Math.min(least, growth())
    expect(least).toBeLessThan(MOST)
  })
})
