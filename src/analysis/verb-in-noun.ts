import words from '../../seeds/words.json' with { type: 'json' }
import { oneOf } from '../text/one-of.ts'
import { plainWordFinder, wordFinder } from '../text/word-finder.ts'

/** A verb, and how it may stand in a phrase. */
export interface Verb {
  readonly verb: string
  /** Rather begins a clause than a noun (建成社区食堂). */
  readonly clausal: boolean
  /** May be the beginning of a noun (建设用地, 招聘会); 完成, 涉及, 新建 and long ones are not. */
  readonly nominal: boolean
  /** Stands before nouns of any length (服务业增加值). */
  readonly attributive: boolean
  /** Is said of rates and sums (文化产业实现增加值, 补贴带动消费). */
  readonly ofRates: boolean
}

const actions = plainWordFinder(words.actions)
const clausal = plainWordFinder(words.innerVerbs)
const neverInNouns = new Set(words.neverInNouns)
const attributes = new Set([...words.nounVerbs, ...words.attributes])
const nounTails = plainWordFinder(words.nounTails)
const compoundTails = plainWordFinder(words.compoundTails)
/** 保障性住房, 生产型企业, 养殖业产值. */
const makesAttribute = oneOf('性型业员者')

/** All verbs; a longer one that begins with a verb of clauses counts as that verb. */
export const verbs = wordFinder<Verb>(
  [...clausal.words(), ...actions.words()].map(
    (word) => [word, kindOf(word, clausal.startingAt(word, 0)?.word)] as const,
  ),
)

function kindOf(word: string, clause: string | undefined): Verb {
  const verb = clause ?? word
  const isShort = verb.length === 1 || (verb.length === 2 && !verb.startsWith('新'))
  return {
    verb,
    clausal: clause !== undefined,
    nominal: isShort && actions.startingAt(verb, 0) !== null && !neverInNouns.has(verb),
    attributive: attributes.has(verb),
    ofRates: words.rateVerbs.includes(verb),
  }
}

/** Whether a verb that ends at `rest` and what follows, up to `end`, make one noun: 建设用地, 服务业, 安全管理系统. */
export function isInNoun(text: string, verb: Verb, rest: number, end: number): boolean {
  return mayTakeTail(text, verb, rest, end) || (!verb.clausal && isCompound(text, rest))
}

/**
 * As `isInNoun`, at the front of a phrase: the noun's tail must also end it (建设用地; not 建设用房改造), unless the verb is
 * attributive.
 */
export function opensNoun(text: string, word: string, rest: number, end: number): boolean {
  const verb = verbs.startingAt(word, 0)?.value
  if (verb?.verb !== word || !mayTakeTail(text, verb, rest, end) || (verb.clausal && end - rest > 2)) return false
  if (verb.attributive || end - rest < 2 || makesAttribute(text, rest)) return true
  const after = rest + tailLength(text, rest)
  return after >= end || after + tailLength(text, after) === end
}

function mayTakeTail(text: string, verb: Verb, rest: number, end: number): boolean {
  return verb.nominal && (end - rest < 2 || tailLength(text, rest) > 0)
}

function tailLength(text: string, place: number): number {
  return nounTails.startingAt(text, place)?.word.length ?? 0
}

/** 改造提升工程, 安全管理系统: behind the verb stands another, or what such names end with. */
function isCompound(text: string, rest: number): boolean {
  return compoundTails.startingAt(text, rest) !== null || (actions.startingAt(text, rest)?.word.length ?? 0) >= 2
}
