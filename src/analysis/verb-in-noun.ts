import words from '../../seeds/words.json' with { type: 'json' }
import { oneOf } from '../text/one-of.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { verbs, type VerbKind } from './knowledge.ts'

/** What ends the names of those who do something: a verb behind them tells what (税务部门检查单位). */
export const agents = plainWordFinder(words.agents)
/** Nouns that begin with what else leads up to one (在建工地, 到位资金). */
export const nounOpenings = plainWordFinder(words.nounOpenings)
/** Verbs that are nouns where they stand alone (交易, 养殖). */
export const nounVerbs: ReadonlySet<string> = new Set(words.nounVerbs)
const nounTails = plainWordFinder(words.nounTails)
const compoundTails = plainWordFinder(words.compoundTails)
/** What rates and shares end with. */
export const shares = plainWordFinder(words.shares)
/** What is measured of a doing (率, 时间, 面积). */
const measures = new Set(words.measuresOfDoing)
/** 保障性住房, 生产型企业, 养殖业产值. */
const makesAttribute = oneOf('性型业员者')

/** Whether a verb that ends at `rest` and what follows, up to `end`, make one noun: 建设用地, 服务业, 安全管理系统. */
export function isInNoun(text: string, kind: VerbKind, rest: number, end: number): boolean {
  if (isMeasure(text, rest, end)) return true
  return kind !== 'plain' && (mayTakeTail(text, rest, end) || isCompound(text, rest))
}

/**
 * As `isInNoun`, at the front of a phrase: the noun's tail must also end it (建设用地; not 建设用房改造), unless the verb is
 * attributive.
 */
export function opensNoun(text: string, kind: VerbKind, rest: number, end: number): boolean {
  if (isMeasure(text, rest, end)) return true
  if (kind !== 'plain' && shares.endingAt(text, end, rest) !== null) return true
  if (kind === 'attributive' && endsChain(text, rest, end)) return true
  if (kind === 'plain' || !mayTakeTail(text, rest, end)) return false
  if (kind === 'attributive' || end - rest < 2 || makesAttribute(text, rest)) return true
  const after = rest + tailLength(text, rest)
  return after >= end || after + tailLength(text, after) === end
}

function isMeasure(text: string, rest: number, end: number): boolean {
  return end - rest <= LONGEST_MEASURE && measures.has(text.slice(rest, end))
}

const LONGEST_MEASURE = 2

/** 招商推介活动: verbs, and at the end what such names end with. */
function endsChain(text: string, rest: number, end: number): boolean {
  const verb = verbs.startingAt(text, rest, end)
  if (verb === null || verb.value === 'plain') return false
  const tail = rest + verb.word.length
  return (
    tail + tailLength(text, tail) === end || tail + (compoundTails.startingAt(text, tail)?.word.length ?? 0) === end
  )
}

function mayTakeTail(text: string, rest: number, end: number): boolean {
  return end - rest < 2 || tailLength(text, rest) > 0
}

function tailLength(text: string, place: number): number {
  return nounTails.startingAt(text, place)?.word.length ?? 0
}

/** 改造提升工程, 安全管理系统: behind the verb stands another, or what such names end with. */
function isCompound(text: string, rest: number): boolean {
  if (compoundTails.startingAt(text, rest) !== null) return true
  const verb = verbs.startingAt(text, rest)?.word.length ?? 0
  return verb >= 2 && (nounOpenings.startingAt(text, rest)?.word.length ?? 0) <= verb
}

/** 增加值, 运动员, 社会组织, 50头以上规模户: what looks like a verb is a part of another word. */
export function isPartOfWord(text: string, start: number, end: number): boolean {
  for (let place = start - 2; place < end; place++) {
    const word = nounOpenings.startingAt(text, place)?.word
    if (word !== undefined && place + word.length > (place < start ? start : end)) return true
  }
  return false
}
