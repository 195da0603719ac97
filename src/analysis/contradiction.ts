import { walkSpans, type Span } from '../text/span.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import type { ReadQuantity } from './quantity.ts'
import type { Reading } from './reading.ts'

/** The shortest metric that two figures can be said to share; 企业 or 项目 alone are too common. */
const SHORTEST = 5

/**
 * Finds, in steps, figures that say otherwise than an earlier one of the same metric, unit, period and status: both stated flat,
 * in running text (rows of a table share metrics by their nature).
 */
export function* findContradictions(reading: Reading, quantities: readonly ReadQuantity[]): Steps<Span[]> {
  const firsts = new Map<string, ReadQuantity>()
  const found: Span[] = []
  const lineOf = walkSpans(reading.lines)
  yield* eachBatch(quantities, (one) => {
    if (!isFlat(one) || lineOf(one.start)?.cell) return
    const ofMetric = firsts.get(one.metricFull!)
    if (ofMetric === undefined) firsts.set(one.metricFull!, one)
    if (ofMetric === undefined || isCompared(ofMetric, one, found)) return
    const key = `${one.metricFull}|${one.unit}|${one.period}|${one.status}`
    const before = firsts.get(key)
    if (before === undefined) firsts.set(key, one)
    else isCompared(before, one, found)
  })
  return found
}

/** Compares two figures of one metric; false where they are of different units, periods or statuses. */
function isCompared(first: ReadQuantity, one: ReadQuantity, into: Span[]): boolean {
  if (first.unit !== one.unit || first.period !== one.period || first.status !== one.status) return false
  if (first.low !== one.low && first.metric!.start !== one.metric!.start) into.push({ start: one.start, end: one.end })
  return true
}

function isFlat(one: ReadQuantity): boolean {
  if (one.comparator !== 'eq' || one.change !== 'level' || one.status === 'background') return false
  return one.metric !== null && (one.metricFull?.length ?? 0) >= SHORTEST && !one.modifiers.includes('其中')
}
