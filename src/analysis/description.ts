import words from '../../seeds/words.json' with { type: 'json' }
import { isHan } from '../text/one-of.ts'
import { trimMarks } from './clause.ts'
import type { Figure } from './figure.ts'
import { actionWords } from './knowledge.ts'
import type { Metric } from './metric.ts'

const PARTS = new RegExp(`^[\\u4e00-\\u9fff“”]{0,8}?(?:${words.structureNouns.described.join('|')})`)

/**
 * Whether a count only describes what the sentence speaks of: 640个重点项目完成投资… and 74条河流水质优良率… count no
 * commitment, 28条重点产业链 and 6项任务 are the text's own parts. Only where no verb of doing stands right before.
 */
export function isDescription(text: string, figure: Figure, metric: Metric, next: Figure | null): boolean {
  if (figure.measure?.dimension !== 'count' || figure.bound.said) return false
  if (!/[\u4e00-\u9fff“]/.test(text[figure.end] ?? '') || doesSomething(text, metric)) return false
  if (PARTS.test(text.slice(figure.end, figure.end + 16))) return true
  if (followsFigure(text, figure, metric)) return false
  return next !== null && isSubjectOf(text.slice(figure.end, next.start))
}

function doesSomething(text: string, metric: Metric): boolean {
  const { start, end } = trimMarks(text, metric.lead)
  const lead = text.slice(start, end)
  if (/[为向给将把]$/.test(lead)) return true
  const verb = actionWords.endingAt(lead, lead.length)
  return verb !== null && !words.structureNouns.movers.includes(verb.word)
}

/** 138户421人牧民: the second speaks of the same as the first. */
function followsFigure(text: string, figure: Figure, metric: Metric): boolean {
  return metric.lead.start === figure.start && !metric.carried && isHan(text, figure.start - 1)
}

/** Noun and predicate stand between the two figures, and no mark. */
function isSubjectOf(between: string): boolean {
  return between.length >= 3 && between.length <= 30 && /^[\u4e00-\u9fff“”A-Za-z]+$/.test(between)
}
