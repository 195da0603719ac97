import { eachMatch } from '../text/each-match.ts'
import { oneOf } from '../text/one-of.ts'
import type { Span } from '../text/span.ts'
import type { Steps } from '../text/steps.ts'
import { afterArticle } from './article-number.ts'
import { duties, mannerStart, TAKES_CHARGE } from './duty.ts'
import { unitsOnly } from './duty-chain.ts'
import { LONGEST_DUTY_END } from './list-sign.ts'
import type { ListedUnit } from './role-list.ts'
import { isCollective } from './unit-knowledge.ts'

/** The longest sentence that is read so. */
const LONGEST = 240
const DUTY_END = new RegExp(
  `(?:牵头|主办|负责|落实|实施|配合|参与|协助|协同(?:推进)?|协办)(?=[,;。\\n]|$)|牵头(?!单位|部门|人|.{0,8}的)|${TAKES_CHARGE}`,
  'g',
)
/** What stands in a sentence that says more than who does what. */
const NO_NAMES = /[由对要的向为]|关于|设在|建立|^[^()]*\)|\([^()]*$|(?:牵头|责任|配合)单位|^..(?:牵头|负责)$/
const endsSentence = oneOf('。;\n\t')

/**
 * Reads, in steps, sentences that are nothing but names and duties: 市商务局牵头，市财政局、各县配合。 They say who does what
 * the words before them ask for.
 */
export function* readPlainDuties(text: string, into: ListedUnit[]): Steps<void> {
  let last = { end: 0, start: 0 }
  yield* eachMatch(text, DUTY_END, 12, ({ index, 0: word }) => {
    const end = index + word.length
    const floor = Math.max(0, end - LONGEST)
    const sentence = sentenceStart(text, end, floor)
    if (sentence === null) return
    if (opensBracket(text, sentence)) return
    const from = last.end > sentence ? restStart(text, last.end, end) : sentence
    const duty = duties.endingAt(text, end, Math.max(from, end - LONGEST_DUTY_END))
    if (!duty) return
    const before = mannerStart(text, end - duty.word.length, from)
    const until = duty.value === 'lead' ? withoutDemand(text, before) : before
    const isShared = before < end - duty.word.length
    const whole = unitsOnly(text, from, until) ?? []
    const begin = whole.length > 0 ? from : Math.max(from, text.lastIndexOf(',', before) + 1)
    const names = begin === from ? whole : namesInClause(text, begin, until, isShared)
    if (duty.value === 'lead' && begin > from && !parts(text, end)) return
    if (names.length === 0 || NO_NAMES.test(text.slice(begin, until) + duty.word)) return
    last = { end, start: from === sentence ? from : last.start }
    for (const name of names) into.push({ start: name.start, end: name.end, role: duty.value, at: last.start })
  })
}

/** 转入清单，市住建局、市财政局负责: a clause of nothing but names, whatever the sentence began with; not 各司其职落实. */
function namesInClause(text: string, start: number, end: number, isShared: boolean): readonly Span[] {
  const names = unitsOnly(text, start, end) ?? []
  return isShared || names.some((name) => !isCollective(text.slice(name.start, name.end))) ? names : []
}

const parts = oneOf(',;。\n')

/** (市财政局(金融办)、市教育局负责) is read as a bracket. */
const opensBracket = oneOf('([〔【')

/** 市文旅局要牵头做好…: the demand is no part of the name. */
function withoutDemand(text: string, end: number): number {
  return demands(text, end - 1) ? end - 1 : end
}

const demands = oneOf('要须应')

/** Where the next names begin: A牵头,B、C配合 right behind the duty, A负责…,B负责… behind what it is. */
function restStart(text: string, duty: number, end: number): number {
  return text[duty] === ',' ? duty + 1 : duty + text.slice(duty, end).lastIndexOf(',') + 1
}

/** Where the sentence begins that a place stands in; null where that is too far back, or in an open bracket. */
function sentenceStart(text: string, place: number, floor: number): number | null {
  for (let i = place; i > floor; i--) if (endsSentence(text, i - 1)) return afterArticle(text, i)
  return floor === 0 ? afterArticle(text, 0) : null
}
