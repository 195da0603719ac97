import words from '../../seeds/words.json' with { type: 'json' }
import { plainWordFinder } from '../text/word-finder.ts'
import type { Status, Strength } from './analysis.ts'
import { changeOf } from './change.ts'
import type { Figure } from './figure.ts'
import { presents, Sign } from './sign.ts'
import type { Stance } from './stance.ts'

/** The words around a figure that tell what it is. */
export interface Surroundings {
  /** From the last 。 or ； to the figure. */
  readonly segmentBefore: string
  /** From the clause's beginning to the figure. */
  readonly clauseBefore: string
  /** The signs (sign.ts) from the beginning of the sentence, the segment and the clause to the figure. */
  readonly signs: { readonly sentence: number; readonly segment: number; readonly clause: number }
  /** What follows the figure in its clause. */
  readonly after: string
  /** The year that governs it, and the year that the notice plans for. */
  readonly year: number | null
  readonly planYear: number | null
  readonly stance: Stance
}

/** 共接到, 共有: a sum; not 共建, 共享. */
const TOGETHER = /共(?!同|享|建|性|青|和|产|识|赢|创)/
/** 对进度滞后20%以上的单位…: a condition, too. */
const CLASS_OF = /[对将把给][^,，]{2,14}$/
/** 达到20万吨的，补助…; 低于80分的项目; 超出80%时: what is done if, not what is aimed at. */
function isCondition(figure: Figure, { clauseBefore, after }: Surroundings): boolean {
  if (clauseBefore.endsWith('连续')) return true
  if (!figure.bound.said) return clauseBefore.endsWith('对') && figure.measure?.dimension === 'count'
  return figure.bound.comparator === 'lt' ? after.startsWith('的') : /^(?:的$|时$|时[启触])/.test(after)
}

/** 分别一次性奖励100万元、50万元. */
const LISTED_REWARD = /(?:奖励|补助|补贴|奖补|处罚|罚款)[\d.万亿元、和至—-]+$/
/** 每年安排专项经费150万元. */
const YEARLY_FUND = /每年(?:安排|统筹|列支|预算)[^,，]{0,10}(?:资金|经费)$/
/** 23家卫生院无法…, 三成左右的养殖户仍处于亏损边缘: what is wrong is no result. */
const WRONG = /^[^,，。;；]{0,12}(?:无法|仍处于|仍未|尚未|尚无|未(?:完成|签订|开工|落实|销号|整改|达标))/
/** 由7名专家组成, 14个设区市全覆盖: what follows makes a description of the number. */
const AFTER =
  /^[^,，。;；]{0,6}(?:组成|全覆盖|参加的)|^的速度|^中(?:有)?\d|^[^,，。;；]{1,8}中(?:居|排|列|位)|^为(?:优秀|良好|合格|不合格)/
/** 压减到30天内: there a time is what is aimed at, not when something is due. */
const SHORTENED = /(?:压|缩|减|降|控制)[^,，]{0,3}[到至在]$/
/** 对连续2次末位的: a condition. */
const CONDITION = /^(?:对|被|凡|因)[^,，]*(?:发生|连续|出现|未|排名|得分|通报|低于|累计|违反)/
/** 位次前移4位, 排名上升2位: a rank counts nothing, reported or planned. */
const RANK_CHANGE = /(?:升|升位|前移|前进|进位|后移|下降)$/
/** 每招用1人给予…: a rate of pay. */
const PER = /每(?:招用|吸纳|新增|安置|减少|发现|出现|少|多|超)[^,，]{0,3}$/

const afterwards = plainWordFinder(words.background.after)
const endings = plainWordFinder(words.background.endings)

/** Says whether a figure is planned, reported, a stock, or neither. */
export function statusOf(figure: Figure, around: Surroundings): Status {
  if (isBackground(figure, around)) return 'background'
  if (around.stance === 'problem') return 'background'
  const past = around.planYear !== null && around.year !== null && around.year < around.planYear
  if (around.stance === 'result') return isAnnounced(around) ? 'target' : reported(around)
  if (around.stance === 'rule' && past) return reported(around)
  if (around.stance === 'rule') return isAnnounced(around) || isFuture(around) ? 'target' : 'background'
  if (past) return reported(around)
  return tellsResult(around, figure.bound.end > figure.number.end + (figure.unit?.length ?? 0))
    ? reported(around)
    : 'target'
}

