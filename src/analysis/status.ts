import words from '../../seeds/words.json' with { type: 'json' }
import { oneOf } from '../text/one-of.ts'
import { plainWordFinder } from '../text/word-finder.ts'
import type { Status, Strength } from './analysis.ts'
import { isBackground } from './background.ts'
import { changeOf } from './change.ts'
import type { Figure } from './figure.ts'
import { Sign } from './sign.ts'
import { clauseBefore, goesOn, segmentBefore, wordsAfter, type Surroundings } from './surroundings.ts'

/** 共接到, 共有: a sum; not 公共, 共建, 共享. */
const TOGETHER = /(?<!公)共(?!同|享|建|性|青|和|产|识|赢|创)/

/** Says whether a figure is planned, reported, a stock, or neither. */
export function statusOf(figure: Figure, around: Surroundings): Status {
  if (isBackground(figure, around)) return 'background'
  if (around.stance === 'problem') return 'background'
  if (around.stance === 'finding') return reported(around)
  if (around.stance === 'result') return isAnnounced(around) ? 'target' : reported(around)
  if (yearsAhead(around) < 0) return reported(around)
  if (around.stance === 'rule') return ruled(figure, around)
  return tellsResult(around, figure.end > figure.number.end + (figure.unit?.length ?? 0)) ? reported(around) : 'target'
}

const GIVES =
  /扣|得分|承载|[加记计]分|分值|不得|得\d|奖|罚|处以|补[助贴]|资助|[的者时],|权重|(?<!高)标准|申(?:请|报(?!培训))|每|近\d/
const LONGEST_GOAL = 120
const bounds = Object.values(words.comparatorsBefore).flat()
const doings = plainWordFinder(words.frame.actions.filter((word) => !bounds.includes(word)))

/** 全市新增规上工业企业45家: what rules say is done, where nothing is given or taken for it. */
function tellsGoal({ measure, unit }: Figure, around: Surroundings): boolean {
  if (measure?.dimension === 'time' || unit === '年' || unit === '分') return false
  const { text, segment, start, clauseEnd } = around
  if (!doings.within(text, segment, start) && changeOf(around) === 'level' && !isLevelHeld(around)) return false
  const end = text.indexOf('。', clauseEnd - 1)
  return !GIVES.test(text.slice(segment, end < 0 || end - segment > LONGEST_GOAL ? clauseEnd : end))
}

const HELD = /(?<!人均)(?:率|比例|面积|强度|浓度|总量|总数|增加值|满意度)(?:均|应|需|要)?(?:稳定在|保持在)?$/

/** 优秀等级的比例不超过15%: how marks are given. */
const GRADED = /优秀|等[级次]/

/** 研发投入强度达到3.1%, 达标率100%: a level that rules want held, with nothing told behind it. */
function isLevelHeld({ text, segment, start, end, clauseEnd }: Surroundings): boolean {
  const before = text.slice(segment, start)
  return end === clauseEnd && HELD.test(before) && !GRADED.test(before)
}

/** 目前，街道共有网格86个: rules say how things stand, and what is to be achieved; all else is how they work. */
function ruled(figure: Figure, around: Surroundings): Status {
  if (isAnnounced(around)) return 'target'
  if (tellsStock(around, words.totalWords.now)) return 'total'
  return tellsGoal(figure, around) ? 'target' : 'background'
}

/** By how many years the figure's year comes after the one that the notice plans for; NaN where either is unknown. */
function yearsAhead({ year, planYear }: Surroundings): number {
  return year === null || planYear === null ? NaN : year - planYear
}

function reported(around: Surroundings): Status {
  const stock =
    (around.clauseSigns & Sign.totalClause) !== 0 ||
    ((around.clauseSigns & Sign.together) !== 0 && TOGETHER.test(clauseBefore(around))) ||
    tellsStock(around, words.totalWords.segment)
  return stock && !isGrowth(around) ? 'total' : 'result'
}

const stockEnds = plainWordFinder(words.totalWords.ends)

/** 利用现有平台,建成9家. */
const USED = /^现有[^\d,]*,/

/** A word of what there is (目前, 现有; not 项目前期, 利用现有平台，) holds until a verb of doing takes over (共有…196家;获得…2项). */
function tellsStock(around: Surroundings, stock: readonly string[]): boolean {
  if (!(around.segmentSigns & Sign.totalSegment)) return false
  const segment = segmentBefore(around)
  for (const word of stock) if (holdsStock(segment, word)) return true
  return false
}

