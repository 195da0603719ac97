import { codeRunEnd, readNumber, type NumberToken } from './number-token.ts'
import { readBound, type Bound } from './comparator.ts'
import { idiomLength } from './idiom.ts'
import { closingNouns, notQuantityAfter, partNouns, type Measure } from './knowledge.ts'
import { readMeasure } from './measure.ts'
import { countsPeople } from './people-counted.ts'
import { pointsOfNext, unitOfList } from './unit-of-list.ts'
import { characterFlags } from '../text/character-flags.ts'
import { codeAt } from '../text/code-at.ts'
import { DIGITS, LATIN, isHan, isLatin, oneOf } from '../text/one-of.ts'
import { standsAt } from '../text/stands-at.ts'
import { plainWordFinder, type WordFinder } from '../text/word-finder.ts'
import { isDigit, readArabic, skipDigits } from './numeral.ts'
import { readStroke } from './number-share.ts'
import { scaleUp } from './numeral-scale.ts'

/**
 * A number that counts or measures something: with its bound and unit, not yet with its meaning. It begins and ends as the
 * whole expression does: comparator, number, unit, 以上.
 */
export interface Figure extends Bound {
  readonly number: NumberToken
  /** As written without 万 and 亿; null where the text gives none. */
  readonly unit: string | null
  readonly measure: Measure | null
  readonly low: number
  readonly high: number
}

const ZERO = 48

/** What the scan learnt at a place: a figure, or how far the look-alike there reaches. */
export type Sighting = Figure | number

const isBoundary = oneOf(',。;:!?、\n\t)】]》”"\'’|')
const beginsWordOf = oneOf('第数几上成有初老')
const isVague = oneOf('余多几')
const endsTime = oneOf('目份年月日底末以之此期午时')
const isCodeMark = oneOf('+:∶/×xX*')
const isCodeJoint = oneOf(`${LATIN}${DIGITS}一二三四五六七八九十`)
const followsTime = oneOf('内的前后左上以')
/** 人民路12号3栋 is an address. */
const isHousePart = oneOf('栋幢座楼层室')
const isNumeral = oneOf(`${DIGITS}一二两三四五六七八九十`)

/** Reads what begins at a digit: a figure, or a code, date, rank, list number that is none. */
export function sightDigits(text: string, start: number): Sighting {
  const codeEnd = codeRunEnd(text, start)
  const number = isCode(text, start, codeEnd) ? null : readNumber(text, start)
  return number ? sight(text, number) : codeEnd
}

/** Reads what begins at a Chinese numeral; only where the numeral is no part of a word. */
export function sightWords(text: string, start: number): Sighting {
  const idiom = idiomLength(text, start)
  if (idiom > 0) return start + idiom
  const number = readNumber(text, start)
  if (!number) return start + 1
  if (
    number.unit === undefined &&
    (beginsWordOf(text, start - 1) || (text[start - 1] === '前' && !endsTime(text, start - 2))) &&
    !isBrought(text, start - 1) &&
    !endsWord(text, start)
  )
    return number.end
  return sight(text, number)
}

/** 10亿元以上十六个, 重污染天数六天; not 上百个, 数十天. */
function endsWord(text: string, start: number): boolean {
  return (
    (text[start - 1] === '上' && text[start - 2] === '以') || (text[start - 1] === '数' && isCounted(text, start - 2))
  )
}

const isCounted = oneOf('天人次户件')

/** 建成两个, 只有三成 count; 成两级 does not. */
function isBrought(text: string, place: number): boolean {
  return (
    (text[place] === '成' && bringsAbout(text, place - 1)) || (text[place] === '有' && saysHowMany(text, place - 1))
  )
}

const bringsAbout = oneOf('建创完办组签')
const saysHowMany = oneOf('只仅已现共')

/** What stands before a number that may be none, as flags. */
const LETTER = 1
const ORDINAL = 2
const FIRST = 4
const LAST = 8
const CODE = 16
const before = characterFlags([
  [`${LATIN}.&_#№`, LETTER],
  ['第每〔［', ORDINAL],
  ['前', FIRST],
  ['后', LAST],
  ['-+/:∶×xX*', CODE],
])

