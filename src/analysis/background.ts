import words from '../../seeds/words.json' with { type: 'json' }
import { DIGITS, oneOf } from '../text/one-of.ts'
import { plainWordFinder, wordFinder } from '../text/word-finder.ts'
import { leadsToBackground } from './background-lead.ts'
import { changeOf } from './change.ts'
import type { Figure } from './figure.ts'
import { verbs } from './knowledge.ts'
import { Sign } from './sign.ts'
import { clauseBefore, clauseBegins, goesOn, leadEnds, wordsAfter, type Surroundings } from './surroundings.ts'

const { background } = words
const GIFTS = '奖|补[助贴]|资助'

/** Whether a figure is a real quantity that a notice neither plans nor reports: a condition, a rate, a base, a term. */
export function isBackground(figure: Figure, around: Surroundings): boolean {
  if (around.isBase || isBaseline(around)) return true
  if (isPeriod(figure, around)) return !SHORTENED.test(clauseBefore(around))
  if (around.stance === 'finding') return isNoFinding(figure, around)
  return (
    hasOwnUnit(figure, around) ||
    isDue(figure, around) ||
    isDescribed(figure, around) ||
    isCondition(figure, around) ||
    leadsToBackground(around) ||
    (around.sentenceSigns & Sign.backgroundSentence) !== 0 ||
    isCase(around) ||
    isScarce(figure, around) ||
    isPrice(figure, around) ||
    isDistance(figure, around) ||
    isMark(figure, around) ||
    (around.stance === 'result' ? isAmiss(figure, around) : isTerm(figure, around))
  )
}

/** What an inspection found is counted, what falls short too; its terms (一式三份) are not. */
function isNoFinding(figure: Figure, around: Surroundings): boolean {
  return hasOwnUnit(figure, around) || isCase(around) || isMark(figure, around) || isSpecified(around)
}

/** 由X提高到Y: X is where it comes from. */
export function isBaseline(around: Surroundings): boolean {
  if (!(around.clauseSigns & Sign.from) || !/(?:由|从)[^到至]{0,30}$/.test(clauseBefore(around))) return false
  return /^(?:的)?(?:左右|以上)?(?:[、和][\d.]+[^,，、和\d]{0,4})*,?[\u4e00-\u9fff]{0,4}(?:[到至]|调整为)(?=[\d-一二两三四五六七八九十百约近超达不]|$)/.test(
    wordsAfter(around),
  )
}

/** 30天内, 3年后: within which, or after which. */
function isPeriod({ measure }: Figure, { text, end, clauseEnd }: Surroundings): boolean {
  return measure?.dimension === 'time' && end < clauseEnd && followsPeriod(text, end)
}

const followsPeriod = oneOf('内后前起')
/** 压减到30天内: there a time is what is aimed at, not when something is due. */
const SHORTENED = /(?:压|缩|减|降|控制)[^,，]{0,3}[到至在]$/

const ownUnits = new Set(background.units)
/** 人均预期寿命达82岁 is aimed at. */
const EXPECTANCY = /寿命[^,，]{0,30}$/

/** Pages, years of age, degrees; 220千伏 says of which kind. */
function hasOwnUnit({ unit, measure, said }: Figure, around: Surroundings): boolean {
  return (
    (unit !== null && ownUnits.has(unit) && !EXPECTANCY.test(clauseBefore(around))) ||
    (measure?.dimension === 'voltage' && !said)
  )
}

/** In such units a time says when something is due (抢修不超过48小时), but where a time is what is counted. */
const shortTimes = new Set(['小时', '个小时', '分钟', '工作日', '个工作日'])
const TIME_COUNTED = /时[间限长]|[用耗]时|出警|[等响][候待应]|期|周期|压|缩|减|降|延|提速|控制|学时|[到至由从]/

function isDue({ unit, said }: Figure, around: Surroundings): boolean {
  const { text, clause, end, clauseEnd, stance } = around
  if (stance === 'result' || unit === null || !shortTimes.has(unit) || (!said && end === clauseEnd)) return false
  return !TIME_COUNTED.test(text.slice(clause, end)) && changeOf(around) === 'level'
}

/** 23家卫生院无法…, 由7名专家组成, 14个设区市全覆盖: what follows makes a description of the number. */
const following = wordFinder(
  Object.entries(words.following).flatMap(([range, list]) => {
    const [least, most] = range.split('-').map(Number) as [number, number]
    return list.map((word) => [word, { least, most }] as const)
  }),
)
const FARTHEST = Math.max(...following.words().map((word) => following.startingAt(word, 0)!.value.most))

