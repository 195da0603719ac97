import { oneOf } from '../text/one-of.ts'
import type { Metric } from './metric.ts'

const ELLIPSIS = /^(?:国家级|省级|市级|县级|区级|州级|部级|省部级|世界级|.{1,3}型|.{1,3}类)$/
const mayEndEllipsis = oneOf('级型类')
const LEVEL = /国家级|国家|省级|市级|县级|区级|州级|省部级/

/** What a reader would write in a table: 省级 after 国家重点龙头企业 is 省级重点龙头企业. Null where nothing is counted. */
export function fullMetric(text: string, metric: Metric, before: string | null): string | null {
  if (!metric.span) return null
  const own = text.slice(metric.span.start, metric.span.end)
  if (!before || !mayEndEllipsis(text, metric.span.end - 1) || !ELLIPSIS.test(own) || before.includes(own)) return own
  if (LEVEL.test(own) && LEVEL.test(before)) return before.replace(LEVEL, own)
  return `${own}${before.replace(/^(?:市级及以上|省级及以上|国家级)/, '')}`
}
