import words from '../../seeds/words.json' with { type: 'json' }
import type { Comparator, Status, Strength } from './analysis.ts'
import { changeOf } from './change.ts'
import type { Figure } from './figure.ts'
import type { Stance } from './stance.ts'

/** The words around a figure that tell what it is. */
export interface Surroundings {
  /** From the sentence's beginning to the figure. */
  readonly sentenceBefore: string
  /** From the last 。 or ； to the figure. */
  readonly segmentBefore: string
  /** From the clause's beginning to the figure. */
  readonly clauseBefore: string
  /** What follows the figure in its clause. */
  readonly after: string
  /** The year that governs it, and the year that the notice plans for. */
  readonly year: number | null
  readonly planYear: number | null
  readonly stance: Stance
}

/** 共接到, 共有: a sum; not 共建, 共享. */
const TOGETHER = /共(?!同|享|建|性|青|和|产|识|赢|创)/
/** 由7名专家组成, 14个设区市全覆盖: what follows makes a description of the number. */
const AFTER = /^[^,，。;；]{0,6}(?:组成|全覆盖)|^[^,，。;；]{1,8}中(?:居|排|列|位)|^为(?:优秀|良好|合格|不合格)/
/** 压减到30天内: there a time is what is aimed at, not when something is due. */
const SHORTENED = /(?:压|缩|减|降|控制)[^,，]{0,3}[到至在]$/
/** 对连续2次末位的: a condition. */
const CONDITION = /^(?:对|被|凡|因)[^,，]*(?:发生|连续|出现|未|排名|得分|通报|低于|累计|违反)/
/** 每招用1人给予…: a rate of pay. */
const PER = /每(?:招用|吸纳|新增|安置|减少|发现|出现|少|多|超)[^,，]{0,3}$/

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
    words.totalWords.clause.some((word) => around.clauseBefore.includes(word)) ||
    TOGETHER.test(around.clauseBefore) ||
    words.totalWords.segment.some((word) => governs(around.segmentBefore, word))
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
    /力争|确保|不/.test(around.sentenceBefore)
  )
    return false
  if (['目前', '现有', '共有', '截至', '截止', '现已'].some((word) => governs(around.segmentBefore, word))) return true
  if (bounded) return false
  return words.result.sentence.some((word) => around.segmentBefore.includes(word))
}

function isAnnounced(around: Surroundings): boolean {
  if (words.target.sentence.some((word) => around.segmentBefore.includes(word))) return true
  return isFuture(around)
}

function isFuture(around: Surroundings): boolean {
  return around.year !== null && around.planYear !== null && around.year > around.planYear
}

function isBackground(figure: Figure, around: Surroundings): boolean {
  const { background } = words
  if (isBaseline(around)) return true
  if (figure.unit !== null && background.units.includes(figure.unit)) return true
  if (figure.measure?.dimension === 'time' && /^[内后前起]/.test(around.after))
    return !SHORTENED.test(around.clauseBefore)
  if (around.clauseBefore.startsWith('对') && around.after.startsWith('的')) return true
  if (CONDITION.test(around.clauseBefore) || PER.test(around.clauseBefore)) return true
  if (background.after.some((word) => around.after.startsWith(word)) || AFTER.test(around.after)) return true
  if (background.sentence.some((word) => around.sentenceBefore.includes(word))) return true
  if (/(?:各奖励|仅|只有|仅有|仅为|单跨|跨径)$/.test(around.clauseBefore)) return true
  if (around.stance === 'result' && (figure.bound.comparator === 'lt' || around.clauseBefore.endsWith('对')))
    return true
  if (around.stance === 'result' || changeOf(around.clauseBefore) !== 'level') return false
  if (!figure.bound.said && figure.unit === '分') return true
  if (figure.unit === '位' && /(?:升|升位|前移|进位|提升)$/.test(around.clauseBefore)) return true
  if (!figure.bound.said && background.unsaidClause.some((word) => around.clauseBefore.includes(word))) return true
  if (!figure.bound.said && /占[^,，]{2,14}的$/.test(around.clauseBefore)) return true
  if (background.endings.some((word) => around.clauseBefore.endsWith(word))) return true
  return background.clause.some((word) => around.clauseBefore.includes(word))
}

/** 由X提高到Y: X is where it comes from. */
function isBaseline(around: Surroundings): boolean {
  if (!/(?:由|从)[^到至]{0,30}$/.test(around.clauseBefore)) return false
  return /^(?:的)?(?:左右|以上)?,?[\u4e00-\u9fff]{0,4}[到至](?=[\d一二两三四五六七八九十百约近超达不]|$)/.test(
    around.after,
  )
}

/** How strongly a target binds, by the words that govern it. */
export function strengthOf(segment: string, comparator: Comparator, after: string): Strength {
  const has = (list: readonly string[]) => list.some((word) => segment.includes(word))
  if (has(words.strength.must)) return 'must'
  if (has(words.strength.aim) || after.startsWith('左右')) return 'aim'
  if (has(words.strength.encourage)) return 'encourage'
  return comparator === 'gte' && /(?:不少于|不低于|至少)$/.test(segment) ? 'must' : 'should'
}
