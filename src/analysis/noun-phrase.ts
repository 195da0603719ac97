import words from '../../seeds/words.json' with { type: 'json' }
import { pairsOfHeads } from '../text/character-pairs.ts'
import { DIGITS, oneOf } from '../text/one-of.ts'
import type { Span } from '../text/span.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { trimMarks } from './clause.ts'
import { cutEnd } from './noun-end.ts'
import { cutFront, cutOpening } from './noun-front.ts'
import { isDigit } from './numeral.ts'
import { verbs, type VerbKind } from './knowledge.ts'
import { agents, isInNoun, isPartOfWord, nounVerbs, shares } from './verb-in-noun.ts'

/** Cuts verbs, adverbs and dates off the front, changes (增长, 提高到) off the end; null where no noun is left. */
export function stripEnds(text: string, lead: Span): Span | null {
  const opened = cutOpening(text, lead)
  const end = comparedAt(text, opened, cutEnd(text, opened, lead.end))
  const noun = cutFront(text, trimMarks(text, { start: opened, end }).start, end)
  if (noun === null || (text[noun.start] === '(' && text.indexOf(')', noun.start) >= noun.end - 1)) return null
  if (text[end - 1] === '的') return shareOf(text, { start: noun.start, end: end - 1 })
  return end > noun.start && !isNumber(text, noun.start, end) ? afterOwner(text, afterPredicate(text, noun)) : null
}

const compares = oneOf('高低快慢优')
/** How far behind its beginning a noun may be compared. */
const LEAST_COMPARED = 4

/** 民营工业增速高于全部工业, 增速比全州高, 时限由原来的: where what it is held against begins; `end` without any. */
function comparedAt(text: string, start: number, end: number): number {
  for (let place = start + LEAST_COMPARED; place < end; place++)
    if (text[place] === '于' && compares(text, place - 1)) return text[place - 2] === '不' ? place - 2 : place - 1
  if (compares(text, end - 1)) return beforeComparison(text, start, end)
  for (let place = start + 2; place < end; place++)
    if (text[place] === '由' && FROM_FORMER.test(text.slice(place, Math.min(end, place + 4)))) return place
  return end
}

function beforeComparison(text: string, start: number, end: number): number {
  for (let place = end - SHORTEST_COMPARISON; place > start + 1; place--)
    if (text[place] === '比' && !isWordOfRatio(text, place)) return place
  return end
}

const FROM_FORMER = /^由原(?:来|先|有)?的/

/** 对比, 占比, 比赛, 比例. */
function isWordOfRatio(text: string, place: number): boolean {
  return beforeRatio(text, place - 1) || afterRatio(text, place + 1)
}

const beforeRatio = oneOf('对占环同')
const afterRatio = oneOf('赛例重率值')

/** 比全州高: with its two ends. */
const SHORTEST_COMPARISON = 4

/** 2023年度: without 年度 the year is left. */
function isNumber(text: string, start: number, end: number): boolean {
  let place = start
  while (place < end && isDigit(text.charCodeAt(place))) place++
  return place === end
}

/** 大陆引水工程日供水量: how much in a day or a year is counted, not by whom; a short owner stays. */
function afterOwner(text: string, noun: Span): Span {
  if (noun.end - noun.start < 2 * SHORT_OWNER - 2 || indicators.endingAt(text, noun.end, noun.start) === null)
    return noun
  for (let place = noun.start + SHORT_OWNER; place <= noun.end - 4; place++)
    if (isPerTime(text, place) && !endsTime(text, place - 1)) return { start: place, end: noun.end }
  return noun
}

/** The fewest characters of an owner that is cut off. */
const SHORT_OWNER = 6
const isPerTime = oneOf('日年')
/** 工作日, 全年, 老年人口 … speak of no measure by the day or the year. */
const endsTime = oneOf(`${DIGITS}作节假今当即每生末周青全学往少老近幼成去同多历常明次半`)

/** What a phrase with 的 at its end stands for, by itself: 欠进度的有17个, 其中年出栏300头以上的6家. Null for others. */
export function nominalised(text: string, lead: Span): Span | null {
  const opened = cutOpening(text, lead)
  let { start, end } = trimMarks(text, { start: opened, end: lead.end })
  while (end > start && isToHave(text, end - 1)) end--
  if (text[end - 1] !== '的') return null
  const noun = cutFront(text, start, end)
  return noun && end - noun.start >= 3 ? noun : null
}

const isToHave = oneOf('有达共')

/** 民生支出占预算支出的86.3%: the share itself is what is counted; no other noun ends in 的. */
function shareOf(text: string, noun: Span): Span | null {
  for (let place = noun.start + 2; place < noun.end - 2; place++) if (text[place] === '占') return noun
  return null
}

