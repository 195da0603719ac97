import words from '../../seeds/words.json' with { type: 'json' }
import { oneOf } from '../text/one-of.ts'
import { plainWordFinder, wordFinder } from '../text/word-finder.ts'
import type { Status, Strength } from './analysis.ts'
import { leadsToBackground } from './background-lead.ts'
import { changeOf } from './change.ts'
import type { Figure } from './figure.ts'
import { Sign } from './sign.ts'
import {
  clauseBefore,
  clauseBegins,
  goesOn,
  leadEnds,
  segmentBefore,
  wordsAfter,
  type Surroundings,
} from './surroundings.ts'

/** 共接到, 共有: a sum; not 公共, 共建, 共享. */
const TOGETHER = /(?<!公)共(?!同|享|建|性|青|和|产|识|赢|创)/
/** 对进度滞后20%以上的单位…: a condition, too. */
const CLASS_OF = /[对将把给][^,，]{2,14}$/
/** 达到20万吨的，补助…; 低于80分的项目; 超出80%时: what is done if, not what is aimed at. */
function isCondition(figure: Figure, around: Surroundings): boolean {
  if (!figure.said) return isWatched(around) || (figure.measure?.dimension === 'count' && isOfWhom(around))
  if (figure.comparator === 'lt') return goesOn(around, '的')
  return opensIf(around.text, around.end) && /^(?:的$|时$|时[启触])/.test(wordsAfter(around))
}

const opensIf = oneOf('的时')

/** 对12处易涝点实行包保, 对超载的312户牧户实行台账管理; in 对300户家庭进行适老化改造 they are what is worked on. */
function isOfWhom(around: Surroundings): boolean {
  const isThose = around.stance !== 'result' && clauseBegins(around, '对') && leadEnds(around, '的')
  return (isThose || leadEnds(around, '对')) && !works.within(around.text, around.end, around.clauseEnd)
}

/** 对全市…; not 对标, 对照. */
const OF_WHOM = /^对(?![标照接口外准])[^,，]{1,24}(?<!等)$/

/** 对全市1873处隐患点开展排查: how many there are to look after. */
function isWatched(around: Surroundings): boolean {
  const { text, start, end, clause, clauseEnd, stance } = around
  if (stance === 'result' || !clauseBegins(around, '对') || !OF_WHOM.test(clauseBefore(around))) return false
  return watchedOver.within(text, end, clauseEnd) && !watchedOver.within(text, clause, start)
}

const { background } = words

/** 压减到30天内: there a time is what is aimed at, not when something is due. */
const SHORTENED = /(?:压|缩|减|降|控制)[^,，]{0,3}[到至在]$/
/** In such units a time says when something is due (抢修不超过48小时), but where a time is what is counted. */
const shortTimes = new Set(['小时', '个小时', '分钟', '工作日', '个工作日'])
const TIME_COUNTED = /时[间限长]|[用耗]时|出警|[等响][候待应]|期|周期|压|缩|减|降|延|提速|控制|学时|[到至由从]/

function isTimeAimedAt(around: Surroundings): boolean {
  const { text, clause, end } = around
  return TIME_COUNTED.test(text.slice(clause, end)) || changeOf(around) !== 'level'
}

/** 位次前移4位, 排名上升2位: a rank counts nothing, reported or planned. */
const RANK_CHANGE = /(?:升|升位|前移|前进|进位|后移|下降)$/
/** 对符合条件的设备，按10%给予补助，单户最高2000万元: what is given, or taken, if. */
const opensCase = oneOf('对凡')
const CASE = new RegExp([...background.rewards, ...background.givings].join('|'))
/** 23家卫生院无法…, 由7名专家组成, 14个设区市全覆盖: what follows makes a description of the number. */
const following = wordFinder(
  Object.entries(words.following).flatMap(([range, list]) => {
    const [least, most] = range.split('-').map(Number) as [number, number]
    return list.map((word) => [word, { least, most }] as const)
  }),
)
const FARTHEST = Math.max(...following.words().map((word) => following.startingAt(word, 0)!.value.most))
const followsPeriod = oneOf('内后前起')
const backgroundUnits = new Set(background.units)
const scarce = plainWordFinder(background.scarce)
const endings = plainWordFinder(background.endings)
const works = plainWordFinder(background.works)
const watchedOver = plainWordFinder(background.watchedOver)

/** In yuan: 省级财政补助9.5亿元 pays for the work, no single case is rewarded with it. */
const LARGEST_REWARD = 1e8

/** Says whether a figure is planned, reported, a stock, or neither. */
export function statusOf(figure: Figure, around: Surroundings): Status {
  if (isBackground(figure, around)) return 'background'
  if (around.stance === 'problem') return 'background'
  if (around.stance === 'result') return isAnnounced(around) ? 'target' : reported(around)
  if (yearsAhead(around) < 0) return reported(around)
  if (around.stance === 'rule') return isAnnounced(around) ? 'target' : 'background'
  return tellsResult(around, figure.end > figure.number.end + (figure.unit?.length ?? 0)) ? reported(around) : 'target'
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
  return stock ? 'total' : 'result'
}

const stockEnds = plainWordFinder(words.totalWords.ends)

