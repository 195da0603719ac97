import { walkSpans, type Span } from '../text/span.ts'
import { afterAgent } from './after-agent.ts'
import { isBaseFigure } from './base-figure.ts'
import { isFramed } from './chinese-frame.ts'
import { clauseStart, walkSentences, type SentenceWalk } from './clause.ts'
import type { Figure } from './figure.ts'
import { trailingWords } from './knowledge.ts'
import { findMetric, type Metric } from './metric.ts'
import type { Context } from './quantity.ts'
import type { Cell, Line } from './reading.ts'
import type { Share } from './respectively.ts'
import type { StanceChange } from './stance.ts'
import { lineOfName } from './table-metric.ts'

/** How far back a sentence is read for what governs a figure. */
const SENTENCE = 400

/** A figure with where it stands and what it counts. */
export interface Placed {
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

/** Finds where figures stand and what they count; they are given in reading order. */
export class Placer {
  readonly placed: Placed[] = []
  private readonly context: Context
  private readonly taken: ReadonlySet<Cell>
  private readonly sentences: SentenceWalk
  private readonly lineOf: (place: number) => Line | null
  private readonly stanceOf: (place: number) => StanceChange | null
  private readonly unitBefore: (place: number) => Span | null
  private last: Placed | null = null
  private readonly lastOf = new Map<string | null, Placed>()

  constructor(context: Context, taken: ReadonlySet<Cell>) {
    const { text, lines, landmarks } = context.reading
    this.context = context
    this.taken = taken
    this.sentences = walkSentences(text, landmarks.stops)
    this.lineOf = walkSpans(lines)
    this.stanceOf = walkSpans(context.stances)
    this.unitBefore = walkSpans(context.units)
  }

  place(figure: Figure): void {
    const { context, sentences, last } = this
    const { text } = context.reading
    const { start } = figure
    const line = this.lineOf(start)
    if (!line || figure.end > line.end || (line.cell && this.taken.has(line.cell))) return
    sentences.readTo(start)
    const sentence = Math.max(sentences.sentence, line.start, start - SENTENCE)
    const segment = Math.max(sentence, sentences.segment)
    const clause = clauseStart(text, start, sentence)
    const before = last && last.figure.start >= sentence ? last : null
    const found =
      metricOfRow(context, line, figure, last) ??
      metricInCell(context, line, figure) ??
      this.withoutAgent(
        findMetric(text, figure, clause, line.end, before, before && since(this.lastOf.get(figure.unit), sentence)),
        start,
      )
    const isBase = isBaseFigure(text, start, figure.end)
    const metric = before && isBase ? { ...found, span: before.metric.span } : found
    if (figure.number.chinese && !isFramed(text, figure, metric)) return
    const stance = this.stanceOf(start)!
    const placed = { figure, line, stance, sentence, segment, clause, isBase, metric, share: null }
    this.last = placed
    this.lastOf.set(figure.unit, placed)
    this.placed.push(placed)
  }

  /** Of a noun before the figure what is counted, without who does it. */
  private withoutAgent(metric: Metric, start: number): Metric {
    const { span, carried } = metric
    if (span === null || carried || span.end > start) return metric
    return { ...metric, span: afterAgent(this.context.reading.text, span, this.unitBefore) }
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

/** How far a row's task has come is told of what the row counts (新增床位400张 | 80%), unless its column names a rate (开工率). */
function metricOfRow(context: Context, line: Line, figure: Figure, last: Placed | null): Metric | null {
  const { cellStances, cellMetrics, reading } = context
  const { cell } = line
  const before = last?.line.cell
  const own = cell && cellMetrics.get(cell)
  if (own && reading.text[own.end - 1] === '率') return null
  if (!cell || !before || figure.start !== cell.start || cellStances.get(cell) !== 'result') return null
  if (before.table !== cell.table || before.row > cell.row || cell.row >= before.row + before.rowSpan) return null
  return { span: last.metric.span, lead: { start: figure.start, end: figure.start }, carried: true }
}
