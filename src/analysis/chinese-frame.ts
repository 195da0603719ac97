import { trimMarks } from './clause.ts'
import type { Figure } from './figure.ts'
import { actions } from './knowledge.ts'
import type { Metric } from './metric.ts'

/** A count too large to be of the text's own parts. */
const MANY = 20

/**
 * Whether a Chinese numeral counts: only in a frame of planning or doing (新建两所, 改扩建中小学五所, 至少开设两门);
 * elsewhere 三个阶段 and 一个项目 belong to the wording.
 */
export function isFramed(text: string, figure: Figure, metric: Metric): boolean {
  if (figure.number.unit !== undefined) return true
  if (figure.unit === '%' || figure.said) return true
  if (figure.measure === null) return false
  const lead = trimMarks(text, metric.lead)
  const before = text.slice(lead.start, lead.end)
  if (figure.measure.dimension !== 'count')
    return (
      countsDays(before) ||
      figure.number.low >= 10 ||
      actions.endingAt(before, before.length) !== null ||
      (endsClause(text, figure.end) && isNamed(metric))
    )
  // 园区六路 is a road.
  if (figure.unit === '路' && !doesIn(before)) return false
  // 十一届九次、十次全会.
  if (text[figure.start - 1] === '届') return false
  if (ONE_BY_ONE.test(text.slice(Math.max(0, figure.start - 6), figure.start))) return false
  if (endsClause(text, figure.end)) {
    if (/[增升扩提降减缩][至到]$|(?:增加|扩大|提高|减少|下降)[至到]?$/.test(before)) return true
    if (figure.number.low >= 10 && actions.endingAt(before, before.length) !== null) return true
    return isNamed(metric) && (figure.number.low > 1 || text[lead.start - 1] === '、' || doesIn(before))
  }
  if (/至少[^,，]{0,4}$/.test(before)) return true
  if (figure.number.low === 1) return false
  if (figure.number.low >= MANY || before.endsWith('为')) return true
  if (actions.endingAt(before, before.length) !== null) return true
  return /[心台地院所园站校]$/.test(before) && !metric.carried
}

/** 重污染天数六天. */
const countsDays = (before: string) => /[天时年月次]数$/.test(before)

/** 完成一项、销号一项: one after the other. */
const ONE_BY_ONE = /一[项个件]、[\u4e00-\u9fff]{2}$/

function isNamed(metric: Metric): boolean {
  return !metric.carried && metric.span !== null && metric.span.end - metric.span.start >= 2
}

function doesIn(lead: string): boolean {
  for (let at = 0; at < lead.length; at++) if (actions.startingAt(lead, at)) return true
  return false
}

function endsClause(text: string, end: number): boolean {
  return /^(?:$|[,。;、\n\t)(])/.test(text.slice(end, end + 1))
}
