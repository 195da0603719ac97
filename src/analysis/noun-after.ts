import words from '../../seeds/words.json' with { type: 'json' }
import { codeAt } from '../text/code-at.ts'
import { DIGITS, LATIN, isHan, oneOf } from '../text/one-of.ts'
import type { Span } from '../text/span.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { isChangeTo } from './change-to.ts'
import type { Figure } from './figure.ts'
import { comparatorsAfter, verbs } from './knowledge.ts'
import { readMeasure } from './measure.ts'
import { countsPeople } from './people-counted.ts'
import { readNumber } from './number-token.ts'
import { isDigit } from './numeral.ts'
import { agents, isPartOfWord, nounOpenings } from './verb-in-noun.ts'

const afterCut = plainWordFinder(words.afterCut)
const isNounMark = oneOf(`${LATIN}${DIGITS}“”"‘’《》()+.·-`)
const isPlaceWord = oneOf('上下内外')
const isPlace = oneOf('县村镇乡区市州旗省')
const isJoint = oneOf('和及与')
const isNumberPart = oneOf(`${DIGITS}.,万亿`)
const isScale = oneOf('万亿')
const isAbout = oneOf('近约超逾')

/** Counting words after which the counted noun follows: 2个中试平台, 72名科技特派员. */
export function isClassifier(figure: Figure): boolean {
  return figure.unit === null ? figure.number.scaled : figure.measure?.dimension === 'count'
}

/** A verb or a preposition ends the noun; the 以 of 规模以上企业 and the 共 of 公共卫生 do not. */
function endsNoun(text: string, place: number): boolean {
  if (text[place] === '以' && isPlaceWord(text, place + 1)) return false
  if (text[place] === '共' && text[place - 1] === '公') return false
  if (text[place] === '未') return !isGrownOrToCome(text, place + 1)
  if (endsWord(text, place)) return false
  const cut = afterCut.startingAt(text, place)?.word.length ?? 0
  // 省级共享农庄: 共 alone would end it.
  if (cut > 0) return (nounOpenings.startingAt(text, place)?.word.length ?? 0) <= cut && !opensBefore(text, place)
  return isPlainVerb(text, place)
}

/** 稳增长方案: a word that began before goes on here. */
function opensBefore(text: string, place: number): boolean {
  return (nounOpenings.startingAt(text, place - 1)?.word.length ?? 0) > 1
}

/** 未来产业, 婴幼儿所在家庭. */
function endsWord(text: string, place: number): boolean {
  return (text[place] === '来' && text[place - 1] === '未') || (text[place] === '在' && text[place - 1] === '所')
}

/** 未成年人, 未来工厂; 38个项目未入库. */
const isGrownOrToCome = oneOf('成来婚')

function isPlainVerb(text: string, place: number): boolean {
  const verb = verbs.startingAt(text, place)
  return verb?.value === 'plain' && verb.word.length >= 2 && !isPartOfWord(text, place, place + verb.word.length)
}

const isDigitOrBracket = oneOf(`${DIGITS}(`)

function firstDigit(text: string, start: number, end: number): number {
  let place = start
  while (place < end && !isDigit(text.charCodeAt(place))) place++
  return place < end ? place : -1
}

/**
 * The noun phrase right after the unit; null where a mark or a verb follows. Behind an amount (建设8万亩高标准农田) it is
 * what is counted only if nothing is named before.
 */
export function nounAfter(text: string, figure: Figure, ceiling: number): Span | null {
  const { dimension } = figure.measure ?? {}
  if (dimension === 'time' || !mayCount(text, figure)) return null
  return nounAt(text, pastCount(text, figure.end), ceiling)
}

/** A bare number counts what follows only of people (引进150大学生), or with 万, 亿 or 的. */
function mayCount(text: string, { unit, number, end }: Figure): boolean {
  return unit !== null || number.scaled || text[end] === '的' || countsPeople(text, number)
}

/** 21批173项案例, 43条、45万平方米土路: the noun follows a further count. */
function pastCount(text: string, end: number): number {
  const place = text[end] === '、' ? end + 1 : end
  const number = isDigit(codeAt(text, place)) ? readNumber(text, place) : null
  if (number === null || number.unit !== undefined) return end
  const measure = readMeasure(text, number.end)
  return measure !== null && COUNTABLE.has(measure.measure.dimension) && isHan(text, measure.end) ? measure.end : end
}

