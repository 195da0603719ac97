import { oneOf } from '../text/one-of.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { departmentForms, wholeNames } from './directory.ts'
import { commonWords, unitSuffixes } from './unit-knowledge.ts'

/** Whether words from `start` on, known to be a name or several, end as a body's or a set's name does at `end`. */
export function endsName(text: string, start: number, end: number): boolean {
  if (closesName(text, end - 1) || endsSet(text, end)) return true
  if (wholeNames.endingAt(text, end, start) ?? departmentForms.endingAt(text, end, start)) return true
  const suffix = unitSuffixes.endingAt(text, end, start)
  if (suffix === null || (suffix.value === 'institution' && suffix.word.length === end - start)) return false
  return commonWords.endingAt(text, end, start) === null
}

/** 各有关部门, 市级各单位. */
export function endsSet(text: string, end: number): boolean {
  return sets.endingAt(text, end) !== null
}

const closesName = oneOf(')委办')
const sets = plainWordFinder(['部门', '单位', '地区'])
