import words from '../../seeds/words.json' with { type: 'json' }
import { DIGITS, isHan, oneOf } from '../text/one-of.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { standsAt } from '../text/stands-at.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import { isChangeTo } from './change-to.ts'
import type { Figure } from './figure.ts'
import { verbs } from './knowledge.ts'

/** 5公里充电圈, 县城3公里、乡镇5公里充电圈: the distances name the circle. */
const isRing = oneOf('圈')
const TWO_CIRCLES = /^、[\u4e00-\u9fff]{0,4}\d+(?:公里|分钟|小时)[\u4e00-\u9fff]{0,4}圈/
/** How far behind a figure the noun that it may belong to is looked at. */
const NEAR = 24
const isListMark = oneOf('、')
const opensName = oneOf('“"(')
const isOf = oneOf('的')
const isBy = oneOf('以')
const isBoundEnd = oneOf('上下内')
const joins = oneOf('和及与')
const isDigit = oneOf(DIGITS)

const notClass = plainWordFinder(words.classBetween.not)
const starts = plainWordFinder(words.classBetween.starts)
const classNouns = plainWordFinder(words.classBetween.nouns)

/**
 * Leaves out, in steps, the figures that only say of which class the counted things are: 10亿元以上项目8个 counts 8,
 * 30人以下教学点9个 and 30人以下的9个 count 9, 投资5亿元项目 counts none.
 */
export function* withoutClassAmounts(text: string, figures: readonly Figure[]): Steps<Figure[]> {
  const kept: Figure[] = []
  yield* eachBatch(figures, (figure, index) => {
    if (!isClassAmount(text, figure, kept.at(-1), figures[index + 1] ?? null)) kept.push(figure)
  })
  return kept
}

function isClassAmount(text: string, figure: Figure, before: Figure | undefined, next: Figure | null): boolean {
  const { measure, end } = figure
  const bounded = isBounded(text, figure)
  if (measure === null && figure.unit !== null && !bounded) return false
  // 分别控制在0.5‰以内和2‰以内.
  if (joins(text, end) && isDigit(text, end + 1)) return false
  if ((figure.unit === null || spans.has(measure?.dimension ?? '')) && isCircle(text, end)) return true
  if (isGrade(text, figure) || isCapacity(text, figure) || isSeated(text, figure)) return true
  if (next?.start === end && bounded && (measure?.dimension === 'money' || figure.unit === next.unit)) return true
  const hasOf = isOf(text, end)
  const noun = hasOf ? end + 1 : end
  if (hasOf && next?.start === noun && (figure.number.range || bounded)) return true
  if (standsAt(text, '(其中', end)) return false
  if (!(isHan(text, noun) || opensName(text, noun)) || notClass.startingAt(text, noun, end + NEAR)) return false
  const amount = measure !== null && measure.dimension !== 'count' && measure.dimension !== 'share'
  if (amount && !hasOf && isOfOwner(text, figure.start)) return true
  if (bounded && hasOf) return measure?.dimension !== 'share'
  if ((bounded || amount) && countsWithin(text, figure, next)) return true
  if ((bounded || amount) && measure?.dimension === 'money')
    return classNouns.startingAt(text, noun, end + NEAR) !== null && !isOfMoney(text, noun)
  // 新建100家以上企业 counts; 淘汰10万千瓦及以下机组 says which.
  const isCount = (figure.comparator !== 'lte' && endsInAction(text, figure.start)) || isListed(text, figure, before)
  return bounded && !(measure?.dimension === 'share' && reaches(text, figure)) && !isCount
}

/** 培育领军企业10家左右、50家以上骨干企业: it goes on a list of what is counted so. */
function isListed(text: string, { unit, start }: Figure, before: Figure | undefined): boolean {
  if (unit === null || before?.unit !== unit || !isListMark(text, start - 1)) return false
  const between = start - before.end
  return between >= SHORTEST_ITEM && between <= LONGEST_ITEM && !/[,;。\n\t]/.test(text.slice(before.end, start))
}

const SHORTEST_ITEM = 4
const LONGEST_ITEM = 32

const OF_MONEY = new RegExp(`^[\\u4e00-\\u9fff]{2,12}?(?:${words.classBetween.moneys.join('|')})(?![\\u4e00-\\u9fff])`)

/** 国电投公司100万千瓦光伏基地: how large the owner's is. */
function isOfOwner(text: string, start: number): boolean {
  return text.startsWith('公司', start - 2) || text.startsWith('集团', start - 2)
}

/** 4000万元重大项目前期费: the sum is that of the money behind it. */
function isOfMoney(text: string, noun: number): boolean {
  return OF_MONEY.test(text.slice(noun, noun + 16))
}

/** 7座以上客车: how many it seats. */
function isSeated(text: string, { unit, end }: Figure): boolean {
  return unit === '座' && /^[\u4e00-\u9fff]{0,8}车/.test(text.slice(end, end + 9))
}

/** What a circle is measured in: 15分钟生活圈, 5公里充电圈; 2个商圈 are counted. */
const spans = new Set(['length', 'time'])

/** 30万吨级航道, 110千伏级: the size names the class. */
function isGrade(text: string, { measure, end }: Figure): boolean {
  return text[end] === '级' && measure !== null && measure.dimension !== 'count'
}

/** 400万吨/年煤制油项目: how much it can make in a year; not 450万吨/年目标. */
function isCapacity(text: string, { unit, end }: Figure): boolean {
  return unit !== null && unit.endsWith('/年') && isHan(text, end) && !planned.startingAt(text, end)
}

const planned = plainWordFinder(['目标', '任务', '指标'])

function isCircle(text: string, start: number): boolean {
  for (let place = start; place <= start + 4; place++) {
    if (isRing(text, place)) return true
    if (!isHan(text, place)) break
  }
  if (!isListMark(text, start)) return false
  const near = text.slice(start, start + NEAR)
  return near.includes('圈') && TWO_CIRCLES.test(near)
}

/** The figure ends in 以上, 以下 or 以内. */
function isBounded(text: string, { end, number }: Figure): boolean {
  return end - number.end >= 2 && isBy(text, end - 2) && isBoundEnd(text, end - 1)
}

/** After a verb of doing (引进10名以上高层次人才) the figure is what is done; elsewhere (对10吨以上储罐) it says of what size. */
function endsInAction(text: string, end: number): boolean {
  if (text[end - 1] === '为') return true
  return verbs.endingAt(text, end, Math.max(0, end - 8)) !== null
}

/** 覆盖城区和93%以上行政村, 全市80%以上县域: a share of all there are. */
function reaches(text: string, { start, end }: Figure): boolean {
  return (
    text[end - 1] === '上' &&
    (joins(text, start - 1) || isListMark(text, start - 1) || /全[省市县区旗国州]$/.test(text.slice(start - 2, start)))
  )
}

/** Whether the next figure counts the noun that follows this one, with no mark or verb between. */
function countsWithin(text: string, figure: Figure, next: Figure | null): boolean {
  if (!next || next.start - figure.end < 1 || next.start - figure.end > 24) return false
  const between = text.slice(figure.end, next.start)
  if (/[,。;:、\n\t]/.test(between) || opensBracket(between) || joins(text, next.start - 1)) return false
  if (starts.startingAt(between, 0) || isChangeTo(between, 0)) return false
  return !words.classBetween.contains.some((verb) => between.includes(verb))
}

/** 绿地1000公顷(其中公园绿地400公顷): what a bracket says more is another count. */
function opensBracket(between: string): boolean {
  return between.lastIndexOf('(') > between.lastIndexOf(')')
}
