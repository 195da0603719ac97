import words from '../../seeds/words.json' with { type: 'json' }
import type { Span } from '../text/span.ts'
import { DIGITS, oneOf } from '../text/one-of.ts'
import { standsAt } from '../text/stands-at.ts'
import { trimMarks } from './clause.ts'
import type { Figure } from './figure.ts'
import { trailingWords, verbs } from './knowledge.ts'
import { isClassifier, isShareOf, isSumOf, nounAfter } from './noun-after.ts'
import { cutDoing, endsInVerb } from './noun-end.ts'
import { nominalised, stripEnds } from './noun-phrase.ts'
import { agents } from './verb-in-noun.ts'

/** What is counted: its place in the text, and how the verb and the noun stand to the number. */
export interface Metric {
  readonly span: Span | null
  /** The words between the clause's beginning and the number, as they stand. */
  readonly lead: Span
  /** Taken over from the item before (同比增长, 力争): no words of its own. */
  readonly carried: boolean
}

/** 优等, 中等, 均等 … and 等级, 等次 …: there 等 opens no class of examples. */
const isRankWord = oneOf('优中高上下初劣同平均对立一二三')
const isRankTail = oneOf('级次候待额值奖分')
/** The shortest noun that says by itself what is counted, in characters. */
const SPECIFIC = 4

/** 高于全市0.8个百分点 is said of the metric before it, as are 奋斗目标12%, 投资1000万元以上6家 and 占全国4%. */
const COMPARED =
  /^(?:高|低|快|慢|优|好)于|^[高多低少]出|^(?:稳居|位居|居)全|^[比较][\u4e00-\u9fff]{2,8}[高低快慢多少]$|^(?:(?:总?投资|产值|营收|税收|收入)(?:额)?(?:超|过)?)?[\d.]+[万亿]*(?:美元|元)(?:以[上下])?$|^奋斗(?:目标)?$|^(?:全[国省市县区州球]|世界|总[数量额]|(?:实际)?(?:工作|执行)中|(?:同期)?[多少]|不降反升|不升反降|[\d.千百万亿]*元?(?:台阶|大关|关口))$/

/** 每个县(市、区)不少于3个 tells among whom, not what. */
const SHARED_OUT = /^每个?[^,，率数量额]{0,8}(?:[省市县区旗乡镇村校户家人所站]|街道|社区|单位|部门|企业|\))$/

/** What the words of COMPARED and SHARED_OUT begin with. */
const mayCompare = oneOf(`${DIGITS}千百万亿台大关高低快慢优好比较稳位居总投产营税收全世每实工执同多少不奋`)

/** A figure with its metric. */
interface Counted {
  readonly figure: Figure
  readonly metric: Metric
}

/**
 * Finds the metric of a figure, whose clause begins at `clause`. `before` is the figure that precedes it in the sentence, with
 * its metric, `alike` the last of the same unit.
 */
export function findMetric(
  text: string,
  figure: Figure,
  clause: number,
  ceiling: number,
  before: Counted | null,
  alike: Counted | null,
): Metric {
  const start = leadStart(figure, clause, before?.figure ?? null)
  const lead = { start, end: figure.start }
  const own = isOfBefore(text, lead, before)
    ? null
    : withoutDoing(text, figure, afterExamples(text, stripEnds(text, lead)))
  const after = withoutDoing(text, figure, nounAfter(text, figure, ceiling))
  if (
    before?.metric.span &&
    own &&
    (isCompared(text, own) || isOfPlan(text, figure, own) || isSince(text, lead)) &&
    !(after && text[figure.end] === '的')
  )
    return { span: before.metric.span, lead, carried: true }
  if (
    after &&
    (own === null ||
      isListed(text, lead) ||
      isClassifier(figure) ||
      isSumOf(text, figure, after) ||
      isShareOf(text, figure, after) ||
      (figure.measure?.dimension === 'share' && joins(text, lead.end - 1)) ||
      endsInVerb(text, lead))
  )
    return { span: after, lead, carried: false }
  if (own && before?.metric.span && before.figure.unit === figure.unit && isOfSame(text, lead, own))
    return { span: before.metric.span, lead, carried: false }
  if (own) return { span: own, lead, carried: false }
  const those = isClassifier(figure) ? nominalised(text, lead) : null
  if (those) return { span: those, lead, carried: false }
  const verb = loneVerb(text, figure, lead, before?.figure ?? null)
  // 安排项目38个，投资4亿元，已开工33个.
  if (verb && alike?.metric.span && figure.measure?.dimension === 'count')
    return { span: alike.metric.span, lead, carried: true }
  if (verb) return { span: verb, lead, carried: false }
  const named = nameBefore(text, figure, before?.figure ?? null)
  if (named) return { span: named, lead, carried: false }
  const source = alike && isChange(text, figure, lead) ? alike : before
  return { span: source?.metric.span ?? null, lead, carried: true }
}

const joins = oneOf('和及与')

/** 5亩玻璃温室和4亩植物工厂: what stands between the figures is what the first counts. */
function isOfBefore(text: string, lead: Span, before: Counted | null): boolean {
  return before !== null && joins(text, lead.end - 1) && before.metric.span?.start === before.figure.end
}

/** The clause's beginning, or the end of the figure before it; 、 between nouns joins them (N14), after a figure it parts (N15). */
function leadStart(figure: Figure, clause: number, before: Figure | null): number {
  return before && before.end > clause && before.end <= figure.start ? before.end : clause
}

