import words from '../../seeds/words.json' with { type: 'json' }
import type { Span } from '../text/span.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { clauseStart, trimMarks } from './clause.ts'
import type { Figure } from './figure.ts'
import { actionWords, leadingWords } from './knowledge.ts'

/** What is counted: its place in the text, and how the verb and the noun stand to the number. */
export interface Metric {
  readonly span: Span | null
  /** The words between the clause's beginning and the number, as they stand. */
  readonly lead: Span
  /** Taken over from the item before (同比增长, 力争): no words of its own. */
  readonly carried: boolean
}

const trailingWords = plainWordFinder(words.trailing)
const innerVerbs = plainWordFinder(words.innerVerbs)
const afterCut = plainWordFinder(words.afterCut)
const NOUN = /[\u4e00-\u9fffA-Za-z“”"‘’《》0-9()+.·-]/

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
  const own = stripEnds(text, lead)
  const after = nounAfter(text, figure, ceiling)
  if (after && (own === null || isListed(text, lead) || isClassifier(figure)))
    return { span: after, lead, carried: false }
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

/** The noun phrase right after the unit; null where a mark or a verb follows. */
function nounAfter(text: string, figure: Figure, ceiling: number): Span | null {
  if (!isClassifier(figure)) return null
  let start = figure.end
  if (text[start] === '的') start++
  let end = start
  while (end < ceiling && end - start < 30 && NOUN.test(text[end]!)) {
    if (end > start + 1 && afterCut.startingAt(text, end)) break
    if (end > start && text[end] === '(') break
    end++
  }
  if (end - start < 2 || /[\d(]/.test(text[start]!) || afterCut.startingAt(text, start) !== null) return null
  const digit = text.slice(start, end).search(/\d/)
  if (digit > 0 && /[家个项名户人所座件条亿万%]/.test(text[start + digit + 1] ?? '')) return null
  return { start, end }
}

/** Cuts verbs and adverbs off the front, changes (增长, 提高到) off the end; null where no noun is left. */
export function stripEnds(text: string, lead: Span): Span | null {
  let { start, end } = trimMarks(text, { start: afterDate(text, lead), end: lead.end })
  for (;;) {
    const tail = trailingWords.endingAt(text.slice(start, end), end - start)
    const since = SINCE.exec(text.slice(Math.max(start, end - 10), end))
    if (!tail && !since) break
    end -= since?.[0].length ?? tail?.word.length ?? 0
    ;({ start, end } = trimMarks(text, { start, end }))
  }
  const whole = { start, end }
  for (;;) {
    const word = leadingWords.startingAt(text, start)
    if (!word || start + word.word.length > end) break
    if (start + word.word.length === end) return isNounVerb(word.word) ? { start, end } : null
    if (actionWords.startingAt(text, start) && isPartOfNoun(text, start, word.word, end)) break
    start += word.word.length
    ;({ start } = trimMarks(text, { start, end }))
  }
  return end - start >= 1 ? afterInnerVerb(text, { start, end }) : fallback(whole)
}

/** 医疗机构与高校开展合作97项 counts 合作: what a verb inside governs stands after it. */
function afterInnerVerb(text: string, noun: Span): Span {
  for (let place = noun.end - 3; place > noun.start + 1; place--) {
    const verb = innerVerbs.startingAt(text, place)
    if (!verb || place + verb.word.length + 2 > noun.end) continue
    const rest = { start: place + verb.word.length, end: noun.end }
    return isPartOfNoun(text, place, verb.word, noun.end) ? noun : rest
  }
  return noun
}

/** 散煤消费量较2024年减少: what it is compared with is not what is counted. */
const SINCE = /(?:较|比)(?:20\d\d年|上年|去年|上年度)(?:同期|底|末)?$/

const LEADING_DATE = /^(?:到|至|在)?(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?底|末)?(?:之前|以前|前|内)?/

/** 2026年6月底前建成服务站: the date says when, not what. */
function afterDate(text: string, lead: Span): number {
  const { start } = trimMarks(text, lead)
  const date = LEADING_DATE.exec(text.slice(start, Math.min(lead.end, start + 20)))![0]
  return /\d/.test(date) ? start + date.length : start
}

function fallback(whole: Span): Span | null {
  return whole.end - whole.start >= 2 ? whole : null
}

/** 获奖4项, 立项3个: the verb itself names what is counted. */
function isNounVerb(word: string): boolean {
  return words.nounVerbs.includes(word)
}

/** 建设用地, 服务业, 出口额 begin with a verb's characters but are nouns. */
function isPartOfNoun(text: string, start: number, word: string, end: number): boolean {
  const rest = text.slice(start + word.length, Math.min(end, start + word.length + 2))
  return words.nounTails.some((tail) => rest.startsWith(tail)) || (word.length === 1 && end - start <= 2)
}

/** 投资55亿元, 每月巡护不少于22天: without a noun the verb is what a reader writes in the table. */
function loneVerb(text: string, figure: Figure, lead: Span): Span | null {
  if (figure.measure?.dimension !== 'money' && !figure.bound.said) return null
  const { start, end } = trimMarks(text, lead)
  const verb = actionWords.endingAt(text.slice(start, end), end - start)
  return verb && verb.word.length >= 2 && !trailingWords.endingAt(verb.word, verb.word.length)
    ? { start: end - verb.word.length, end }
    : null
}
