import words from '../../seeds/words.json' with { type: 'json' }
import { isHan, oneOf } from '../text/one-of.ts'
import { standsAt } from '../text/stands-at.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { leadingWords } from './knowledge.ts'
import type { NumberToken } from './number-token.ts'

const people = plainWordFinder(words.peopleCounted)
/** How many characters may stand between a number and the people that it counts. */
const NEAR = 5
const FEWEST = 20
/** 12345 is a number to call; 2026 may be a year. */
const NO_COUNT = /^(?:1[12]\d|12\d{3}|(?:19|20)\d\d)$/

/** 90后青年, 第9届大学生. */
const isAge = oneOf('后届')
/** How far before a number a verb may begin. */
const LONGEST_VERB = 4

/** 引进150…, 带动就业1300…. */
function isDone(text: string, start: number): boolean {
  return leadingWords.endingAt(text, start, start - LONGEST_VERB) !== null || standsAt(text, '就业', start - 2)
}

/** 引进150农学类大学生, 帮助400退役军人就业: behind a verb people are counted without a measure word. */
export function countsPeople(text: string, { low, range, start, end }: NumberToken): boolean {
  if (range || !Number.isInteger(low) || low < FEWEST || NO_COUNT.test(text.slice(start, end))) return false
  if (isAge(text, end) || !isDone(text, start)) return false
  for (let place = end; place <= end + NEAR && isHan(text, place); place++)
    if (people.startingAt(text, place)) return true
  return false
}
