import type { Span } from '../../src/text/span.ts'
import type { NoticeLabel, PageLabels, QuantityLabel, TaskLabel, UnitLabel } from './label.ts'
import { readPageText, withoutBlanks, type PageText } from './page-text.ts'
import { readMarkup, type Mark, type Markup } from './read-markup.ts'
import { readQuantityLabel } from './read-quantity-label.ts'

/** A page under tests/pages with its labels, and the HTML as a portal would serve it. */
export interface LabelledPage {
  readonly about: NoticeLabel
  readonly html: string
  readonly labels: PageLabels
}

type MarkOf<K extends Mark['kind']> = Extract<Mark, { kind: K }>

/** How far a metric may stand from its number. */
const REACH = 2000

/** Reads a page with inline labels; throws where a label is empty, overlaps another or names a metric that is not there. */
export function readLabelledPage(source: string): LabelledPage {
  const markup = readMarkup(source)
  const page = readPageText(markup.html)
  const { marks } = markup
  const quantities = place(
    marks.filter((mark) => mark.kind === 'quantity'),
    page,
  ).map((mark) => quantityLabel(page.text, mark))
  const units = place(
    marks.filter((mark) => mark.kind === 'unit'),
    page,
  )
  const traps = place(
    marks.filter((mark) => mark.kind === 'trap'),
    page,
  ).map(({ start, end, tempts, why }) => ({ start, end, tempts, why }))
  const deadlines = place(
    marks.filter((mark) => mark.kind === 'deadline'),
    page,
  )
  refuseOverlaps(page.text, quantities)
  refuseOverlaps(page.text, units)
  const tasks = tasksOf(markup, page.text, units, deadlines)
  return {
    about: markup.about,
    html: markup.html,
    labels: { text: page.text, quantities, units: units.map(unitLabel), traps, tasks },
  }
}

/** Marks with their places in the page's words, in reading order. */
function place<M extends Mark>(marks: readonly M[], page: PageText): M[] {
  return marks
    .map((mark) => ({ ...mark, start: page.at(mark.start), end: page.at(mark.end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function quantityLabel(text: string, mark: MarkOf<'quantity'>): QuantityLabel {
  const { start, end, status, optional } = mark
  const attributes = new Map(mark.attributes.filter((one) => /^[a-z]/u.test(one)).map(splitAttribute))
  const words = readQuantityLabel(text.slice(start, end), status, attributes)
  const period = attributes.get('p')
  return {
    ...words,
    start,
    end,
    number: { start: start + words.number.start, end: start + words.number.end },
    status,
    unitAlso: attributes.get('ua')?.split(',') ?? [],
    metric: metricOf(text, mark),
    period: period === undefined ? mark.period : period === '-' ? null : period,
    optional,
  }
}

function splitAttribute(attribute: string): [string, string] {
  const at = attribute.indexOf('=')
  return [attribute.slice(0, at), attribute.slice(at + 1)]
}

/** `<TEXT` is the nearest such words before the quantity, `>TEXT` the nearest after it. */
function metricOf(text: string, { start, end, attributes }: MarkOf<'quantity'>): Span | null {
  const given = attributes.find((one) => /^[<>]/u.test(one))
  if (given === undefined) return null
  const words = withoutBlanks(given.slice(1))
  const at = given.startsWith('<') ? text.lastIndexOf(words, start - words.length) : text.indexOf(words, end)
  if (at < 0 || Math.abs(at - start) > REACH) throw new Error(`no metric ${words} near ${text.slice(start, end)}`)
  return { start: at, end: at + words.length }
}

function unitLabel({ start, end, role, roleAlso, name, optional }: MarkOf<'unit'>): UnitLabel {
  return { start, end, role, roleAlso, collective: name.collective, fullName: name.fullName, optional }
}

function refuseOverlaps(text: string, spans: readonly Span[]): void {
  for (const [index, { start, end }] of spans.entries()) {
    if (end <= start) throw new Error(`an empty label before ${text.slice(start, start + 20)}`)
    if (start < (spans[index - 1]?.end ?? 0)) throw new Error(`labels overlap at ${text.slice(start, end)}`)
  }
}

function tasksOf(
  markup: Markup,
  text: string,
  units: readonly MarkOf<'unit'>[],
  deadlines: readonly MarkOf<'deadline'>[],
): TaskLabel[] {
  return markup.tasks.map((task, index) => {
    const names = { lead: [...task.lead], responsible: [...task.responsible], assisting: [...task.assisting] }
    const either: string[] = []
    for (const unit of units) {
      if (unit.task !== index || unit.optional) continue
      const name = text.slice(unit.start, unit.end)
      const list = listOf(unit)
      if (list === null || names[list].includes(name)) continue
      names[list].push(name)
      if (mayLeadOrAnswer(unit)) either.push(name)
    }
    const due = deadlines.find((one) => one.task === index)
    return { number: task.number, ...names, either, deadline: due ? text.slice(due.start, due.end) : null }
  })
}

function listOf({ role, roleAlso }: MarkOf<'unit'>): 'lead' | 'responsible' | 'assisting' | null {
  if (role === 'assisting' && roleAlso.includes('responsible')) return 'responsible'
  return role === 'lead' || role === 'responsible' || role === 'assisting' ? role : null
}

function mayLeadOrAnswer({ role, roleAlso }: MarkOf<'unit'>): boolean {
  return (role === 'responsible' && roleAlso.includes('lead')) || (role === 'lead' && roleAlso.includes('responsible'))
}
