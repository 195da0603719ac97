import type { Span } from '../text/span.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { trimMarks } from './clause.ts'
import type { Figure } from './figure.ts'
import type { Metric } from './metric.ts'
import { stripEnds } from './noun-phrase.ts'
import { isPlaceName } from './place.ts'

interface Shared {
  readonly figure: Figure
  metric: Metric
  share: Share | null
}

/** Which of the figures of one 分别 it is; `at` is where 分别 stands. */
export interface Share {
  readonly at: number
  readonly index: number
  readonly count: number
}

/** The most figures that one 分别 is read to govern. */
const MOST = 8

/** Gives, in steps, the figures after 分别 their nouns in order: A、B分别增长5%、7% is A 5 % and B 7 %; in places the same is counted. */
export function* shareMetrics(text: string, figures: readonly Readonly<Shared>[]): Steps<void> {
  yield* eachBatch(figures, ({ metric }, index) => {
    const { start, end } = metric.lead
    const at = lastRespectively(text, start, end)
    const group = at < 0 ? [] : followers(text, figures, index)
    if (group.length < 2) return
    group.forEach((one, order) => ((one as Shared).share = { at, index: order, count: group.length }))
    const own = nounsOf(text, { start, end: at })
    const before = figures[index - 1]?.metric.span
    if (before && own.length > 1 && own.every((one) => isPlaceName(text.slice(one.start, one.end))))
      shareNouns(group, [before])
    else shareNouns(group, own.length > 0 ? own : nounsBefore(figures, index, group.length))
  })
}

function lastRespectively(text: string, start: number, end: number): number {
  for (let place = end - 2; place >= start; place--)
    if (text.charCodeAt(place) === PART && text[place + 1] === '别') return place
  return -1
}

const PART = '分'.charCodeAt(0)

function shareNouns(all: readonly Readonly<Shared>[], nouns: readonly Span[]): void {
  const group = nouns.length > 1 ? all.slice(0, nouns.length) : all
  group.forEach((one, index) => {
    const noun =
      nouns.length === group.length ? nouns[index]! : nouns[0] && nouns.length === 1 ? nouns[0] : joined(nouns)
    if (noun) (one as Shared).metric = { ...one.metric, span: noun, carried: false }
  })
}

/** 生产总值60亿元，预算收入2亿元，分别增长6%、9%: the nouns are those of the figures before. */
function nounsBefore(figures: readonly Readonly<Shared>[], first: number, count: number): Span[] {
  if (!figures[first]!.metric.carried) return []
  const nouns = figures.slice(Math.max(0, first - count), first).flatMap(({ metric }) => metric.span ?? [])
  return nouns.length === count ? nouns : nouns.slice(-1)
}

/** The figures that follow one another with nothing but a mark, a connector or a comparator between. */
function followers(text: string, figures: readonly Readonly<Shared>[], first: number): Readonly<Shared>[] {
  const group = [figures[first]!]
  for (let i = first + 1; i < figures.length && group.length < MOST; i++) {
    const between = text.slice(figures[i - 1]!.figure.end, figures[i]!.figure.start)
    if (!/^[、,和及与]{1,2}$/.test(between)) break
    group.push(figures[i]!)
  }
  return group
}

function nounsOf(text: string, span: Span): Span[] {
  const nouns: Span[] = []
  let from = span.start
  let depth = 0
  for (let i = span.start; i <= span.end; i++) {
    const character = i < span.end ? text[i]! : '、'
    if (character === '(' || character === '“') depth++
    if (character === ')' || character === '”') depth--
    if (depth > 0 || !isJoint(text, i, character)) continue
    const noun = stripEnds(text, trimMarks(text, { start: from, end: i }))
    if (noun) nouns.push(noun)
    from = i + 1
  }
  if (nouns.length > 1 && nouns.slice(0, -1).every((one) => ATTRIBUTE.test(text.slice(one.start, one.end))))
    return [joined(nouns)!]
  return sameOfEach(text, nouns)
}

/** 城镇、农村居民收入, 第二、第三产业比重: all share the last noun, and none stands for itself. */
const ATTRIBUTE =
  /^(?:其中)?(?:全.)?(?:城镇|农村|城市|乡村|第[一二三]|[一二三]|[省市县乡]级|国有|民营|公办|民办|男|女)$/

/** 存、贷款余额 and 进、出口 are one noun each, 普及 and 参与 are words. */
function isJoint(text: string, place: number, character: string): boolean {
  return /[、和与及]/.test(character) && !NO_JOINT.test(text.slice(Math.max(0, place - 1), place + 2))
}

const NO_JOINT = /^(?:存.贷|进.出|普及|参与|涉及|惠及|共和|饱和|缓和|.和谐|.和平|.及时|.及格)/

/** 西安市、榆林市投资完成率: places share what is measured. */
function sameOfEach(text: string, nouns: readonly Span[]): Span[] {
  const last = nouns.at(-1)
  const places = nouns.slice(0, -1)
  if (!last || places.length === 0 || !places.every((one) => /[省市县区州旗]$/.test(text.slice(one.start, one.end))))
    return [...nouns]
  const place = /^[\u4e00-\u9fff]{1,5}?[省市县区州旗]/.exec(text.slice(last.start, last.end))
  return place ? nouns.map(() => ({ start: last.start + place[0].length, end: last.end })) : [...nouns]
}

function joined(nouns: readonly Span[]): Span | null {
  return nouns.length === 0 ? null : { start: nouns[0]!.start, end: nouns.at(-1)!.end }
}
