import type { Comparator, Status } from '../../src/analysis/analysis.ts'
import type { Span } from '../../src/text/span.ts'
import { withoutBlanks } from './page-text.ts'

/** What a quantity's words and attributes say; `number` counts from the words' beginning. */
export interface QuantityWords {
  readonly number: Span
  readonly comparator: Comparator
  readonly comparatorAlso: readonly Comparator[]
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
}

interface NumberWords {
  readonly length: number
  readonly low: number
  readonly high: number
  readonly unit?: string
}

const before: readonly (readonly [string, Comparator])[] = [
  ['最高不超过', 'lte'],
  ['不少于', 'gte'],
  ['不低于', 'gte'],
  ['不小于', 'gte'],
  ['不超过', 'lte'],
  ['不高于', 'lte'],
  ['不多于', 'lte'],
  ['控制在', 'lte'],
  ['至少', 'gte'],
  ['超过', 'gt'],
  ['突破', 'gt'],
  ['高于', 'gt'],
  ['大于', 'gt'],
  ['低于', 'lt'],
  ['小于', 'lt'],
  ['达到', 'eq'],
  ['超', 'gt'],
  ['逾', 'gt'],
  ['达', 'eq'],
  ['约', 'approx'],
  ['近', 'approx'],
  ['≥', 'gte'],
  ['≤', 'lte'],
  ['>', 'gt'],
  ['<', 'lt'],
]
const after: readonly (readonly [string, Comparator])[] = [
  ['及以上', 'gte'],
  ['以上', 'gte'],
  ['左右', 'approx'],
  ['以内', 'lte'],
  ['以下', 'lte'],
]
const scales: Readonly<Record<string, number>> = { 万亿: 1e12, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4 }
const DIGITS = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
const SCALE = '(万亿|千万|百万|万|亿)?'
const WORDS = '[零〇一二两三四五六七八九十百千]+'

/** The ways a number is written, each with how it is read; the first that fits counts. */
const forms: readonly (readonly [RegExp, (parts: readonly (string | undefined)[]) => Omit<NumberWords, 'length'>])[] = [
  [new RegExp(`^(${DIGITS})${SCALE}[^\\d]{0,3}?[-—–~至到]{1,2}(${DIGITS})${SCALE}`, 'u'), readStretch],
  [new RegExp(`^(${DIGITS})${SCALE}`, 'u'), ([digits, scale]) => alone(arabic(digits!, scale))],
  [
    new RegExp(`^百分之(${WORDS})(?:点(${WORDS}))?`, 'u'),
    ([whole, tenths]) => ({ ...alone(chinese(whole!) + (tenths ? chinese(tenths) / 10 : 0)), unit: '%' }),
  ],
  [new RegExp(`^(${WORDS})分之(${WORDS})`, 'u'), ([base, part]) => alone(chinese(part!) / chinese(base!))],
  [/^翻(.)番/u, ([times]) => ({ ...alone(2 ** chinese(times!)), unit: '倍' })],
  [/^([一二两三四五六七八九])(?=成)/u, ([tenths]) => ({ ...alone(chinese(tenths!) * 10), unit: '%' })],
  [
    new RegExp(`^(${WORDS})${SCALE}`, 'u'),
    ([words, scale]) => alone(round(chinese(words!) * (scales[scale ?? ''] ?? 1))),
  ],
]

/**
 * Reads the words that a label encloses, corrected by its attributes: n= number, c= comparator, ca= other right
 * comparators, v=LOW~HIGH, u= unit (`-` none). Throws where they hold no number.
 */
