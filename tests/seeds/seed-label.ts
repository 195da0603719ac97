import { readFileSync } from 'node:fs'

interface LabelSpan {
  readonly start: number
  readonly end: number
  readonly surface: string
}

/** One hand-made label of tests/seeds/seed-labels.jsonl, the judge of the structured seed notices. */
export interface SeedLabel extends LabelSpan {
  readonly id: string
  readonly file: string
  readonly kind: 'number' | 'org'
  readonly class: string
  readonly role?: string
  readonly taskNo?: number
  readonly number?: LabelSpan
  readonly full?: LabelSpan
  readonly metric?: LabelSpan
  readonly metricFull?: string
  readonly op?: string
  readonly low?: number | null
  readonly high?: number | null
  readonly value?: number
  readonly unit?: string | null
  readonly modifiers?: readonly string[]
  readonly period?: string | null
  readonly restates?: string
  readonly partOf?: string
  readonly optional?: boolean
  readonly iso?: string
}

/** The labels of one seed notice, by the letter that opens their ids (A: Wuchang, B: the other), in reading order. */
export function readSeedLabels(letter: 'A' | 'B'): SeedLabel[] {
  return readFileSync(new URL('seed-labels.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SeedLabel)
    .filter((label) => label.id.startsWith(letter))
}
