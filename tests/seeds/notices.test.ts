import { describe, expect, it } from 'vitest'
import type { Quote } from '../../src/analysis/analysis.ts'
import type { Span } from '../../src/text/span.ts'
import { doubles, readSeed, readSeedText, schemaErrors } from './read-seed.ts'
import { readSeedLabels, type SeedLabel } from './seed-label.ts'
import { readSeedNotice, type SeedNotice, type SeedQuantity } from './seed-notice.ts'

const comparators: Record<string, string> = {
  '=': 'eq',
  '>': 'gt',
  '>=': 'gte',
  '<': 'lt',
  '<=': 'lte',
  '~': 'approx',
  range: 'range',
}
const statuses: Record<string, string> = {
  target: 'target',
  result: 'result',
  'reported-total': 'total',
  background: 'background',
}
const bodies: Record<string, string> = {
  'government body': 'government',
  'party body': 'party',
  'street office': 'street',
  'company/group': 'company',
  'university/research': 'institution',
  'association/other': 'association',
  collective: 'collective',
}

function quoteOf(span: { start: number; end: number; surface: string }): Quote {
  return { start: span.start, end: span.end, text: span.surface }
}

function asQuantity(label: SeedLabel): object {
  const metric = label.metric === undefined ? null : quoteOf(label.metric)
  return {
    quote: quoteOf(label.full ?? label),
    number: quoteOf(label.number ?? label),
    metric,
    metricFull: label.metricFull ?? metric?.text ?? null,
    comparator: label.op === undefined ? 'eq' : comparators[label.op],
    low: label.low === undefined ? label.value : label.low,
    high: label.high === undefined ? label.value : label.high,
    unit: label.unit ?? null,
    status: statuses[label.class],
    modifiers: label.modifiers ?? [],
    period: label.period ?? null,
    task: label.taskNo === undefined ? null : `t${label.taskNo}`,
    restates: label.restates !== undefined,
    partOf: label.partOf !== undefined,
  }
}

function asUnit(label: SeedLabel): object {
  return {
    quote: quoteOf(label),
    role: label.role,
    body: bodies[label.class],
    collective: label.class === 'collective',
    task: label.taskNo === undefined ? null : `t${label.taskNo}`,
    optional: label.optional === true,
  }
}

/** A quantity without what the labels do not say: its id, section, and which quantity it restates or is part of. */
function compareQuantity(one: SeedQuantity): object {
  return {
    quote: one.quote,
    number: one.number,
    metric: one.metric,
    metricFull: one.metricFull,
    comparator: one.comparator,
    low: one.low,
    high: one.high,
    unit: one.unit,
    status: one.status,
    modifiers: one.modifiers,
    period: one.period,
    task: one.task,
    restates: one.restates !== undefined,
    partOf: one.partOf !== undefined,
  }
}

function countStatus(notice: SeedNotice, status: string): number {
  return notice.quantities.filter((one) => one.status === status).length
}

function quotesOf(notice: SeedNotice): Quote[] {
  return [
    ...notice.quantities.flatMap(({ quote, number, metric }) => [quote, number, ...(metric === null ? [] : [metric])]),
    ...notice.units.map((one) => one.quote),
    ...[...notice.sections, ...notice.tasks].map((one) => one.heading),
    ...notice.traps,
    ...notice.defects,
  ]
}

function outOfOrder(spans: readonly Span[]): Span[] {
  return spans.filter((span, index) => {
    const before = spans[index - 1]
    return (
      before !== undefined && (before.start > span.start || (before.start === span.start && before.end >= span.end))
    )
  })
}