function holdsStock(segment: string, word: string): boolean {
  const at = segment.lastIndexOf(word)
  if (at < 0 || segment[at - 1] === '项' || (word === '现有' && USED.test(segment.slice(at)))) return false
  return !stockEnds.within(segment, at, segment.length)
}

/** 合计产值年均增长30%: what grew is a stock, by how much is none. */
function isGrowth(around: Surroundings): boolean {
  return around.text[around.end - 1] === '%' && changeOf(around) !== 'level'
}

function tellsResult(around: Surroundings, bounded: boolean): boolean {
  if (!(yearsAhead(around) < 0) && (around.sentenceSigns & Sign.promise) !== 0) return false
  if (tellsStock(around, words.totalWords.now) || goesOn(around, '已')) return true
  const tells = (around.segmentSigns & Sign.result) !== 0 || tellsOfDay(around)
  return !bounded && tells && !ATTRIBUTE.test(segmentBefore(around))
}

/** 截至3月5日，种子入户1.36万吨；化肥下摆3.9万吨: how things stood on a day, to the sentence's end or the next date. */
function tellsOfDay(around: Surroundings): boolean {
  return (around.sentenceSigns & Sign.asOf) !== 0 && !NEXT_DATE.test(segmentBefore(around))
}

const NEXT_DATE = /\d[年月日]|今年|全年|[将要须应]/

/** 对已建成的农田…: says which. */
const ATTRIBUTE = /已(?:建成|完成|实现)的/

function isAnnounced(around: Surroundings): boolean {
  // 预期目标6.5%左右：预计全年完成2020亿元: the goal that is said first is held against what came of it.
  if ((around.segmentSigns & Sign.target) !== 0) return !/预计[^,，]{0,6}[完全实]/.test(segmentBefore(around))
  const before = clauseBefore(around)
  if (YEARS_PLAN.test(before) || HANDED_DOWN.test(before) || isTask(before, around) || isToDo(before, around))
    return true
  // The sentence's signs hold those of its segments.
  if ((around.sentenceSigns & Sign.result) !== 0) return false
  return yearsAhead(around) > 0 && (around.stance !== 'rule' || /20\d\d年/.test(segmentBefore(around)))
}

/** 年计划完成60亿元，1—9月完成40亿元: the plan stands beside what came of it. */
const YEARS_PLAN = /^—*(?:全|本)?年度?计划(?!的|任务)/

/** 今年计划投资800万元, 应开工28个, 将新改扩建17所: what a report says was, or is, to be done; not 计划新建5个已建成. */
function isToDo(before: string, around: Surroundings): boolean {
  return TO_DO.test(before) && !before.includes('率') && !DONE.test(wordsAfter(around))
}

const TO_DO =
  /^(?:今年|全年|20\d\d年)?计划(?:完成(?!情况)|投资|新建|新造|改造|实施|建设)|(?<![必急所])需完成|(?:^|、)应(?:开工|竣工)|将新(?:建(?!成)|改|扩|开)/
const DONE = /^[^,，]{0,12}(?:已|均|全部|超额)/

/** 市里下达我旗今年建设任务24万亩, 年初市下达230户. */
const HANDED_DOWN = /下达[^,，]{1,24}任务$|年初[^,，]{0,4}下达$/

/** 补贴任务13.4万亩 is what there is to do; 任务83项 counts tasks, and 完成任务 was done. */
function isTask(before: string, { text, end }: Surroundings): boolean {
  return TASK.test(before) && !countsTasks(text, end - 1)
}

const TASK = /^(?![^,，]*(?:完成|承担|超|落实|兑现|实现|达到|履行))[^,，]{0,12}任务共?$/
const countsTasks = oneOf('项个条件%')

/** How strongly a target binds, by the signs of the words that govern it; `bound` are those of its comparator. */
export function strengthOf(around: Surroundings, bound: number): Strength {
  const signs = around.segmentSigns | bound
  if (signs & Sign.must) return 'must'
  if (signs & Sign.aim || goesOn(around, '左右')) return 'aim'
  return signs & Sign.encourage ? 'encourage' : 'should'
}