/** A number glued to Latin letters, a phone or site code, a clock time, a ratio, a sum of slogans, an ordinal. */
function isCode(text: string, start: number, codeEnd: number): boolean {
  const flags = start === 0 ? 0 : before[text.charCodeAt(start - 1)]!
  if (flags & LETTER) return !isAcronym(text, start)
  if (flags !== 0 && goesOnCode(text, start, flags)) return true
  if (text.charCodeAt(start) === ZERO && isDigit(codeAt(text, start + 1))) return true
  for (let i = start + 1; i < codeEnd; i++) if (isCodeMark(text, i)) return !isStroke(text, start)
  return false
}

/** 超过2/3, 占全国的1/4. */
function isStroke(text: string, start: number): boolean {
  const part = text[start + 1] === '/' ? readArabic(text, start) : null
  return part !== null && readStroke(text, start, part) !== null
}

/** 第10名, 前10名, 排名后2位, 0719-86952; not 目前9家, 6月底前3个. */
function goesOnCode(text: string, start: number, flags: number): boolean {
  if (flags & ORDINAL || (flags & FIRST && !endsTime(text, start - 2))) return true
  if (flags & LAST && ranks(text, start - 2)) return true
  return (flags & CODE) !== 0 && isCodeJoint(text, start - 2)
}

const ranks = oneOf('名列位排')

/** CT110台, 5G基站: after an acronym of a thing a number with a measure word counts. */
function isAcronym(text: string, start: number): boolean {
  if (!/(?:^|[^A-Za-z0-9])[A-Z]{2,}$/.test(text.slice(Math.max(0, start - 5), start))) return false
  const end = skipDigits(text, start)
  return readMeasure(text, end)?.measure.dimension === 'count'
}

function sight(text: string, number: NumberToken): Sighting {
  const figure = number.unit === undefined ? readPlain(text, number) : readSelfUnited(text, number)
  return figure ?? number.end
}

/** 百分之十五, 三分之二, 翻一番 say their own unit. */
function readSelfUnited(text: string, number: NumberToken): Figure {
  const end = number.unitEnd ?? number.end
  return assemble(number, readBound(text, number.start, end, false), number.unit ?? null, null, 1)
}

function readPlain(text: string, number: NumberToken): Figure | null {
  const more = number.more || isVague(text, number.end)
  const unitStart = !number.more && more ? number.end + 1 : number.end
  const found = readMeasure(text, unitStart)
  if (found) {
    const isOver = isVague(text, found.end) && isBoundary(text, found.end + 1)
    const bound = readBound(text, number.start, isOver ? found.end + 1 : found.end, more || isOver)
    if (isStructure(text, found.end, found.measure, bound)) return null
    const points = found.unit === '个' && !Number.isInteger(number.low) ? pointsOfNext(text, found.end) : null
    if (points) return assemble(number, readBound(text, number.start, found.end, false), points.unit, points.measure, 1)
    if (found.unit === '成') return assemble(number, bound, '%', found.measure, 10)
    return assemble(number, bound, found.unit, found.measure, 1)
  }
  const years = readYears(text, number)
  if (years) return years
  const shared = unitOfList(text, number)
  if (shared) return assemble(number, readBound(text, number.start, number.end, false), shared.unit, shared.measure, 1)
  const bound = readBound(text, number.start, unitStart, more)
  return isBareFigure(text, number, bound, more) ? assemble(number, bound, null, null, 1) : null
}

/** How many years live and last those of whom a text tells. */
const MOST_YEARS = 200
const YEARS_NOUN = /(?:年限|寿命)[^,，。;；]{0,30}$/

/** 受教育年限达到13.8年, 预期寿命从82岁提高到83岁: there 年 and 岁 measure. */
function readYears(text: string, number: NumberToken): Figure | null {
  const unit = text[number.end] ?? ''
  if (unit !== '年' && unit !== '岁') return null
  if (number.low > MOST_YEARS) return null
  if (!YEARS_NOUN.test(text.slice(Math.max(0, number.start - 34), number.start))) return null
  return assemble(number, readBound(text, number.start, number.end + 1, false), unit, null, 1)
}

function assemble(
  number: NumberToken,
  bound: Bound,
  unit: string | null,
  measure: Measure | null,
  scale: number,
): Figure {
  return {
    start: bound.start,
    end: bound.end,
    comparator: bound.comparator,
    said: bound.said,
    number,
    unit,
    measure,
    low: scaleUp(number.low, scale),
    high: scaleUp(number.high, scale),
  }
}

