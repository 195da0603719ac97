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
  const first = new Map<string, ReadQuantity>()
  const found: Span[] = []
  const lineOf = walkSpans(reading.lines)
  yield* eachBatch(quantities, (one) => {
    const key = lineOf(one.start)?.cell ? null : keyOf(one)
    if (key === null) return
    const before = first.get(key)
    if (before === undefined) first.set(key, one)
    else if (before.low !== one.low && before.metric!.start !== one.metric!.start)
      found.push({ start: one.start, end: one.end })
  })
  return found
}

function keyOf(one: ReadQuantity): string | null {
  const flat = one.comparator === 'eq' && one.change === 'level' && !one.modifiers.includes('其中')
  if (!flat || one.status === 'background' || one.metric === null || one.metricFull === null) return null
  if (one.metricFull.length < SHORTEST) return null
  return `${one.metricFull}|${one.unit ?? ''}|${one.period ?? ''}|${one.status}`
}
