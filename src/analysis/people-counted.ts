import words from '../../seeds/words.json' with { type: 'json' }
import { isHan } from '../text/one-of.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import type { NumberToken } from './number-token.ts'

const people = plainWordFinder(words.peopleCounted)
/** How many characters may stand between a number and the people that it counts. */
const NEAR = 5
const FEWEST = 20
/** 12345 is a number to call; 2026 may be a year. */
const NO_COUNT = /^(?:1[12]\d|12\d{3}|(?:19|20)\d\d)$/

/** 引进150农学类大学生, 帮助400退役军人就业: people are counted without a measure word. */
export function countsPeople(text: string, { low, range, start, end }: NumberToken): boolean {
  if (range || !Number.isInteger(low) || low < FEWEST || NO_COUNT.test(text.slice(start, end))) return false
  if (!isHan(text, start - 1)) return false
  for (let place = end; place <= end + NEAR && isHan(text, place); place++)
    if (people.startingAt(text, place)) return true
  return false
}