describe.each([
  { id: 'wuchang-2023', letter: 'A' as const },
  { id: 'wuhan-jingkai-2024', letter: 'B' as const },
])('the seed notice $id', ({ id, letter }) => {
  const text = readSeedText(`notices/${id}.txt`)
  const notice = readSeedNotice(id)
  const labels = readSeedLabels(letter)
  const figures = labels.filter((label) => label.kind === 'number')

  it('keeps to its schema', () => {
    expect(schemaErrors(`notices/${id}.json`, 'notice')).toEqual([])
    expect(notice.id).toBe(id)
  })

  it('stands at its offsets', () => {
    const astray = quotesOf(notice).filter((quote) => text.slice(quote.start, quote.end) !== quote.text)
    expect(astray).toEqual([])
  })

  it('has the quantities of the labels', () => {
    const found = notice.quantities.map(compareQuantity)
    expect(found).toEqual(figures.filter((label) => label.class in statuses).map(asQuantity))
  })

  it('has the units of the labels', () => {
    const found = notice.units.map(({ quote, role, body, collective, task, optional }) => ({
      quote,
      role,
      body,
      collective,
      task,
      optional: optional === true,
    }))
    expect(found).toEqual(labels.filter((label) => label.kind === 'org').map(asUnit))
  })

  it('has every other numeral of the labels as a trap', () => {
    const found = notice.traps.map(({ start, end, text, class: one }) => ({ start, end, text, class: one }))
    const expected = figures.filter((label) => !(label.class in statuses))
    expect(found).toEqual(
      expected.map(({ start, end, surface, class: one }) => ({ start, end, text: surface, class: one })),
    )
  })

  it('leaves no numeral of the text out', () => {
    const covered = [...notice.traps, ...notice.quantities.map((one) => one.quote)]
    const numerals = [...text.matchAll(/[0-9〇零一二两三四五六七八九十百千万亿]/gu)].map((match) => match.index)
    expect(numerals.length).toBeGreaterThan(100)
    expect(numerals.filter((at) => !covered.some((span) => span.start <= at && at < span.end))).toEqual([])
  })

  it('is sorted and has no doubles', () => {
    const lists: (readonly Span[])[] = [
      notice.sections.map((one) => one.heading),
      notice.tasks,
      notice.quantities.map((one) => one.quote),
      notice.units.map((one) => one.quote),
      notice.traps,
      notice.defects,
    ]
    expect(lists.flatMap(outOfOrder)).toEqual([])
    const ids = [notice.sections, notice.tasks, notice.quantities, notice.units, notice.defects].flat()
    expect(doubles(ids.map((one) => one.id))).toEqual([])
  })

  it('gives each task the quantities and units that stand in it', () => {
    for (const task of notice.tasks) {
      const within = ({ quote }: { quote: Quote }): boolean => task.start <= quote.start && quote.end <= task.end
      const unitsAs = (role: string): string[] =>
        notice.units.filter((unit) => within(unit) && unit.role === role).map((unit) => unit.id)
      expect(task.quantities).toEqual(notice.quantities.filter(within).map((one) => one.id))
      expect([task.lead, task.responsible]).toEqual([unitsAs('lead'), unitsAs('responsible')])
    }
  })

  it('points only to what exists, and backwards', () => {
    const sections = new Set(notice.sections.map((one) => one.id))
    const placed = [...notice.quantities, ...notice.units, ...notice.tasks]
    expect(placed.filter((one) => one.section !== null && !sections.has(one.section))).toEqual([])
    const order = [...notice.quantities, ...notice.units].map((one) => one.id)
    const links = [
      ...notice.quantities.map((one) => [one.id, one.restates ?? one.partOf]),
      ...notice.units.map((one) => [one.id, one.sameAs]),
    ].flatMap(([from, to]) => (from === undefined || to === undefined ? [] : [{ from, to }]))
    expect(links.filter(({ from, to }) => !order.includes(to) || order.indexOf(to) >= order.indexOf(from))).toEqual([])
  })

  it('takes its full names from the directory of units', () => {
    const directory = readSeed<{ units: { name: string; aliases: string[]; canonical: string | null }[] }>('units.json')
    const named = new Map(notice.units.map((unit) => [unit.id, unit.quote.text]))
    const listed = notice.units.filter((unit) => !(unit.optional === true && unit.canonical === null))
    const strays = listed.filter((unit) => {
      const name = named.get(unit.sameAs ?? unit.id) ?? ''
      const entry = directory.units.find((one) => one.name === name || one.aliases.includes(name))
      return entry === undefined || entry.canonical !== unit.canonical
    })
    expect(strays).toEqual([])
  })
})

describe('the two seed notices', () => {
  const [wuchang, jingkai] = [readSeedNotice('wuchang-2023'), readSeedNotice('wuhan-jingkai-2024')]

  it('hold what was counted by hand', () => {
    expect(countStatus(wuchang, 'target')).toBe(31)
    expect(countStatus(jingkai, 'target')).toBe(0)
    expect([countStatus(jingkai, 'result'), countStatus(jingkai, 'total')]).toEqual([53, 8])
    const charged = wuchang.units.filter((unit) => unit.role === 'lead' || unit.role === 'responsible')
    expect(charged).toHaveLength(59)
    expect(charged.filter((unit) => unit.task === null)).toEqual([])
    expect(wuchang.quantities.filter((one) => one.restates !== undefined)).toHaveLength(6)
  })

  it('number the ten tasks of Wuchang', () => {
    expect(wuchang.tasks.map((task) => task.number)).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1)),
    )
    expect(wuchang.tasks.map((task) => task.heading.text)).toContain('发展院士经济')
  })
})
