import type { Comparator, Role, Status } from '../../src/analysis/analysis.ts'
import type { Span } from '../../src/text/span.ts'
import { readSeedText } from '../seeds/read-seed.ts'
import { readSeedLabels, type SeedLabel } from '../seeds/seed-label.ts'
import type { PageLabels, QuantityLabel, TaskLabel, TrapLabel, UnitLabel } from './label.ts'
import { withoutBlanks } from './page-text.ts'

const statuses: Readonly<Record<string, Status>> = {
  target: 'target',
  result: 'result',
  'reported-total': 'total',
  background: 'background',
}
const comparators: Readonly<Record<string, Comparator>> = { '>': 'gt', '>=': 'gte', '~': 'approx', range: 'range' }

/** A seed notice's words and its labels in the form of the labelled pages. */
export function readSeedPage(letter: 'A' | 'B', path: string): { text: string; labels: PageLabels } {
  const text = readSeedText(path)
  const at = ({ start, end }: Span): Span => ({
    start: withoutBlanks(text.slice(0, start)).length,
    end: withoutBlanks(text.slice(0, end)).length,
  })
  const seedLabels = readSeedLabels(letter)
  const numbers = seedLabels.filter((one) => one.kind === 'number')
  const names = seedLabels.filter((one) => one.kind === 'org')
  const signature = names.findLast((one) => one.role === 'issuer')
  const labels = {
    text: withoutBlanks(text),
    quantities: numbers.filter((one) => one.class in statuses).map((one) => quantityOf(one, at)),
    units: names.map((one) => unitOf(one, at, one === signature)),
    traps: numbers.filter((one) => !(one.class in statuses)).map((one) => trapOf(one, at)),
    tasks: tasksOf(names),
  }
  return { text, labels }
}

function quantityOf(label: SeedLabel, at: (span: Span) => Span): QuantityLabel {
  return {
    ...at(label.full ?? label),
    number: at(label.number ?? label),
    status: statuses[label.class]!,
    comparator: comparators[label.op ?? ''] ?? 'eq',
    comparatorAlso: [],
    low: label.low === undefined ? (label.value ?? null) : label.low,
    high: label.high === undefined ? (label.value ?? null) : label.high,
    unit: label.unit ?? null,
    unitAlso: [],
    metric: label.metric ? at(label.metric) : null,
    period: label.period ?? null,
    optional: label.optional ?? false,
  }
}

/** An issuer that does not sign (title, information table) is neither hit nor miss, as on the pages. */
function unitOf(label: SeedLabel, at: (span: Span) => Span, signs: boolean): UnitLabel {
  return {
    ...at(label),
    role: label.role as Role,
    roleAlso: [],
    collective: label.class === 'collective',
    fullName: null,
    optional: label.optional ?? (label.role === 'issuer' && !signs),
  }
}

function trapOf(label: SeedLabel, at: (span: Span) => Span): TrapLabel {
  return { ...at(label), tempts: 'quantity', why: label.class }
}

function tasksOf(names: readonly SeedLabel[]): TaskLabel[] {
  const numbers = [...new Set(names.flatMap((one) => one.taskNo ?? []))]
  return numbers.map((number) => {
    const withRole = (role: Role) =>
      names.filter((one) => one.taskNo === number && one.role === role).map((one) => one.surface)
    return {
      number: String(number),
      lead: withRole('lead'),
      responsible: withRole('responsible'),
      assisting: withRole('assisting'),
      either: [],
      deadline: null,
    }
  })
}