/** 3个方面, 18条举措, 五大行动, 15分钟生活圈: the number counts the text's own parts or names a thing. */
function isStructure(text: string, end: number, measure: Measure, bound: Bound): boolean {
  if (bound.end > end) return false
  if (standsAt(text, '不含', bound.start - 2)) return true
  if (text[bound.start - 1] === '号' && isDigit(codeAt(text, bound.start - 2)) && isHousePart(text, end - 1))
    return true
  if (measure.dimension === 'time')
    return end < text.length && !isBoundary(text, end) && !followsTime(text, end) && !changes(text, end)
  if (measure.dimension !== 'count' || bound.said) return false
  if (measure.word === '类' && isNumeral(text, end)) return true
  if (
    endsReach(text, bound.start - 1) &&
    REACHED.test(text.slice(Math.max(0, bound.start - LONGEST_REACH), bound.start))
  )
    return false
  if (partNouns.startingAt(text, end)) return true
  const closing = closingNouns.startingAt(text, end)
  return closing !== null && !nounGoesOn(text, closing.word, end + closing.word.length)
}

/** 试点覆盖12个村, 扩大到5个县: how far a measure reaches is counted. */
const REACHED = /(?:覆盖|(?:扩大|扩展|拓展|延伸|推广|增加)[到至])(?:了|全[省市县区旗]|剩余|其余)?$/
const LONGEST_REACH = 8
/** What such words end with. */
const endsReach = oneOf('盖到至了省市县区旗余')

/** 由15个工作日压缩至5个工作日: the first is what is changed. */
function changes(text: string, end: number): boolean {
  return /^[\u4e00-\u9fff]{1,3}[至到](?=\d)/.test(text.slice(end, end + 5))
}

/** 300个县(市、区)先行建设, 5个县(市)产业园: what the bracket opened in the noun closes before it goes on. */
function nounGoesOn(text: string, noun: string, end: number): boolean {
  const close = noun.includes('(') ? text.indexOf(')', end) : -1
  const place = close >= 0 && close - end <= LONGEST_SET ? close + 1 : end
  return isHan(text, place) || isLatin(text, place) || text[place] === '“'
}

const LONGEST_SET = 6

/** A number without a unit counts people, where 万, 亿 or 多 is followed by the counted noun, or where a bound frames it. */
function isBareFigure(text: string, number: NumberToken, bound: Bound, isMore: boolean): boolean {
  if (notQuantityAfter.startingAt(text, number.end) ?? notQuantityAfter.startingAt(text, bound.end)) return false
  if (RATIO.test(text.slice(Math.max(0, number.start - LONGEST_RATIO), number.start))) return false
  const parts = bound.end >= text.length || isBoundary(text, bound.end)
  // 总产值突破万亿.
  if (number.chinese) return number.scaled && bound.said && parts
  if (number.scaled || isMore) return parts || isHan(text, bound.end)
  if (parts) return bound.said || isIndex(text, number)
  return countsPeople(text, number) || (isIndex(text, number) && changes(text, number.end))
}

/** 城乡居民收入比缩小到1.95以内: a ratio counts nothing. */
const RATIO = /收入比[^,，。;；\d]{0,6}$/
const LONGEST_RATIO = 9

/** 死亡率0.0064, 差异系数降到0.45, 系数由0.58提高到0.61: rates and indices need no unit. */
function isIndex(text: string, { low, start }: NumberToken): boolean {
  if (Number.isInteger(low)) return false
  return indexNouns.endingAt(text, start) !== null || FROM_INDEX.test(text.slice(Math.max(0, start - FROM), start))
}

const indexNouns = endingsOf(
  ['率', '系数', '指数'],
  ['', '为', '达', '由', '从', '降到', '降至', '提高到', '提升到', '升至'],
)
const FROM_INDEX = /(?:率|系数|指数)[由从][\d.]+[\u4e00-\u9fff]{1,3}[到至]$/
/** How long the words of a change may be, from its noun on. */
const FROM = 16

function endingsOf(nouns: readonly string[], verbs: readonly string[]): WordFinder<string> {
  return plainWordFinder(nouns.flatMap((noun) => verbs.map((verb) => noun + verb)))
}