const COUNTABLE = new Set(['count', 'area', 'length'])

/** 8座中型水库和奉山、临河等5座小型水库: further ones that are counted. */
const OTHERS = /^.[^,，。;；]{2,24}等\d/

function nounAt(text: string, from: number, ceiling: number): Span | null {
  const start = text[from] === '的' ? from + 1 : from
  const opened = openingLength(text, start, ceiling)
  const named = nounOpenings.startingAt(text, start)?.word.length ?? 0
  const isNamed = named > 0
  let end = start + (opened || quotedLength(text, start, ceiling) || named)
  // 900个县实现统一管理: a word of one character, as few nouns are.
  const opensWithPlace = isPlace(text, start) ? 1 : 0
  while (end < ceiling && end - start < 30 && (isHan(text, end) || isNounMark(text, end))) {
    if (end > start + 1 - opensWithPlace && endsNoun(text, end)) break
    if (opensWithPlace > 0 && end === start + 1 && verbs.startingAt(text, end)) break
    if (end > start + 1 && verbs.startingAt(text, end) && agents.endingAt(text, end, start)) break
    if (end > start + 1 && isDate(text, end)) break
    if (end > start + 1 && isJoint(text, end) && (isCountAt(text, end + 1) || OTHERS.test(text.slice(end, end + 30))))
      break
    if (text[end] === ')') break
    if (end > start && text[end] === '(') {
      const close = closingOf(text, end, ceiling)
      if (close < 0) break
      end = close
    }
    if (end > start && text[end] === '“' && isManner(text, end, ceiling)) break
    end++
  }
  if (text[end - 1] === '中' && end - start > 2 && isComma(text, end) && !isBeforeMiddle(text, end - 2)) end--
  if (
    end - start < 2 - opensWithPlace ||
    (isJoint(text, start) && !isNamed) ||
    (opened === 0 && isDigitOrBracket(text, start)) ||
    (!isNamed && afterCut.startingAt(text, start) !== null) ||
    (opened === 0 && !isNamed && isPlainVerb(text, start))
  )
    return null
  // 由96项扩充至150项: after a baseline the change follows.
  if (isChangeTo(text, start) || comparatorsAfter.startingAt(text, start)) return null
  if (isJoint(text, end - 1) && end - start > 2) end--
  if (steps.endingAt(text, end, start)) return null
  const digit = firstDigit(text, start + opened, end)
  if (digit < 0 || !isCountAt(text, digit)) return { start, end }
  const before = isAbout(text, digit - 1) ? digit - 1 : digit
  return before - start < 2 ? null : { start, end: before }
}

/** 迈上4个万亿元台阶: how high, not what. */
const steps = plainWordFinder(['台阶', '大关', '关口'])

/** “高效办成一件事”: a name in quotes opens the noun, whatever verb stands in it. */
function quotedLength(text: string, start: number, ceiling: number): number {
  if (text[start] !== '“') return 0
  const close = text.indexOf('”', start)
  return close < 0 || close > Math.min(ceiling, start + LONGEST_QUOTE) ? 0 : close + 1 - start
}

const LONGEST_QUOTE = 20

/** 19个项目中,已开工16个: among which; 高中 is a word. */
const isComma = oneOf(',，')
const isBeforeMiddle = oneOf('高初集水空当其')

const RELATIVE = /^(?:具有|具备|拥有|持有|取得|从事|符合)[\u4e00-\u9fff、()]{2,20}?的(?=[\u4e00-\u9fff]{2})/
const mayOpenRelative = oneOf('具拥持取从符')

/** 80岁以上老年人: the age belongs to the noun. */
const AGED = /^\d{1,3}(?:周岁|岁)(?:及|\(含\))?(?:以[上下内])?的?(?=[\u4e00-\u9fff]{2})/

/** 2个10亿元以上项目: so does the sum that says of which class it is. */
const CLASS = /^[\d.]{1,6}[千百]?[万亿]?(?:元|美元)(?:以[上下]|级)?的?(?=[\u4e00-\u9fff]{2})/

