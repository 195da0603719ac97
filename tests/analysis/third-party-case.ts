import { readFileSync } from 'node:fs'

/** What an outside judge expects at a place; low and high where it speaks of a bound or a range. */
export interface Expected {
  readonly start: number
  readonly end: number
  readonly surface: string
  readonly value?:
    | number
    | string
    | {
        readonly low: number | null
        readonly high: number | null
        readonly lowIncl?: boolean
        readonly highIncl?: boolean
      }
  readonly unit?: string
}

/** One case of tests/third-party; `id` is its file and line. `expected` is `error` where the words are no numeral. */
export interface Case {
  readonly id: string
  readonly text: string
  readonly expected: readonly Expected[] | 'error'
  readonly category: string
  /** `edge` cases are written as no notice is (traditional characters, dialect, foreign units). */
  readonly tier?: 'core' | 'edge'
  readonly dispute?: string
}

/** The cases of a file that are not disputed. */
export function readCases(file: 'recognizers-zh' | 'numerals-zh' | 'duckling-zh'): Case[] {
  return readFileSync(new URL(`../third-party/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line, index) => ({ ...(JSON.parse(line) as Case), id: `${file}:${index + 1}` }))
    .filter((one) => one.dispute === undefined)
}
