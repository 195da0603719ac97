import words from '../../seeds/words.json' with { type: 'json' }
import { oneOf } from '../text/one-of.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import type { Line } from './reading.ts'

const situations = plainWordFinder(words.stance.situations)
/** 全县辖区城镇化率, 土地处置率. */
const OTHER_WORD = /^(?:城镇化|[置理罚])/
/** How far behind the beginning of a line such a word may stand. */
const SITUATION = 12
const endsClause = oneOf(',，。')
const TOLD = /。(?=20\d\d年|今年|去年|近年|全年|截[至止])/

/** Where the words of a line that say what a place is like (我旗地处沙地南缘，全旗总户数4860户。) end: at the sentence that tells of a year; null in other lines. */
export function situationEnd(text: string, line: Line): number | null {
  if (!tellsSituation(text, line.start)) return null
  const told = text.slice(line.start, line.end).search(TOLD)
  return told < 0 ? line.end : line.start + told
}

function tellsSituation(text: string, start: number): boolean {
  const place = situations.first(text, start, start + SITUATION + 1, text.length)
  if (place < 0) return false
  for (let before = start; before < place; before++) if (endsClause(text, before)) return false
  const end = place + situations.startingAt(text, place)!.word.length
  return !OTHER_WORD.test(text.slice(end, end + 3))
}
