import words from '../../seeds/words.json' with { type: 'json' }
import type { Span } from '../text/span.ts'
import { DIGITS, LATIN, isHan, oneOf } from '../text/one-of.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { clauseStart, trimMarks } from './clause.ts'
import type { Figure } from './figure.ts'
import { actionWords } from './knowledge.ts'
import { stripEnds } from './noun-phrase.ts'
import { isDigit } from './numeral.ts'

/** What is counted: its place in the text, and how the verb and the noun stand to the number. */
export interface Metric {
  readonly span: Span | null
  /** The words between the clause's beginning and the number, as they stand. */
  readonly lead: Span
  /** Taken over from the item before (同比增长, 力争): no words of its own. */
  readonly carried: boolean
}

const afterCut = plainWordFinder(words.afterCut)
const isNounMark = oneOf(`${LATIN}${DIGITS}“”"‘’《》()+.·-`)
const isPlaceWord = oneOf('上下内外')
/** 优等, 中等, 均等 … and 等级, 等次 …: there 等 opens no class of examples. */
const isRankWord = oneOf('优中高上下初劣同平均对一二三')
const isRankTail = oneOf('级次候待额值奖分')
/** The shortest noun that says by itself what is counted, in characters. */
const SPECIFIC = 4
const isJoint = oneOf('和及与')
const isNumberPart = oneOf(`${DIGITS}.,万亿`)
const isCounted = oneOf('家个项名户人所座件条头只支元%')

/** Finds the metric of a figure. `before` is the figure that precedes it in the sentence, with its metric. */
export function findMetric(
  text: string,
  figure: Figure,
  floor: number,
  ceiling: number,
  before: { figure: Figure; metric: Metric } | null,
): Metric {
  const start = leadStart(text, figure, floor, before?.figure ?? null)
  const lead = { start, end: figure.start }
  const own = afterExamples(text, stripEnds(text, lead))
  const after = nounAfter(text, figure, ceiling)
  if (after && (own === null || isListed(text, lead) || isClassifier(figure)))
    return { span: after, lead, carried: false }
  if (
    own &&
    before &&
    isRepair(text.slice(own.start, own.end)) &&
    before.figure.unit === figure.unit &&
    before.metric.span
  )
    return { span: before.metric.span, lead, carried: false }
  if (own) return { span: own, lead, carried: false }
  if (after) return { span: after, lead, carried: false }
  const verb = loneVerb(text, figure, lead)
  if (verb) return { span: verb, lead, carried: false }
  return { span: before?.metric.span ?? null, lead, carried: true }
}

/** The clause's beginning, or the end of the figure before it; 、 between nouns joins them (N14), after a figure it parts (N15). */
function leadStart(text: string, figure: Figure, floor: number, before: Figure | null): number {
  const clause = clauseStart(text, figure.start, floor)
  return before && before.end > clause && before.end <= figure.start ? before.end : clause
}

/** Counting words after which the counted noun follows: 2个中试平台, 72名科技特派员. */
function isClassifier(figure: Figure): boolean {
  return figure.unit === null ? figure.number.scaled : figure.measure?.dimension === 'count'
}

/** …等12个重大项目: what stands before is a list of examples. */
function isListed(text: string, lead: Span): boolean {
  return text[lead.end - 1] === '等'
}

/** A verb or a preposition ends the noun; the 以 of 规模以上企业 does not. */
function endsNoun(text: string, place: number): boolean {
  return afterCut.startingAt(text, place) !== null && !(text[place] === '以' && isPlaceWord(text, place + 1))
}

/** 由96项扩充至150项: after a baseline the change follows, not a noun. */
const CHANGED = /^[\u4e00-\u9fff]{1,3}[至到](?=[\d一二三四五六七八九十百两]|$)/

const isDigitOrBracket = oneOf(`${DIGITS}(`)

function firstDigit(text: string, start: number, end: number): number {
  let place = start
  while (place < end && !isDigit(text.charCodeAt(place))) place++
  return place < end ? place : -1
}

/** The noun phrase right after the unit; null where a mark or a verb follows. */
function nounAfter(text: string, figure: Figure, ceiling: number): Span | null {
  if (!isClassifier(figure)) return null
  let start = figure.end
  if (text[start] === '的') start++
  let end = start + relativeLength(text, start, ceiling)
  while (end < ceiling && end - start < 30 && (isHan(text, end) || isNounMark(text, end))) {
    if (end > start + 1 && endsNoun(text, end)) break
    if (end > start + 1 && isJoint(text, end) && isCountAt(text, end + 1)) break
    if (end > start && text[end] === '(') break
    if (end > start && text[end] === '“' && isManner(text, end, ceiling)) break
    end++
  }
  if (end - start < 2 || isDigitOrBracket(text, start) || afterCut.startingAt(text, start) !== null) return null
  if (CHANGED.test(text.slice(start, start + 5))) return null
  const digit = firstDigit(text, start, end)
  if (digit < 0 || !isCountAt(text, digit)) return { start, end }
  return digit - start < 2 ? null : { start, end: digit }
}

const RELATIVE = /^(?:具有|具备|拥有|持有|取得|从事|符合)[\u4e00-\u9fff、()]{2,20}?的(?=[\u4e00-\u9fff]{2})/
const mayOpenRelative = oneOf('具拥持取从符')

/** 具有博士、硕士学位的人才: what such words open belongs to the noun up to its 的, commas of lists included. */
function relativeLength(text: string, start: number, ceiling: number): number {
  if (!mayOpenRelative(text, start)) return 0
  return RELATIVE.exec(text.slice(start, Math.min(ceiling, start + 26)))?.[0].length ?? 0
}

/** 事项“一证通办”, 事项“零材料”办理: words in quotes that a verb or nothing follows say how, not what. */
function isManner(text: string, place: number, ceiling: number): boolean {
  const close = text.indexOf('”', place)
  if (close < 0 || close > Math.min(ceiling, place + 14)) return false
  return !isHan(text, close + 1) || actionWords.startingAt(text, close + 1) !== null
}

/** A further number of something (12个国家32支队伍), not one of a name (4G基站). */
function isCountAt(text: string, place: number): boolean {
  let end = place
  while (isNumberPart(text, end)) end++
  return isCounted(text, end)
}

/** 扎染、木雕等非遗工坊 counts 非遗工坊: examples go before it; a bare 项目 says too little without them. */
function afterExamples(text: string, noun: Span | null): Span | null {
  if (noun === null) return null
  for (let place = noun.end - SPECIFIC - 1; place > noun.start; place--) {
    if (text[place] === '等' && !isRankWord(text, place - 1) && !isRankTail(text, place + 1))
      return { start: place + 1, end: noun.end }
  }
  return noun
}

/** 新打供水井9眼，维修二十眼: with the same unit the verb speaks of the same thing. */
function isRepair(words: string): boolean {
  return /^(?:维修|修缮|加固|改建|扩建|续建|更新|升级|除险加固)$/.test(words)
}

/** 投资55亿元, 每月巡护不少于22天: without a noun the verb is what a reader writes in the table. */
function loneVerb(text: string, figure: Figure, lead: Span): Span | null {
  if (figure.measure?.dimension !== 'money' && !figure.bound.said) return null
  const { start, end } = trimMarks(text, lead)
  const verb = actionWords.endingAt(text, end, start)
  return verb && verb.word.length >= 2 && !words.trailing.includes(verb.word)
    ? { start: end - verb.word.length, end }
    : null
}
