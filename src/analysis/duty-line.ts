import { eachMatch } from '../text/each-match.ts'
import type { Steps } from '../text/steps.ts'
import { afterArticle } from './article-number.ts'
import { TAKES_CHARGE } from './duty.ts'
import { unitsOnly } from './duty-chain.ts'
import type { ListedUnit } from './role-list.ts'

/** The longest list of names before the colon. */
const LONGEST = 60
const DUTY = new RegExp(`:(?:主要)?${TAKES_CHARGE}(?!任)`, 'g')

/** Reads, in steps, lines of duties (县应急局：负责灾情统计。): whoever a line begins with has what it tells. */
export function* readDutyLines(text: string, into: ListedUnit[]): Steps<void> {
  yield* eachMatch(text, DUTY, 5, ({ index }) => {
    const line = lineStart(text, index)
    if (line === null) return
    const start = afterArticle(text, line)
    for (const { start: from, end } of unitsOnly(text, start, index) ?? [])
      into.push({ start: from, end, role: 'responsible', at: start })
  })
}

/** Where the line begins that a place stands in; null where that is too far back. */
function lineStart(text: string, place: number): number | null {
  for (let start = place; start >= place - LONGEST; start--) if (start === 0 || text[start - 1] === '\n') return start
  return null
}
