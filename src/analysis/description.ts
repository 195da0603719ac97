import words from '../../seeds/words.json' with { type: 'json' }
import { isHan, isLatin, oneOf } from '../text/one-of.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { trimMarks } from './clause.ts'
import type { Figure } from './figure.ts'
import { verbs } from './knowledge.ts'
import type { Metric } from './metric.ts'

const described = plainWordFinder(words.structureNouns.described)
/** How many characters may stand between a figure and the part that it counts. */
const NEAR = 8
const isQuotation = oneOf('“”')
const movers = new Set(words.structureNouns.movers)
const joins = oneOf('和及与')
const isDone = oneOf('了过')
const isLedTo = oneOf('为向给将把')

/**
 * Whether a count only describes what the sentence speaks of: 640个重点项目完成投资… and 74条河流水质优良率… count no
 * commitment, 28条重点产业链 and 6项任务 are the text's own parts. Only where no verb of doing stands right before.
 */
export function isDescription(text: string, figure: Figure, metric: Metric, next: Figure | null): boolean {
  if (figure.said || figure.measure === null) return false
  if (capacities.has(figure.measure.dimension)) return namesPlant(text, figure.end)
  if (figure.measure.dimension !== 'count') return false
  if (isToBeFound(text, figure.end) || countsItems(text, figure)) return true
  if (!(isHan(text, figure.end) || text[figure.end] === '“') || doesSomething(text, metric)) return false
  if (!people.has(figure.unit ?? '') && countsPart(text, figure.end)) return true
  if (followsFigure(text, figure, metric)) return false
  return next !== null && isSubject(text, figure.end, next.start)
}

const capacities = new Set(['mass', 'volume', 'power', 'energy'])
const plants = plainWordFinder(['项目', '生产线', '装置', '机组', '建设工程'])
/** How many characters may stand between a capacity and what has it. */
const FAR = 16

/** 年产60万吨油料项目, 35万千瓦光热项目: the capacity is a part of a plant's name. */
function namesPlant(text: string, from: number): boolean {
  for (let place = from; place <= from + FAR && isHan(text, place); place++)
    if (plants.startingAt(text, place)) return true
  return false
}

const isPause = oneOf(',(')

const toBeFound = plainWordFinder(['详见', '见附', '具体见', '附后'])

/** 共7项，详见清单: the list itself says what they are. */
function isToBeFound(text: string, end: number): boolean {
  const place = isPause(text, end) ? end + 1 : end
  return toBeFound.startingAt(text, place) !== null
}

/** How far before a heading's count the heading may begin. */
const HEADING = 40
const HEADED = /(?:^|[\n\t])(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))[^\n\t]*\($/

const LISTED = /\((?:共|[^()]{0,6}节[选录])$/
/** How a heading goes on behind its count: not at all, or with its first item. */
const HEADING_END = /\)(?:$|[\n\t]|1[.、])/y

/** 二、基础设施(5项), 任务分解(共118项), (节选4项): a heading counts the items below it. */
function countsItems(text: string, { start, end }: Figure): boolean {
  if (text[end] !== ')') return false
  if (LISTED.test(text.slice(Math.max(0, start - 10), start))) return true
  HEADING_END.lastIndex = end
  return HEADING_END.test(text) && HEADED.test(text.slice(Math.max(0, start - HEADING), start))
}

/** 10000名产业急需人才: of people no text has parts. */
const people = new Set(['名', '人', '位', '户'])

function countsPart(text: string, from: number): boolean {
  for (let place = from; place <= from + NEAR; place++) {
    const part = described.startingAt(text, place)
    if (part) {
      const after = place + part.word.length
      return !isFacility(text, after) && !achieves.within(text, after, after + SOON)
    }
    if (achieves.startingAt(text, place)) return false
    if (!isHan(text, place) && !isQuotation(text, place)) return false
  }
  return false
}

/** 18个产业集群入选国家级…, 9项任务获批: what came of them. */
const achieves = plainWordFinder(words.structureNouns.achieves)
/** How many characters may stand between the part and what came of it. */
const SOON = 6

/** 26条产业路, 3个行业馆 are built. */
const isFacility = oneOf('路园带馆楼')

function doesSomething(text: string, metric: Metric): boolean {
  const { start, end: last } = trimMarks(text, metric.lead)
  const end = isDone(text, last - 1) ? last - 1 : last
  if (end > start && isLedTo(text, end - 1)) return true
  const verb = verbs.endingAt(text, end, start) ?? (joins(text, end - 1) ? verbs.startingAt(text, start, end) : null)
  return verb !== null && !movers.has(verb.word)
}

/** 138户421人牧民: the second speaks of the same as the first. */
function followsFigure(text: string, figure: Figure, metric: Metric): boolean {
  return metric.lead.start === figure.start && isHan(text, figure.start - 1)
}

const isSuchAs = oneOf('等')

/** Noun and predicate stand between the two figures, and no mark; 14条高速公路项目和黄百等4个项目 are two counts. */
function isSubject(text: string, start: number, end: number): boolean {
  if (end - start < 3 || end - start > 30) return false
  for (let place = start; place < end; place++) {
    if (!isHan(text, place) && !isQuotation(text, place) && !isLatin(text, place)) return false
    if (joins(text, place) && isSuchAs(text, end - 1)) return false
  }
  return true
}