function openingLength(text: string, start: number, ceiling: number): number {
  if (!isDigit(codeAt(text, start))) return relativeLength(text, start, ceiling)
  const words = text.slice(start, Math.min(ceiling, start + 14))
  return (AGED.exec(words) ?? CLASS.exec(words))?.[0].length ?? 0
}

/** 上市(挂牌)企业: where a bracket within a noun closes; -1 where it is none. */
function closingOf(text: string, open: number, ceiling: number): number {
  const close = text.indexOf(')', open)
  return close > open &&
    close < Math.min(ceiling - 2, open + 6) &&
    isHan(text, open + 1) &&
    isHan(text, close + 1) &&
    isHan(text, close + 2) &&
    !endsNoun(text, close + 1)
    ? close
    : -1
}

/** 13个园区2025年营业收入, 6幢厂房5月底前结顶: the time begins what is told of them. */
function isDate(text: string, place: number): boolean {
  return isDigit(codeAt(text, place)) && /^(?:20\d\d年|\d{1,2}月)/.test(text.slice(place, place + 5))
}

/** 具有博士、硕士学位的人才: what such words open belongs to the noun up to its 的, commas of lists included. */
function relativeLength(text: string, start: number, ceiling: number): number {
  if (!mayOpenRelative(text, start)) return qualitiesLength(text, start, ceiling)
  return RELATIVE.exec(text.slice(start, Math.min(ceiling, start + 26)))?.[0].length ?? 0
}

/** 吸引力强、带动面广的消费场景: so do qualities in a row. */
const QUALITY_ENDS = '强高广大好优多快新足实深长'
const QUALITY = `[\\u4e00-\\u9fff]{2,5}[${QUALITY_ENDS}]`
const QUALITIES = new RegExp(`^(?:${QUALITY}[,、]){1,3}${QUALITY}的(?=[\\u4e00-\\u9fff]{2})`)
const endsQuality = oneOf(QUALITY_ENDS)
const LONGEST_QUALITY = 6

function qualitiesLength(text: string, start: number, ceiling: number): number {
  for (let place = start + 2; place < start + LONGEST_QUALITY; place++)
    if (endsQuality(text, place) && text[place + 1] === '、')
      return QUALITIES.exec(text.slice(start, Math.min(ceiling, start + 30)))?.[0].length ?? 0
  return 0
}

/** 事项“一证通办”, 事项“零材料”办理: words in quotes that a verb or nothing follows say how, not what. */
function isManner(text: string, place: number, ceiling: number): boolean {
  const close = text.indexOf('”', place)
  if (close < 0 || close > Math.min(ceiling, place + 14)) return false
  return !isHan(text, close + 1) || verbs.startingAt(text, close + 1) !== null
}

/** A further number of something (12个国家32支队伍), not one of a name (4G基站). */
function isCountAt(text: string, place: number): boolean {
  let end = place
  while (isNumberPart(text, end)) end++
  if (isScale(text, end - 1) && isHan(text, end)) return true
  const found = readMeasure(text, end)
  return found !== null && COUNTABLE.has(found.measure.dimension)
}

/** 2.3亿元发展资金: a sum is of the money that follows it, whoever is named before. */
export function isSumOf(text: string, figure: Figure, noun: Span): boolean {
  return (
    figure.measure?.dimension === 'money' &&
    text[figure.end] !== '的' &&
    moneys.endingAt(text, noun.end, noun.start) !== null
  )
}

const moneys = plainWordFinder('资金 基金 贷款 补助 补贴 救助 债券 经费 专款 税款 红利'.split(' '))

/** 50%的社区, 三分之二的行政村: of what it is a share; not 6%的增速, 达到95%的目标. */
export function isShareOf(text: string, figure: Figure, noun: Span): boolean {
  if (text[figure.end] !== '的' || !(figure.unit === null || figure.measure?.dimension === 'share')) return false
  return levels.startingAt(text, noun.start) === null
}

const levels = plainWordFinder([...words.measuresOfDoing, '目标', '水平', '增长', '要求', '速度'])
