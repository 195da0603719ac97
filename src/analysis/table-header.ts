import words from '../../seeds/words.json' with { type: 'json' }
import { plainWordFinder } from '../text/word-finder.ts'
import type { Status } from './analysis.ts'

/** What the header of a column, or the first cell of a row, says of the figures by it. */
export interface TableHeader {
  readonly words: string
  readonly year: number | null
  /** Says only which figures of a metric these are (2025年目标值, 一季度, 增速); names no metric. */
  readonly isGeneric: boolean
  /** Says whether they are planned or reported, or laid down elsewhere (法定时限). */
  readonly status: Extract<Status, 'target' | 'result' | 'background'> | null
}

const { headers } = words
const times = plainWordFinder(headers.times)
const genericWords = plainWordFinder([...headers.times, ...headers.figures])
const YEAR = /20\d\d/
const YEAR_FIRST = /^\D{0,4}20\d\d年?[度底末]?/
const MONTHS = /(?:1-)?\d{1,2}月份?/y

/** The unit in the brackets that end a header or an indicator's name: 工业投资增速(%). */
export const UNIT_IN_HEADER = /\(([^()]{1,8})\)$/

export function readHeader(header: string): TableHeader {
  const year = YEAR.exec(header)
  return {
    words: header,
    year: year && Number(year[0]),
    isGeneric: saysCount(header) || isGeneric(header.replace(/\(.*?\)/g, '')),
    status: statusIn(header),
  }
}

/** That of a column without a header. */
export const NO_HEADER = readHeader('')

/** Whether a header tells only of which time, or which sum, the figures below are (一季度, 1-6月, 合计). */
export function tellsTime(header: string): boolean {
  return header !== '' && wordLength(header, 0, times) === header.length
}

/** 批次, 户数: whether a header says no more than what its numbers count. */
export function saysCount(header: string): boolean {
  return headers.counts.includes(header)
}

/** 年度计划投资: whether a header is of sums of money. */
export function saysMoney(header: string): boolean {
  return /(?:投资|资金|金额|产值|收入)$/.test(header)
}

/** 年均增速(%)/〔累计〕: whether the figures below are rates of growth, but for those in brackets of their own. */
export function saysGrowth(header: string): boolean {
  return GROWTH.test(header)
}

const GROWTH = /(?:增速|增幅|增长率|增长)(?:\(%\))?(?:\/?[[(〔]?(?:五年)?累计[\])〕]?|$)|年均\/(?:五年)?累计/

function isGeneric(header: string): boolean {
  let place = YEAR_FIRST.exec(header)?.[0].length ?? 0
  while (place < header.length) {
    const length = wordLength(header, place, genericWords)
    if (length === 0) return false
    place += length
  }
  return true
}

function wordLength(header: string, place: number, finder: typeof times): number {
  MONTHS.lastIndex = place
  return finder.startingAt(header, place)?.word.length ?? MONTHS.exec(header)?.[0].length ?? 0
}

function statusIn(header: string): TableHeader['status'] {
  if (headers.fixed.some((word) => header.includes(word))) return 'background'
  if (headers.reported.some((word) => header.includes(word))) return 'result'
  return headers.planned.some((word) => header.includes(word)) ? 'target' : null
}