const predicateAdverbs = plainWordFinder(words.predicateAdverbs)
const beforeVerbs = '共就'
const isBeforeVerb = oneOf(beforeVerbs)
const isJoint = oneOf('和及与、')
const isNew = oneOf('新')
/** 创新, 更新, 高新 … are words of their own. */
const isBeforeNew = oneOf('创更革高翻最全焕')
/** Rates and sums are named by the whole phrase (农村电网供电可靠率), unless a plain verb begins a new clause in it. */
const indicators = plainWordFinder(words.indicators)
/** What is said of shares is a part of their name (开设托班比例), but for such verbs as 实现. */
const verbsOfShares = new Set(words.verbsOfShares)

/** What a verb of several characters, or an adverb of one that is told of, begins with. */
const mayGovern = pairsOfHeads([
  ...verbs.words().filter((word) => word.length > 1),
  ...predicateAdverbs.words(),
  ...beforeVerbs,
])

/** 医疗机构与高校开展合作97项 counts 合作: what a verb inside governs stands after it. */
function afterPredicate(text: string, noun: Span): Span {
  const { start, end } = noun
  const isRate = indicators.endingAt(text, end, start) !== null
  const isShare = isRate && shares.endingAt(text, end, start) !== null
  for (let place = end - 3; place > start + 1; place--) {
    if (!mayGovern.mayHold(text.charCodeAt(place), text.charCodeAt(place + 1))) continue
    const adverb = isRate ? 0 : adverbLength(text, place, end)
    if (adverb > 0) return cutFront(text, place + adverb, end) ?? { start, end: place }
    const verb = verbs.startingAt(text, place)
    if (verb === null || verb.word.length < 2) continue
    if (isShare ? !verbsOfShares.has(verb.word) : isRate && verb.value !== 'plain') continue
    const rest = place + verb.word.length
    if (isPartOfWord(text, place, rest)) continue
    if (beginsAnew(text, verb.value, place, rest, noun)) return cutFront(text, rest, end) ?? { start: rest, end }
    if (belongsToNoun(text, noun, place, rest)) return noun
    const isNewly = isNew(text, place - 1) && !isBeforeNew(text, place - 2)
    const isDone = agents.endingAt(text, place, start) !== null
    const kind = isDone ? 'plain' : verb.value
    if (end - rest < (kind === 'plain' || isNewly ? 2 : 3)) continue
    const after = { start: rest, end }
    if (verb.word === '新增') return end - rest < (isDone ? 2 : 3) || isOwnRate(text, after) ? noun : after
    if (isNewly) return isOwnRate(text, after) ? noun : after
    return isInNoun(text, kind, rest, end) ? noun : (cutFront(text, rest, end) ?? after)
  }
  return noun
}

/** 知识库累计入库信息, 各级部门共检查企业: behind such an adverb it is told what the subject does. */
function adverbLength(text: string, place: number, end: number): number {
  const adverb = predicateAdverbs.startingAt(text, place, end - 2)
  if (adverb) return adverb.word.length
  if (!isBeforeVerb(text, place) || verbs.startingAt(text, place)) return 0
  return (verbs.startingAt(text, place + 1, end - 2)?.word.length ?? 0) >= 2 ? 1 : 0
}

/** 开展预算评审、压减资金: another thing that is done, not 引进、培育人才. */
function beginsAnew(text: string, kind: VerbKind, verb: number, rest: number, { start, end }: Span): boolean {
  if (kind !== 'plain' || text[verb - 1] !== '、' || end - rest < 2) return false
  if (verbs.startingAt(text, rest) && !nounVerbs.has(text.slice(rest, end))) return false
  return verbs.endingAt(text, verb - 1, start)?.value !== 'plain'
}

/** Verbs in lists, in brackets, and those that say which (国家认定的高新技术企业). */
function belongsToNoun(text: string, noun: Span, verb: number, rest: number): boolean {
  if (
    text[rest] === '等' ||
    isJoint(text, verb - 1) ||
    isListedMeasure(text, rest) ||
    isRelative(text, noun.start, rest)
  )
    return true
  return /^(?:[、和及与]|[^“(《]*[”)》])/.test(text.slice(rest, noun.end))
}

/** 立项数量和获资助额、平台数量: with 额 a first of several measures ends. */
function isListedMeasure(text: string, rest: number): boolean {
  const measure = measuresOfDoing.startingAt(text, rest)?.word.length ?? 0
  return measure > 0 && isJoint(text, rest + measure)
}

const measuresOfDoing = plainWordFinder(words.measuresOfDoing)

/** 国家认定的高新技术企业: the verb says which; 2000年底前建成的小区 says when. */
function isRelative(text: string, start: number, end: number): boolean {
  if (text[end] !== '的') return false
  for (let place = start; place < end; place++) if (isDigit(text.charCodeAt(place))) return false
  return true
}

/** 城镇新增就业人数 is one indicator; 园区新增入驻企业 counts 入驻企业. */
function isOwnRate(text: string, { start, end }: Span): boolean {
  return text.startsWith('就业', start) || indicators.endingAt(text, end, start) !== null
}