function isDescribed(figure: Figure, around: Surroundings): boolean {
  if (figure.unit === '%' && (goesOn(around, '用于') || GIVEN_SHARE.test(wordsAfter(around)))) return true
  if (goesOn(around, '中') && /^中有?\d/.test(wordsAfter(around))) return true
  return isWhatFollows(around) || (goesOn(around, '的') && isClassOf(figure, around))
}

function isWhatFollows(around: Surroundings): boolean {
  const { text, end, clauseEnd } = around
  const limit = Math.min(clauseEnd, end + FARTHEST + 1)
  if (following.first(text, end, limit, clauseEnd) < 0) return false
  for (let place = end; place < limit; place++) {
    if (text[place] === '、' && verbs.startingAt(text, place + 1)) break
    const range = following.startingAt(text, place, clauseEnd)?.value
    if (range && place - end >= range.least && place - end <= range.most) return true
  }
  return false
}

/** 给予增量10%的补助. */
const GIVEN_SHARE = new RegExp(`^的(?:${GIFTS})`)

/** 对15家的…; 对进度滞后20%以上的单位…: the number says of which. */
function isClassOf(figure: Figure, around: Surroundings): boolean {
  if (clauseBegins(around, '对')) return true
  return figure.end > figure.number.end && CLASS_OF.test(clauseBefore(around))
}

const CLASS_OF = /[对将把给][^,，]{2,14}$/

/** 达到20万吨的，补助…; 低于80分的项目; 超出80%时: what is done if, not what is aimed at. */
function isCondition(figure: Figure, around: Surroundings): boolean {
  if (!figure.said)
    return isExceeded(around) || isWatched(around) || (figure.measure?.dimension === 'count' && isOfWhom(around))
  if (figure.comparator === 'lt') return goesOn(around, '的')
  return opensIf(around.text, around.end) && /^(?:的$|时$|时[启触]|且[^,，]*的)/.test(wordsAfter(around))
}

const opensIf = oneOf('的时且')
/** 概算超过总投资10%的，须重新审批. */
const EXCEEDED = /(?:超过|超出|低于|高于|不足)[^,，\d]{2,12}$/

function isExceeded(around: Surroundings): boolean {
  const { text, end } = around
  return text[end] === '的' && text[end + 1] === ',' && EXCEEDED.test(clauseBefore(around))
}

const works = plainWordFinder(background.works)
const watchedOver = plainWordFinder(background.watchedOver)

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

const opensCase = oneOf('对凡')
/** How far into the next clause what is given is looked for. */
const NEXT_CASE = 12
const CASE = new RegExp([...background.rewards, ...background.givings].join('|'))

/** 对符合条件的设备，按10%给予补助，单户最高2000万元: what is given, or taken, if. */
function isCase({ text, start, segment, clause, clauseEnd }: Surroundings): boolean {
  if (start <= segment || !(opensCase(text, afterNumber(text, segment)) || opensCase(text, clause))) return false
  return (
    CASE.test(text.slice(clause, clauseEnd)) ||
    (text[clauseEnd] === ',' && givings.startingAt(text, clauseEnd + 1) !== null) ||
    (text[clauseEnd - 1] === '的' && CASE.test(text.slice(clauseEnd, clauseEnd + NEXT_CASE)))
  )
}

const givings = plainWordFinder(['给予', '予以'])

/** 2.对新认定的企业: where the item begins behind its number. */
function afterNumber(text: string, segment: number): number {
  if (!mayBeNumbered(text, segment)) return segment
  NUMBERED.lastIndex = segment
  return NUMBERED.test(text) ? NUMBERED.lastIndex : segment
}

const mayBeNumbered = oneOf(`${DIGITS}(一二三四五六七八九十`)
const NUMBERED = /\d{1,2}[.、](?!\d)|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、/y

const scarce = plainWordFinder(background.scarce)

/** 仅有3家, 尚有2处; 拖欠控制在0.5%以内 is aimed at. */
function isScarce({ comparator }: Figure, { text, start, clause }: Surroundings): boolean {
  return comparator !== 'lte' && scarce.endingAt(text, start, clause) !== null
}

/** 每亩2400元, 尿素每吨2350元: at what price; 执行水价每立方米0.2元 may be reported, what is given for each is not. */
function isPrice({ unit, said }: Figure, around: Surroundings): boolean {
  return unit === '元' && !said && (around.stance === 'result' ? GIVEN_EACH : PRICE).test(clauseBefore(around))
}

const PRICE = /每(?:亩|吨|餐|度|公斤|斤|立方米)(?:补贴|补助)?$/
const GIVEN_EACH = /每[亩餐](?:补贴|补助)$/