export function readQuantityLabel(
  surface: string,
  status: Status,
  attributes: ReadonlyMap<string, string>,
): QuantityWords {
  const words = foldFullWidth(surface)
  const front = peelFront(words)
  const back = after.find(([word]) => words.endsWith(word))
  const core = words.slice(front.length, words.length - (back?.[0].length ?? 0))
  const given = attributes.get('n')
  const start = given === undefined ? front.length : words.indexOf(foldFullWidth(given))
  const read = readNumberWords(given === undefined ? core : words.slice(start))
  const length = given?.length ?? read?.length
  if (length === undefined) throw new Error(`no number in ${surface}`)
  const more = given === undefined && /^[余多]/u.test(core.slice(length))
  const written = read?.unit ?? words.slice(start + length, front.length + core.length).slice(more ? 1 : 0)
  const said = comparatorSaid(front.comparator, back?.[1] ?? null, more, read !== null && read.low !== read.high)
  const comparator = (attributes.get('c') as Comparator | undefined) ?? settle(said, status)
  return {
    number: { start, end: start + length },
    comparator,
    comparatorAlso: otherComparators(attributes, words, said, comparator),
    ...valuesOf(attributes.get('v'), read, comparator),
    unit: unitOf(attributes.get('u') ?? written),
  }
}

function foldFullWidth(words: string): string {
  const folded = withoutBlanks(words).replace(/[！-～]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
  return folded.replace(/，(?=\d{3})/gu, ',').replace(/[－～]/gu, '-')
}

/** The comparators before the number: the first counts, but a bare 达到 gives way to what follows it. */
function peelFront(words: string): { length: number; comparator: Comparator | null } {
  let length = 0
  let comparator: Comparator | null = null
  for (;;) {
    const found = before.find(([word]) => words.startsWith(word, length))
    if (!found) return { length, comparator }
    if (comparator === null || found[1] !== 'eq') comparator = found[1]
    length += found[0].length
  }
}

function readNumberWords(words: string): NumberWords | null {
  for (const [pattern, read] of forms) {
    const found = pattern.exec(words)
    if (found) return { length: found[0].length, ...read(found.slice(1)) }
  }
  return null
}

function readStretch([low, lowScale, high, highScale]: readonly (string | undefined)[]): Omit<NumberWords, 'length'> {
  const scale = highScale ?? lowScale
  return { low: arabic(low!, lowScale ?? scale), high: arabic(high!, scale) }
}

function alone(value: number): Omit<NumberWords, 'length'> {
  return { low: value, high: value }
}

function arabic(digits: string, scale: string | undefined): number {
  return round(Number(digits.replaceAll(',', '')) * (scales[scale ?? ''] ?? 1))
}

function chinese(words: string): number {
  let value = 0
  let digit = 0
  for (const word of words) {
    const scale = { 十: 10, 百: 100, 千: 1000 }[word]
    value += scale ? (digit || (scale === 10 ? 1 : 0)) * scale : 0
    digit = scale ? 0 : '零一二三四五六七八九'.indexOf(word.replace('两', '二').replace('〇', '零'))
  }
  return value + digit
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}

function comparatorSaid(
  front: Comparator | null,
  back: Comparator | null,
  more: boolean,
  stretch: boolean,
): Comparator | null {
  if (stretch) return 'range'
  return back ?? (more ? 'gt' : front)
}

/** 达到 is reached in a report and a floor in a plan. */
function settle(said: Comparator | null, status: Status): Comparator {
  return said === 'eq' && status === 'target' ? 'gte' : (said ?? 'eq')
}

/** Of 达到 in a plan and of 突破 the softer reading is right too. */
function otherComparators(
  attributes: ReadonlyMap<string, string>,
  words: string,
  said: Comparator | null,
  comparator: Comparator,
): readonly Comparator[] {
  const given = attributes.get('ca')
  if (given !== undefined) return given.split(',') as Comparator[]
  if (said === 'eq' && comparator === 'gte') return ['eq']
  return said === 'gt' && words.startsWith('突破') && !attributes.has('c') ? ['gte'] : []
}

function valuesOf(
  given: string | undefined,
  read: NumberWords | null,
  comparator: Comparator,
): { low: number | null; high: number | null } {
  if (given !== undefined) {
    const [low, high = low] = given.split('~').map((one) => (one === '' ? null : Number(one)))
    return { low: low!, high: high! }
  }
  if (!read) throw new Error('a number that is not read needs v=')
  return {
    low: comparator === 'lte' || comparator === 'lt' ? null : read.low,
    high: comparator === 'gte' || comparator === 'gt' ? null : read.high,
  }
}

function unitOf(written: string): string | null {
  return written === '' || written === '-' ? null : written
}