/** A word of what there is (目前, 现有) holds until a verb of doing takes over (共有…196家;获得…2项). */
function tellsStock(around: Surroundings, stock: readonly string[]): boolean {
  if (!(around.segmentSigns & Sign.totalSegment)) return false
  const segment = segmentBefore(around)
  return stock.some((word) => {
    const at = segment.lastIndexOf(word)
    return at >= 0 && !stockEnds.within(segment, at, segment.length)
  })
}

function tellsResult(around: Surroundings, bounded: boolean): boolean {
  if (yearsAhead(around) >= 0 && (around.sentenceSigns & Sign.promise) !== 0) return false
  if (tellsStock(around, words.totalWords.now)) return true
  return !bounded && (around.segmentSigns & Sign.result) !== 0 && !ATTRIBUTE.test(segmentBefore(around))
}

/** 对已建成的农田…: says which. */
const ATTRIBUTE = /已(?:建成|完成|实现)的/

function isAnnounced(around: Surroundings): boolean {
  // 预期目标6.5%左右：预计全年完成2020亿元: the goal that is said first is held against what came of it.
  if ((around.segmentSigns & Sign.target) !== 0 && /预计[^,，]{0,6}[完全实]/.test(segmentBefore(around))) return false
  if ((around.segmentSigns & Sign.target) !== 0) return true
  return yearsAhead(around) > 0 && (around.stance !== 'rule' || /20\d\d年/.test(segmentBefore(around)))
}

function isBackground(figure: Figure, around: Surroundings): boolean {
  const { text, start, end, clause, clauseSigns, stance } = around
  const { said, comparator, measure, unit } = figure
  if (around.isBase || isBaseline(around)) return true
  if (unit !== null && backgroundUnits.has(unit)) return true
  if (measure?.dimension === 'time' && end < around.clauseEnd && followsPeriod(text, end))
    return !SHORTENED.test(clauseBefore(around))
  if (stance !== 'result' && unit !== null && shortTimes.has(unit) && !isTimeAimedAt(around)) return true
  if (measure?.dimension === 'share' && goesOn(around, '用于')) return true
  if (isWhatFollows(around) || (goesOn(around, '的') && isClassOf(figure, around))) return true
  if (isCondition(figure, around)) return true
  if (leadsToBackground(around)) return true
  if (around.sentenceSigns & Sign.backgroundSentence) return true
  if (
    start > around.segment &&
    (opensCase(text, around.segment) || opensCase(text, clause)) &&
    CASE.test(text.slice(clause, around.clauseEnd))
  )
    return true
  if (figure.high <= 5 && leadEnds(around, '联络员')) return true
  if (measure?.dimension === 'voltage' && !said) return true
  if (scarce.endingAt(text, start, clause)) return true
  if (unit === '分' && text[start - 1] === '时') return true
  if (unit === '位' && RANK_CHANGE.test(clauseBefore(around))) return true
  if (stance === 'result' && (comparator === 'lt' || leadEnds(around, '对'))) return true
  if (unit === '分' && text[start - 1] === '(' && text[end] === ')') return true
  if (stance === 'result' || changeOf(around) !== 'level') return false
  if (!said && unit === '分' && !leadEnds(around, '满意度')) return true
  if (!said && clauseSigns & Sign.backgroundUnsaid) return true
  if (!said && clauseSigns & Sign.share && /占[^,，]{2,14}的$/.test(clauseBefore(around))) return true
  if (endings.endingAt(text, start, clause) && !(figure.high >= LARGEST_REWARD && leadEnds(around, '补助'))) return true
  return (clauseSigns & Sign.backgroundClause) !== 0
}

/** 对15家的…; 对进度滞后20%以上的单位…: the number says of which. */
function isClassOf(figure: Figure, around: Surroundings): boolean {
  if (clauseBegins(around, '对')) return true
  return figure.end > figure.number.end && CLASS_OF.test(clauseBefore(around))
}

function isWhatFollows(around: Surroundings): boolean {
  const { text, end, clauseEnd } = around
  for (let place = end; place < clauseEnd && place - end <= FARTHEST; place++) {
    const range = following.startingAt(text, place, clauseEnd)?.value
    if (range && place - end >= range.least && place - end <= range.most) return true
  }
  return goesOn(around, '中') && /^中有?\d/.test(wordsAfter(around))
}

/** 由X提高到Y: X is where it comes from. */
function isBaseline(around: Surroundings): boolean {
  if (!(around.clauseSigns & Sign.from) || !/(?:由|从)[^到至]{0,30}$/.test(clauseBefore(around))) return false
  return /^(?:的)?(?:左右|以上)?(?:[、和][\d.]+[^,，、和\d]{0,4})*,?[\u4e00-\u9fff]{0,4}(?:[到至]|调整为)(?=[\d-一二两三四五六七八九十百约近超达不]|$)/.test(
    wordsAfter(around),
  )
}

/** How strongly a target binds, by the signs of the words that govern it; `bound` are those of its comparator. */
export function strengthOf(around: Surroundings, bound: number): Strength {
  const signs = around.segmentSigns | bound
  if (signs & Sign.must) return 'must'
  if (signs & Sign.aim || goesOn(around, '左右')) return 'aim'
  return signs & Sign.encourage ? 'encourage' : 'should'
}
