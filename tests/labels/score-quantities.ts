import type { Analysis, Quantity } from '../../src/analysis/analysis.ts'
import type { Span } from '../../src/text/span.ts'
import type { PageLabels, QuantityLabel } from './label.ts'
import type { Locating } from './locate.ts'
import { intersectionOverUnion, overlap, pair, sameSpan } from './pair.ts'
import { keyOf } from './same-words.ts'
import type { Counting } from './tally.ts'

/** A quantity that an analysis says, with its places on the labelled page. */
interface Said {
  readonly quantity: Quantity
  readonly place: Span
  readonly number: Span
  readonly metric: Span | null
}

/** Counts found quantities and, of those paired with a label, each layer of their meaning. Background is not painted. */
export function scoreQuantities(analysis: Analysis, labels: PageLabels, at: Locating, counting: Counting): void {
  const painted = analysis.findings.filter((one) => one.kind === 'quantity' && one.status !== 'background')
  const said = painted.flatMap((one) => placeOf(one as Quantity, at) ?? [])
  const own = labels.quantities.filter((one) => one.status !== 'background' && !one.optional)
  const { pairs, unpaired, missed } = pair(said, own, (one, label) => {
    const shared = overlap(one.number, label.number)
    return shared * 1000 + (shared && overlap(one.place, label))
  })
  const words = ({ start, end }: Span) => labels.text.slice(start, end)
  const wrong = unpaired.filter(
    (one) => !labels.quantities.some((label) => label.optional && overlap(one.number, label.number) > 0),
  )
  const lost = painted.length - said.length
  counting.find('quantity', { wanted: own.length, said: pairs.length + wrong.length + lost, hit: pairs.length })
  for (const one of wrong) {
    counting.differ(`+ ${words(one.place)} (${one.quantity.status})`)
    noteTrap(one, labels, counting)
  }
  for (const label of missed) counting.differ(`- ${words(label)} (${label.status})`)
  for (const [one, label] of pairs) {
    const layers = judgeMeaning(one, label, words, counting)
    if (layers.length > 0) counting.differ(`~ ${words(label)}: ${layers.join('; ')}`)
  }
}

function placeOf(quantity: Quantity, at: Locating): Said | null {
  const place = at.locate(quantity)
  if (!place) return null
  const number = at.locatePart(quantity.number, quantity, place) ?? place
  return { quantity, place, number, metric: quantity.metric && at.locatePart(quantity.metric, quantity, place) }
}

/** A painted number that is labelled as none tells its trap; background and unlabelled ones are only precision. */
function noteTrap(one: Said, labels: PageLabels, counting: Counting): void {
  const trap = labels.traps.find((trap) => trap.tempts === 'quantity' && overlap(one.number, trap) > 0)
  if (trap) counting.trap(labels.text.slice(one.place.start, one.place.end), trap.why)
}

/** Judges each layer; gives back what differs. */
function judgeMeaning(one: Said, label: QuantityLabel, words: (span: Span) => string, counting: Counting): string[] {
  const { quantity, metric } = one
  const said: string[] = []
  const judge = (name: Parameters<Counting['judge']>[0], right: boolean, difference: string) => {
    if (!counting.judge(name, right)) said.push(difference)
  }
  const comparator = [label.comparator, ...label.comparatorAlso].includes(quantity.comparator)
  const number = isValueRight(quantity, label, words(label))
  judge('status', isPlanned(quantity.status) === isPlanned(label.status), `${quantity.status} for ${label.status}`)
  counting.judge('status, total apart', quantity.status === label.status)
  judge('number', number, `${quantity.low}–${quantity.high} for ${label.low}–${label.high}`)
  counting.judge('value', number && comparator)
  judge('comparator', comparator, `${quantity.comparator} for ${label.comparator}`)
  counting.judge('strict comparator', quantity.comparator === label.comparator)
  judge('unit', isUnitRight(quantity, label, words), `unit ${quantity.unit} for ${label.unit}`)
  judge('whole span', sameSpan(one.place, label), `span ${words(one.place)}`)
  if (label.metric) {
    const right = metric !== null && intersectionOverUnion(metric, label.metric) >= 0.5
    judge('metric', right, `metric ${metric && words(metric)} for ${words(label.metric)}`)
  }
  if (label.period)
    judge('period', keyOf(quantity.period) === keyOf(label.period), `period ${quantity.period} for ${label.period}`)
  return said
}

function isPlanned(status: string): boolean {
  return status === 'target'
}

/** The bound that the label's comparator leaves open is not looked at; 成 may be said as such or in %. */
function isValueRight(quantity: Quantity, label: QuantityLabel, words: string): boolean {
  const scale = otherScale(quantity.unit, label.unit, words)
  const agrees = (factor: number) => {
    const times = (value: number | null) => (value === null ? null : value * factor)
    const single = label.comparator === 'eq' || label.comparator === 'approx'
    const low = isClose(times(quantity.low), label.low)
    const high = isClose(times(quantity.high ?? (single ? quantity.low : null)), label.high)
    if (label.comparator === 'gte' || label.comparator === 'gt') return low
    return label.comparator === 'lte' || label.comparator === 'lt' ? high : low && high
  }
  return agrees(1) || (scale !== 1 && agrees(scale))
}

function otherScale(said: string | null, wanted: string | null, words: string): number {
  const unit = keyOf(said)
  if (keyOf(wanted) === '%') return unit === '成' ? 10 : unit === '' ? 100 : 1
  return wanted === null && unit === '%' && words.includes('分之') ? 0.01 : 1
}

function isClose(said: number | null, wanted: number | null): boolean {
  if (said === null || wanted === null) return said === wanted
  const slack = String(wanted).length > 12 ? 5e-3 : 1e-6
  return Math.abs(said - wanted) <= Math.max(1e-9, Math.abs(wanted) * slack)
}

function isUnitRight(quantity: Quantity, label: QuantityLabel, words: (span: Span) => string): boolean {
  const right = [label.unit, ...label.unitAlso].map(keyOf)
  if (words(label).includes('分之')) right.push('', '%')
  if (words(label).includes('成')) right.push('%', '成')
  return right.includes(keyOf(quantity.unit))
}