function isCompared(text: string, { start, end }: Span): boolean {
  // 高于目标2个百分点, 人均40课时.
  if (end - start === 1) return true
  if (!mayCompare(text, start)) return false
  const words = text.slice(start, end)
  return COMPARED.test(words) || SHARED_OUT.test(words)
}

/** 比上年增收2863万元: how what went before has changed. */
function isSince(text: string, { start, end }: Span): boolean {
  return end - start <= LONGEST_SINCE && isMoney(text, end - 1) && SINCE.test(text.slice(start, end))
}

const isMoney = oneOf('收支')
const LONGEST_SINCE = 16
const SINCE = /^[,，、]?(?:同比|[比较](?:上年|去年|上年度|20\d\d年)(?:同期)?)[增减][收支]$/

/** 就业450人，完成年度任务100%: a share of what was planned. */
function isOfPlan(text: string, { measure }: Figure, { start, end }: Span): boolean {
  return measure?.dimension === 'share' && plans.has(text.slice(start, end))
}

const plans = new Set(['指标', '任务', '目标', '计划', '年度指标', '年度任务', '年度目标', '年度计划'])

const isChangeWord = oneOf('增减升降')

/** 耕作320万亩，占耕地九成，比上年增加18万亩: by how much what is measured in the same unit has changed; a share changes with all. */
function isChange(text: string, figure: Figure, lead: Span): boolean {
  if (figure.measure === null || figure.measure.dimension === 'share') return false
  if (figure.unit === '倍' || figure.unit === '个百分点') return false
  for (let place = lead.start; place < lead.end; place++) if (isChangeWord(text, place)) return true
  return false
}

/** …等12个重大项目, …等处10公里绿道: what stands before is a list of examples. */
function isListed(text: string, lead: Span): boolean {
  return text[lead.end - 1] === '等' || text.startsWith('等处', lead.end - 2)
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

/** 老旧小区改造41个 and 渔船更新改造26艘 count what is worked on; by events (次, 场) and measures (亩) the work itself is counted. */
function withoutDoing(text: string, figure: Figure, noun: Span | null): Span | null {
  if (noun === null || figure.measure?.dimension !== 'count' || isEvent(figure.unit)) return noun
  const end = cutDoing(text, noun)
  return { start: noun.start, end }
}

const events = new Set([...'次场项件起轮期批宗例班届遍', '场次', '人次', '批次', '家次', '户次', '人'])

function isEvent(unit: string | null): boolean {
  return unit === null || events.has(unit)
}

/** With the same unit it speaks of the same thing: a verb or a state alone, and, in a part, who does it. */
function isOfSame(text: string, lead: Span, noun: Span): boolean {
  const isSame = noun.end - noun.start <= LONGEST_SAME && SAME.test(text.slice(noun.start, noun.end))
  return isSame || (isPart(text, lead) && isDoer(text, noun, lead.end))
}

const LONGEST_SAME = 8
/** 新打供水井9眼，维修二十眼; 已完成38项，序时推进13项，进度滞后5项. */
const SAME =
  /^(?:维修|修缮|加固|改建|扩建|续建|更新|升级|改造|新建|除险加固|(?:达到|未达)?序时(?:进度)?|(?:进度)?滞后|进度(?:较)?慢|(?:基本|正常)推进|正在(?:办理|推进|实施|建设)|(?:按期|按时|超期|超时)(?:办结|完成)?|[在拟筹]建|新(?:登记|注册|开工|签约|认定))$/

function isPart(text: string, { start }: Span): boolean {
  return standsAt(text, '其中', start) || standsAt(text, ',其中', start)
}

/** 其中县城投集团承建1800个. */
function isDoer(text: string, { start, end }: Span, place: number): boolean {
  return agents.endingAt(text, end, start) !== null && verbs.endingAt(text, place, end) !== null
}

/** 黄桥管网工程(2233米): a measure alone in a bracket is of what stands before it; a share there is one of several. */
function nameBefore(text: string, figure: Figure, before: Figure | null): Span | null {
  const open = figure.start - 1
  if (text[open] !== '(' || text[figure.end] !== ')' || figure.measure?.dimension === 'share') return null
  let start = open
  while (start > 0 && open - start < LONGEST_NAME && !partsNames(text, start - 1)) start--
  return before !== null && before.end > start ? null : stripEnds(text, { start, end: open })
}

const LONGEST_NAME = 30
const partsNames = oneOf(',，。;；:：、)\n\t')

/** 涉及1820户 says nothing by itself. */
const emptyVerbs = new Set(words.emptyVerbs)

/** 投资55亿元, 每月巡护不少于22天, 参赛1.2万人次: without a noun, and of another unit than what went before, the verb is counted. */
function loneVerb(text: string, figure: Figure, lead: Span, before: Figure | null): Span | null {
  const isOwn = figure.measure?.dimension === 'money' || figure.said || before?.unit !== figure.unit
  if (!isOwn) return null
  const { start, end } = trimMarks(text, lead)
  const verb = verbs.endingAt(text, end, start)
  return verb &&
    verb.word.length >= 2 &&
    !emptyVerbs.has(verb.word) &&
    !trailingWords.endingAt(verb.word, verb.word.length)
    ? { start: end - verb.word.length, end }
    : null
}