/** 距县城最远的村32公里: where a place lies. */
function isDistance({ unit }: Figure, around: Surroundings): boolean {
  return (unit === '公里' || unit === '千米') && clauseBegins(around, '距')
}

/** 位次前移4位, 排名上升2位: a rank counts nothing, reported or planned. */
const RANK_CHANGE = /(?:升|升位|前移|前进|进位|后移|下降)$/

/** A rank, a score in brackets, copies, the minutes of a clock, the two or three who keep in touch. */
function isMark({ unit, high }: Figure, around: Surroundings): boolean {
  const { text, start, end } = around
  if (unit === '分') return text[start - 1] === '时' || (text[start - 1] === '(' && text[end] === ')')
  if (unit === '位') return RANK_CHANGE.test(clauseBefore(around))
  return leadEnds(around, '一式') || (high <= 5 && leadEnds(around, '联络员'))
}

/** 低于7%的预期目标: what came of it is held against that. */
const HELD_AGAINST = /^的(?:预期|年度|全年|进度)*(?:目标|要求)/
const standing = plainWordFinder(background.standing)

/** In a report, what falls short, how marks are given, those with whom something was done, how many people there are and how the place lies. */
function isAmiss({ comparator, unit }: Figure, around: Surroundings): boolean {
  const { text, start, clause } = around
  if (goesOn(around, '的') && HELD_AGAINST.test(wordsAfter(around))) return true
  if (unit === '分' && (comparator === 'lte' || comparator === 'gte' || leadEnds(around, '占'))) return true
  return comparator === 'lt' || leadEnds(around, '对') || standing.endingAt(text, start, clause) !== null
}

const specifications = plainWordFinder(background.specifications)

/** 宽度不小于7米, 一式三份. */
function isSpecified({ text, start, clause }: Surroundings): boolean {
  return specifications.endingAt(text, start, clause) !== null
}

/** 最高不超过500万元, 每家企业每年不超过3次: what is given at most. */
function isCap(around: Surroundings): boolean {
  const { text, start } = around
  if (text[start] === '最' && text[start + 1] === '高') return true
  const caps = (around.clauseSigns & Sign.each) !== 0 && opensCap.startingAt(text, start) !== null
  return caps && CAP_OF_EACH.test(clauseBefore(around))
}

const opensCap = plainWordFinder(words.comparatorsBefore.lte)
const CAP_OF_EACH =
  /^(?:且|但)?每[家户个]?(?:企业|单位|项目|主体|[人户家])(?:(?:每[年月季次]|全年|年度|累计)(?:不超过[^,，、]{1,8}、)?)+$/

/** 产值突破5亿元、10亿元的，分别奖励…: for whom something is given. */
function isGivenIf({ text, end }: Surroundings): boolean {
  return text[end] === '的' && text[end + 1] === ',' && GIVEN_THEN.test(text.slice(end, end + 8))
}

const GIVEN_THEN = new RegExp(`^的,(?:分别|一次性|再|另|可|每.)*(?:给予|予以|${GIFTS})`)

/** 每新增1户奖励500元: whatever grows is not what is given for it. */
function isGiven(around: Surroundings): boolean {
  return leadEnds(around, '奖励') || leadEnds(around, '奖补')
}

const endings = plainWordFinder(background.endings)

/** 处3万元 is a fine, 加固4处1.8公里 are two counts. */
function endsInTerm({ text, start, clause }: Surroundings): boolean {
  const ending = endings.endingAt(text, start, clause)
  return ending !== null && !isBeforeFine(text, start - ending.word.length - 1)
}

/** A figure, or what makes another word of 处 (查处12件). */
const isBeforeFine = oneOf(`${DIGITS}余多两一二三四五六七八九十查惩`)
/** In yuan: 省级财政补助9.5亿元 pays for the work, no single case is rewarded with it. */
const LARGEST_REWARD = 1e8

/** In a plan, the terms of the work: its measurements, prices, marks, rewards, areas; not what changes. */
function isTerm({ said, unit, high }: Figure, around: Surroundings): boolean {
  const { clauseSigns } = around
  if (isSpecified(around) || isCap(around) || isGivenIf(around) || isGiven(around)) return true
  if (changeOf(around) !== 'level') return false
  if (!said && unit === '分' && !leadEnds(around, '满意度')) return true
  if (!said && clauseSigns & Sign.backgroundUnsaid) return true
  if (!said && clauseSigns & Sign.share && /占[^,，]{2,14}的$/.test(clauseBefore(around))) return true
  if (endsInTerm(around) && !(leadEnds(around, '补助') && (high >= LARGEST_REWARD || leadEnds(around, '财政补助'))))
    return true
  return (clauseSigns & Sign.backgroundClause) !== 0
}
