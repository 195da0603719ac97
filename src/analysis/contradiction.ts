import { walkSpans } from '../text/span.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import type { Quantity, Warning } from './analysis.ts'
import type { Reading } from './reading.ts'

/** The shortest metric that two figures can be said to share; 企业 or 项目 alone are too common. */
const SHORTEST = 5

/**
 * Finds, in steps, figures that say otherwise than an earlier one of the same metric, unit, period and status: both stated flat,
 * in running text (rows of a table share metrics by their nature).
 */
export function* findContradictions(reading: Reading, quantities: readonly Quantity[]): Steps<Warning[]> {
  const firsts = new Map<string, Quantity>()
  const found: Warning[] = []
  const lineOf = walkSpans(reading.lines)
  const hasTables = reading.tables.length > 0
  yield* eachBatch(quantities, (one) => {
    if (!isFlat(one) || (hasTables && lineOf(reading.folded.index(one.start))?.cell)) return
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
function isCompared(first: Quantity, one: Quantity, into: Warning[]): boolean {
  if (first.unit !== one.unit || first.period !== one.period || first.status !== one.status) return false
  const { start, end, text } = one
  if (first.low !== one.low && first.metric!.start !== one.metric!.start)
    into.push({ warning: 'contradictory-figures', start, end, text })
  return true
}

function isFlat(one: Quantity): boolean {
  if (one.comparator !== 'eq' || one.change !== 'level' || one.status === 'background') return false
  return one.metric !== null && (one.metricFull?.length ?? 0) >= SHORTEST && !one.modifiers.includes('其中')
}
