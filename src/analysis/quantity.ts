import { walkSpans, type Span } from '../text/span.ts'
import { eachBatch, mapInSteps, type Steps } from '../text/steps.ts'
import type { FlagWalk } from '../text/flag-walker.ts'
import type { Comparator, Draft, Quantity, Status } from './analysis.ts'
import { isBaseline } from './background.ts'
import { isBaseFigure } from './base-figure.ts'
import { withoutClassAmounts } from './class-amount.ts'
import { clauseEnd, clauseStart, walkSentences } from './clause.ts'
import { limitsOf } from './comparator.ts'
import type { Figure } from './figure.ts'
import { changeOf, modifiersOf } from './change.ts'
import { isDescription } from './description.ts'
import { isFramed } from './chinese-frame.ts'
import { shareMetrics, type Share } from './respectively.ts'
import { fullMetric } from './metric-full.ts'
import { findMetric, type Metric } from './metric.ts'
import { goesOnFrom, isListedWith, isMoreGiven, type Meant } from './goes-on-from.ts'
import type { Calendar } from './period.ts'
import type { Cell, Line, Reading } from './reading.ts'
import { walkSigns } from './sign.ts'
import type { Stance } from './heading-stance.ts'
import { trailingWords } from './knowledge.ts'
import { stanceAt, type StanceChange } from './stance.ts'
import type { TableSetting } from './table-figure.ts'
import { lineOfName } from './table-metric.ts'
import { statusOf, strengthOf } from './status.ts'
import { clauseBefore, type Surroundings } from './surroundings.ts'

/** What the other finders have learnt of the notice. */
export interface Context {
  readonly reading: Reading
  readonly stances: readonly StanceChange[]
  readonly calendar: Calendar
  /** What cells do by their columns (存在问题, 完成情况), where these say so. */
  readonly cellStances: ReadonlyMap<Cell, Stance>
  /** What a cell counts that holds nothing but a figure. */
  readonly cellMetrics: ReadonlyMap<Cell, Span>
  /** The year that a cell's column or row tells of. */
  readonly cellYears: ReadonlyMap<Cell, number>
}

/** How far back a sentence is read for what governs a figure. */
const SENTENCE = 400

interface Placed {
  readonly figure: Figure
  readonly line: Line
  /** What the notice does there. */
  readonly stance: StanceChange
  /** Where its sentence begins. */
  readonly sentence: number
  /** Where what follows the sentence's last semicolon begins. */
  readonly segment: number
  readonly clause: number
  /** Only what the next figure is measured by. */
  readonly isBase: boolean
  readonly metric: Metric
  /** Its place among the figures of one 分别. */
  readonly share: Share | null
}

/** Gives each figure its meaning, in steps; those in cells that are `taken` (read as table figures) are left out. */
export function* readQuantities(
  context: Context,
  figures: readonly Figure[],
  taken: ReadonlySet<Cell>,
): Steps<Draft<Quantity>[]> {
  const { text } = context.reading
  const placed: Placed[] = []
  const place = placer(context, taken, placed)
  yield* eachBatch(yield* withoutClassAmounts(text, figures), place)
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

/** Finds where figures stand and what they count; they are given in reading order. */
function placer(context: Context, taken: ReadonlySet<Cell>, into: Placed[]): (figure: Figure) => void {
  const { text, lines, landmarks } = context.reading
  const sentences = walkSentences(text, landmarks.stops)
  const lineOf = walkSpans(lines)
  const stanceOf = walkSpans(context.stances)
  let last: Placed | null = null
  const lastOf = new Map<string | null, Placed>()
  return (figure) => {
    const { start } = figure
    const line = lineOf(start)
    if (!line || figure.end > line.end || (line.cell && taken.has(line.cell))) return
    sentences.readTo(start)
    const sentence = Math.max(sentences.sentence, line.start, start - SENTENCE)
    const segment = Math.max(sentence, sentences.segment)
    const clause = clauseStart(text, start, sentence)
    const before = last && last.figure.start >= sentence ? last : null
    const found =
      metricOfRow(context, line, figure, last) ??
      metricInCell(context, line, figure) ??
      findMetric(text, figure, clause, line.end, before, before && since(lastOf.get(figure.unit), sentence))
    const isBase = isBaseFigure(text, start, figure.end)
    const metric = before && isBase ? { ...found, span: before.metric.span } : found
    if (figure.number.chinese && !isFramed(text, figure, metric)) return
    last = { figure, line, stance: stanceOf(start)!, sentence, segment, clause, isBase, metric, share: null }
    lastOf.set(figure.unit, last)
    into.push(last)
  }
}

function since(placed: Placed | undefined, sentence: number): Placed | null {
  return placed && placed.figure.start >= sentence ? placed : null
}

/** The header's or the row's words for a figure that fills its cell, or a line of it; null elsewhere. */
function metricInCell(context: Context, line: Line, figure: Figure): Metric | null {
  const { cell } = line
  if (!cell) return null
  const { text } = context.reading
  const isWhole = figure.end === cell.end && isChangeAlone(text.slice(cell.start, figure.start))
  if (figure.start !== line.start && !isWhole) return null
  const isLine = !isWhole && figure.end === line.end
  if (!isWhole && !isLine && (figure.start !== cell.start || context.cellStances.get(cell) !== 'result')) return null
  const whole = context.cellMetrics.get(cell)
  const span = whole && isLine ? lineOfName(text, whole, cell, line) : whole
  return span ? { span, lead: { start: figure.start, end: figure.start }, carried: false } : null
}

/** 增长 5%: how it changes is no name of what does. */
function isChangeAlone(words: string): boolean {
  return words === '' || trailingWords.startingAt(words, 0)?.word === words
}

/** How far a row's task has come is told of what the row counts: 新增床位400张 | 80%. */
function metricOfRow({ cellStances }: Context, line: Line, figure: Figure, last: Placed | null): Metric | null {
  const { cell } = line
  const before = last?.line.cell
  if (!cell || !before || figure.start !== cell.start || cellStances.get(cell) !== 'result') return null
  if (before.table !== cell.table || before.row > cell.row || cell.row >= before.row + before.rowSpan) return null
  return { span: last.metric.span, lead: { start: figure.start, end: figure.start }, carried: true }
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
  const isGiven = around.stance !== 'result' && isMoreGiven(text, before, figure)
  const isAside = isGiven || (!goesOnFrom(text, before, figure) && isDescription(text, figure, metric, next))
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