function reported(around: Surroundings): Status {
  const stock =
    (around.signs.clause & Sign.totalClause) !== 0 ||
    ((around.signs.clause & Sign.together) !== 0 && TOGETHER.test(around.clauseBefore)) ||
    ((around.signs.segment & Sign.totalSegment) !== 0 &&
      words.totalWords.segment.some((word) => governs(around.segmentBefore, word)))
  return stock ? 'total' : 'result'
}

/** A stock word holds until a verb of doing takes over (共有…196家;获得…2项). */
function governs(segment: string, word: string): boolean {
  const at = segment.lastIndexOf(word)
  return at >= 0 && !/由|要|应|确保|力争|获得|获评|获批|完成|实现|新增/.test(segment.slice(at))
}

function tellsResult(around: Surroundings, bounded: boolean): boolean {
  if (
    around.year !== null &&
    around.planYear !== null &&
    around.year >= around.planYear &&
    (around.signs.sentence & Sign.promise) !== 0
  )
    return false
  if (around.signs.segment & Sign.now && presents.some((word) => governs(around.segmentBefore, word))) return true
  return !bounded && (around.signs.segment & Sign.result) !== 0
}

function isAnnounced(around: Surroundings): boolean {
  return (around.signs.segment & Sign.target) !== 0 || isFuture(around)
}

function isFuture(around: Surroundings): boolean {
  return around.year !== null && around.planYear !== null && around.year > around.planYear
}

function isBackground(figure: Figure, around: Surroundings): boolean {
  const { signs } = around
  if (isBaseline(around)) return true
  if (figure.unit !== null && words.background.units.includes(figure.unit)) return true
  if (figure.measure?.dimension === 'time' && /^[内后前起]/.test(around.after))
    return !SHORTENED.test(around.clauseBefore)
  if (around.clauseBefore.startsWith('对') && around.after.startsWith('的')) return true
  if (figure.bound.end > figure.number.end && around.after.startsWith('的') && CLASS_OF.test(around.clauseBefore))
    return true
  if (WRONG.test(around.after) || isCondition(figure, around)) return true
  if (LISTED_REWARD.test(around.clauseBefore) || YEARLY_FUND.test(around.clauseBefore)) return true
  if (CONDITION.test(around.clauseBefore) || (signs.clause & Sign.each && PER.test(around.clauseBefore))) return true
  if (afterwards.startingAt(around.after, 0) || AFTER.test(around.after)) return true
  if (signs.sentence & Sign.backgroundSentence) return true
  if (figure.high <= 5 && around.clauseBefore.endsWith('联络员')) return true
  if (figure.measure?.dimension === 'voltage' && !figure.bound.said) return true
  if (/(?:各奖励|仅|只有|仅有|仅为|仍有|尚有|仍缺|尚缺|还剩|欠付|拖欠|单跨|跨径)$/.test(around.clauseBefore))
    return true
  if (figure.unit === '位' && RANK_CHANGE.test(around.clauseBefore)) return true
  if (around.stance === 'result' && (figure.bound.comparator === 'lt' || around.clauseBefore.endsWith('对')))
    return true
  if (around.stance === 'result' || changeOf(around.clauseBefore, signs.clause) !== 'level') return false
  if (!figure.bound.said && figure.unit === '分') return true
  if (!figure.bound.said && signs.clause & Sign.backgroundUnsaid) return true
  if (!figure.bound.said && signs.clause & Sign.share && /占[^,，]{2,14}的$/.test(around.clauseBefore)) return true
  if (endings.endingAt(around.clauseBefore, around.clauseBefore.length)) return true
  return (signs.clause & Sign.backgroundClause) !== 0
}

/** 由X提高到Y: X is where it comes from. */
function isBaseline(around: Surroundings): boolean {
  if (!(around.signs.clause & Sign.from) || !/(?:由|从)[^到至]{0,30}$/.test(around.clauseBefore)) return false
  return /^(?:的)?(?:左右|以上)?(?:[、和][\d.%个百分点]+)*,?[\u4e00-\u9fff]{0,4}[到至](?=[\d一二两三四五六七八九十百约近超达不]|$)/.test(
    around.after,
  )
}

/** How strongly a target binds, by the signs of the words that govern it; `bound` are those of its comparator. */
export function strengthOf(around: Surroundings, bound: number): Strength {
  const signs = around.signs.segment | bound
  if (signs & Sign.must) return 'must'
  if (signs & Sign.aim || around.after.startsWith('左右')) return 'aim'
  return signs & Sign.encourage ? 'encourage' : 'should'
}
