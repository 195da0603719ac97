import type { Span } from '../text/span.ts'
import { eachBatch, mapInSteps, type Steps } from '../text/steps.ts'
import type { FlagWalk } from '../text/flag-walker.ts'
import type { Comparator, Draft, Quantity, Status } from './analysis.ts'
import { isBaseline } from './background.ts'
import { withoutClassAmounts } from './class-amount.ts'
import { clauseEnd } from './clause.ts'
import { limitsOf } from './comparator.ts'
import type { Figure } from './figure.ts'
import { changeOf, modifiersOf } from './change.ts'
import { isDescription } from './description.ts'
import { shareMetrics } from './respectively.ts'
import { fullMetric } from './metric-full.ts'
import { goesOnFrom, isListedWith, isMoreAside, isMoreGiven, type Meant } from './goes-on-from.ts'
import type { Calendar } from './period.ts'
import { Placer, type Placed } from './placer.ts'
import type { Cell, Reading } from './reading.ts'
import { walkSigns } from './sign.ts'
import type { Stance } from './heading-stance.ts'
import { stanceAt, type StanceChange } from './stance.ts'
import type { TableSetting } from './table-figure.ts'
import { statusOf, strengthOf } from './status.ts'
import { clauseBefore, type Surroundings } from './surroundings.ts'

/** What the other finders have learnt of the notice. */
export interface Context {
  readonly reading: Reading
  readonly stances: readonly StanceChange[]
  readonly calendar: Calendar
  /** Every unit that is named, in reading order. */
  readonly units: readonly Span[]
  /** What cells do by their columns (存在问题, 完成情况), where these say so. */
  readonly cellStances: ReadonlyMap<Cell, Stance>
  /** What a cell counts that holds nothing but a figure. */
  readonly cellMetrics: ReadonlyMap<Cell, Span>
  /** The year that a cell's column or row tells of. */
  readonly cellYears: ReadonlyMap<Cell, number>
}

/** Gives each figure its meaning, in steps; those in cells that are `taken` (read as table figures) are left out. */
export function* readQuantities(
  context: Context,
  figures: readonly Figure[],
  taken: ReadonlySet<Cell>,
): Steps<Draft<Quantity>[]> {
  const { text } = context.reading
  const placer = new Placer(context, taken)
  const { placed } = placer
  yield* eachBatch(yield* withoutClassAmounts(text, figures), (figure) => placer.place(figure))
  yield
  yield* shareMetrics(text, placed)
  yield
  const walk = walkSigns(context.reading.codes)
  let previous: Quantity | null = null
  const meant = yield* mapInSteps(placed, (one, index) => {
    const before = previous && { figure: placed[index - 1]!.figure, quantity: previous }
    return (previous = mean(context, one, walk, before, placed[index + 1]?.figure ?? null))
  })
  for (let index = meant.length - 2; index >= 0; index--)
    if (
      meant[index + 1]!.status === 'background' &&
      isListedWith(text, placed[index]!.figure, placed[index + 1]!.figure)
    )
      meant[index] = { ...meant[index]!, status: 'background', strength: null }
  return meant
}

function mean(
  context: Context,
  { figure, line, stance, sentence, segment, clause, isBase, metric, share }: Placed,
  walk: FlagWalk,
  before: Meant | null,
  next: Figure | null,
): Draft<Quantity> {
  const { reading } = context
  const { text } = reading
  const inCell = line.cell === null ? undefined : context.cellStances.get(line.cell)
  const ownYear =
    (line.cell && context.cellYears.get(line.cell)) ??
    (share && context.calendar.listedYear(share.at, share.index, share.count))
  const time =
    ownYear === null
      ? context.calendar.periodAt(figure.start, sentence, line.start, stance.year)
      : { year: ownYear, period: String(ownYear) }
  walk.readTo(figure.start, sentence)
  const around: Surroundings = {
    text,
    start: figure.start,
    end: figure.end,
    isBase,
    segment,
    clause,
    clauseEnd: clauseEnd(text, figure.end, line.end),
    sentenceSigns: walk.since(sentence),
    segmentSigns: walk.since(segment),
    clauseSigns: walk.since(clause),
    year: time.year,
    planYear: earlier(stance.year, context.calendar.planYear),
    stance: inCell ?? stance.stance,
  }
  const isMore = isMoreAside(text, before, figure) || (around.stance !== 'result' && isMoreGiven(text, before, figure))
  const isAside = isMore || (!goesOnFrom(text, before, figure) && isDescription(text, figure, metric, next))
  const status = isAside ? 'background' : statusOf(figure, around)
  const comparator = comparatorOf(figure, status)
  walk.readTo(figure.number.start, sentence)
  const { low, high } = limitsOf(comparator, figure.low, figure.high)
  const { span } = metric
  const quote = reading.quote(figure.start, figure.end)
  return {
    kind: 'quantity',
    id: '',
    start: quote.start,
    end: quote.end,
    text: quote.text,
    number: reading.quote(figure.number.start, figure.number.end),
    status,
    comparator,
    low,
    high,
    unit: figure.unit,
    change: changeOf(around),
    strength: status === 'target' ? strengthOf(around, walk.since(figure.start)) : null,
    metric: span && reading.quote(span.start, span.end),
    metricFull: fullMetric(text, metric, before?.quantity.metricFull ?? null),
    modifiers: modifiersOf(around),
    period: periodOf(status, time.period, around),
    task: null,
  }
}

/** What a part plans for 2030 begins in the notice's own year. */
function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other)
}

/** A month is when something is due; what was done is of its year. */
function periodOf(status: Status, period: string | null, around: Surroundings): string | null {
  if (status === 'target') return period
  if (status !== 'background') return period?.slice(0, 4) ?? null
  return isBaseline(around) ? periodOfBase(around, period) : period
}

/** 由35%提高到50%: without a year of its own the first is how things stood before the notice's year. */
function periodOfBase(around: Surroundings, period: string | null): string | null {
  const { planYear, year } = around
  if (planYear === null || /[由从][^由从]*年/.test(clauseBefore(around))) return period
  return String((year === planYear + 1 ? year : planYear) - 1)
}

/** 达到 sets a floor in a plan and states the figure in a report (N6). */
function comparatorOf(figure: Figure, status: Status): Comparator {
  if (figure.number.range) return 'range'
  const { comparator } = figure
  if (comparator !== 'reach') return comparator
  return status === 'target' ? 'gte' : 'eq'
}

/** What the place of a table says of the numbers in it. */
export function settingAt(context: Context, place: number): TableSetting {
  const stance = stanceAt(context.stances, place)
  const { period } = context.calendar.periodAt(place, place, place, stance.year)
  const status =
    stance.stance === 'result' || stance.stance === 'finding'
      ? 'result'
      : stance.stance === 'problem'
        ? 'background'
        : 'target'
  return { planYear: stance.year ?? context.calendar.planYear, period, status }
}
