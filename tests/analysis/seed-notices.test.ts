import { describe, expect, it } from 'vitest'
import type { Quantity, Unit } from '../../src/analysis/analysis.ts'
import { readSeedLabels, type SeedLabel } from '../seeds/seed-label.ts'
import { readSeedText } from '../seeds/read-seed.ts'
import { analyseText } from './analyse-text.ts'

const notices = [
  { letter: 'A', path: 'notices/wuchang-2023.txt', counts: { target: 31, result: 0, total: 0 }, listed: 59 },
  { letter: 'B', path: 'notices/wuhan-jingkai-2024.txt', counts: { target: 0, result: 53, total: 8 }, listed: 0 },
] as const

const comparators: Readonly<Record<string, string>> = {
  '=': 'eq',
  '>': 'gt',
  '>=': 'gte',
  '~': 'approx',
  range: 'range',
}
const isLabelled = (label: SeedLabel) => ['target', 'result', 'reported-total'].includes(label.class)

/** What the labels say of a quantity, in the words of the public format. */
function fromLabel(label: SeedLabel) {
  return {
    number: label.number?.surface,
    status: label.class === 'reported-total' ? 'total' : label.class,
    comparator: comparators[label.op ?? ''],
    low: label.low ?? null,
    high: label.high ?? null,
    unit: label.unit ?? null,
    period: label.period ?? null,
    span: label.full?.surface,
  }
}

function fromFinding(quantity: Quantity) {
  const { number, status, comparator, low, high, unit, period, text } = quantity
  return { number: number.text, status, comparator, low, high, unit, period, span: text }
}

describe.each(notices)('seed notice $letter agrees with its labels', ({ letter, path, counts, listed }) => {
  const analysis = analyseText(readSeedText(path))
  const labels = readSeedLabels(letter)
  const quantities = analysis.findings.filter((one) => one.kind === 'quantity')
  const units = analysis.findings.filter((one) => one.kind === 'unit')
  const painted = quantities.filter((one) => one.status !== 'background')

  it('in its number of targets, results and totals', () => {
    const found = Object.fromEntries(
      Object.keys(counts).map((status) => [status, quantities.filter((one) => one.status === status).length]),
    )
    expect(found).toEqual(counts)
  })

  it('in number, status, comparator, value, unit, period and span of each', () => {
    const wanted = labels.filter(isLabelled)
    const found = wanted.map((label) => painted.find((one) => one.start <= label.start && one.end >= label.end))
    expect(found.map((one) => one && fromFinding(one))).toEqual(wanted.map(fromLabel))
  })

  it('in leaving every other numeral unpainted', () => {
    const traps = labels.filter((label) => label.kind === 'number' && !isLabelled(label))
    expect(traps.length).toBeGreaterThan(30)
    const hits = traps.filter((trap) =>
      painted.some((one) => one.number.start < trap.end && trap.start < one.number.end),
    )
    expect(hits.map((trap) => trap.surface)).toEqual([])
  })

  it('in every lead and responsible unit with its task', () => {
    const wanted = labels.filter((label) => label.role === 'lead' || label.role === 'responsible')
    expect(wanted).toHaveLength(listed)
    const numbers = new Map(analysis.tasks.map((task) => [task.id, task.number]))
    const found = units
      .filter((unit) => unit.role === 'lead' || unit.role === 'responsible')
      .map((unit: Unit) => ({
        name: unit.text,
        role: unit.role,
        start: unit.start,
        task: numbers.get(unit.task ?? ''),
      }))
    expect(found).toEqual(
      wanted.map(({ surface, role, start, taskNo }) => ({ name: surface, role, start, task: String(taskNo) })),
    )
  })
})
