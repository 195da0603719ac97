import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCases, type Case } from './third-party-case.ts'
import {
  judgeMeasure,
  judgeNothing,
  judgeNumber,
  judgeNumeral,
  judgePercent,
  judgeRange,
  type Judge,
} from './third-party-judges.ts'

/** Cases of one kind with their judge, and the share that must be right: of all, or of those written as notices are. */
interface Suite {
  readonly name: string
  readonly judge: Judge
  readonly cases: readonly Case[]
  readonly floor: number
  readonly of: 'all' | 'core'
}

const recognizers = readCases('recognizers-zh')
const numerals = readCases('numerals-zh')
const duckling = readCases('duckling-zh')
const colloquial = new Set(numerals.filter((one) => one.category === 'cn2an/colloquial').map((one) => one.text))

const suites: readonly Suite[] = [
  suite('recognizers numbers', judgeNumber, pick(recognizers, /^number\//), 0.96),
  suite('recognizers percentages', judgePercent, pick(recognizers, /^percent\//), 0.99),
  suite('recognizers ranges and comparators', judgeRange, pick(recognizers, /^range\//), 0.9),
  suite('recognizers money and measures', judgeMeasure, pick(recognizers, /^unit\/(?!age)/), 0.95, 'core'),
  suite('recognizers negatives', judgeNothing, pick(recognizers, /^negative/), 1),
  suite('cn2an strict', judgeNumeral, pick(numerals, /^cn2an\/strict/), 1),
  suite('cn2an colloquial', judgeNumeral, pick(numerals, /^cn2an\/colloquial/), 1),
  suite('cn2an mixed', judgeNumeral, pick(numerals, /^cn2an\/mixed/), 1),
  // 一一 is an error to its strict mode and 11 to its colloquial one: the second is ours.
  suite(
    'cn2an no numerals',
    judgeNumeral,
    pick(numerals, /^cn2an\/error/).filter((one) => !colloquial.has(one.text)),
    1,
  ),
  suite('nzh numbers', judgeNumeral, pick(numerals, /^nzh\/toCN/), 0.98),
  suite('nzh money', judgeNumeral, pick(numerals, /^nzh\/toMoney/), 0.86),
  suite(
    'jionlp money',
    judgeMeasure,
    pick(numerals, /^jionlp\/money/).filter((one) => one.expected.length > 0),
    0.82,
  ),
  suite(
    'jionlp no money',
    judgeNothing,
    pick(numerals, /^jionlp\/money/).filter((one) => one.expected.length === 0),
    1,
  ),
  suite('duckling numbers', judgeNumber, pick(duckling, /Numeral/), 0.9, 'core'),
  suite(
    'duckling measures and comparators',
    judgeMeasure,
    pick(duckling, /Distance|Quantity|Volume|Money/),
    0.89,
    'core',
  ),
]

/** Why a case is missed, by its id: every miss is known and stands here, and nothing else does. */
const reasons = JSON.parse(readFileSync(new URL('../third-party/misses.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>

function suite(name: string, judge: Judge, cases: readonly Case[], floor: number, of: 'all' | 'core' = 'all'): Suite {
  return { name, judge, cases, floor, of }
}

function pick(cases: readonly Case[], category: RegExp): Case[] {
  return cases.filter((one) => category.test(one.category))
}

function isCore({ tier }: Case): boolean {
  return tier !== 'edge'
}

function missesOf({ cases, judge }: Suite): { readonly one: Case; readonly said: string }[] {
  return cases.flatMap((one) => {
    const said = judge(one)
    return said === null ? [] : [{ one, said }]
  })
}

/** The share of cases that are right. */
function share(all: number, missed: number): number {
  return all === 0 ? 1 : (all - missed) / all
}

function writeTable(): string {
  const rows = suites.map((one) => {
    const misses = missesOf(one)
    const core = one.cases.filter(isCore).length
    const all = percent(share(one.cases.length, misses.length))
    const ofCore = percent(share(core, misses.filter((miss) => isCore(miss.one)).length))
    return `| ${one.name} | ${one.cases.length} | ${all} | ${core} | ${ofCore} | ${percent(one.floor)} of ${one.of} |`
  })
  const missed = suites.flatMap(missesOf)
  const lines = [...new Set(Object.values(reasons))].map((reason) => {
    const misses = missed.filter(({ one }) => reasons[one.id] === reason)
    return `- ${reason}: ${misses.map(({ one, said }) => `${one.id} ${one.text.slice(0, 24)} (${said})`).join(' · ')}`
  })
  return [
    '# Scores at the outside judges',
    '',
    'Cases that are not disputed; core leaves out what no notice writes (traditional characters, dialect, foreign units).',
    '',
    '| judge | cases | right | core cases | right | floor |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows,
    '',
    'Misses, by reason (and what our readers say):',
    '',
    ...lines,
    '',
  ].join('\n')
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)} %`
}

describe('the outside judges', () => {
  it.each(suites)('$name', (one) => {
    const cases = one.of === 'all' ? one.cases : one.cases.filter(isCore)
    const missed = missesOf(one).filter((miss) => one.of === 'all' || isCore(miss.one))
    expect(cases.length).toBeGreaterThan(0)
    expect(share(cases.length, missed.length)).toBeGreaterThanOrEqual(one.floor)
  })

  it('miss what tests/third-party/misses.json lists with a reason, and nothing else', () => {
    const missed = suites.flatMap(missesOf).map(({ one }) => one.id)
    expect(missed.sort()).toEqual(Object.keys(reasons).sort())
    expect(Object.values(reasons).every((reason) => reason.length > 10)).toBe(true)
  })

  it('have their scores in tests/third-party/SCORES.md (npm run scores writes it anew)', async () => {
    const table = writeTable()
    console.log(table)
    await expect(table).toMatchFileSnapshot('../third-party/SCORES.md')
  })
})
