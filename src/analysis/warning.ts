import { eachMatch } from '../text/each-match.ts'
import { eachPlace } from '../text/landmarks.ts'
import { mergeInSteps, type Span } from '../text/span.ts'
import { eachBatch, type Steps } from '../text/steps.ts'
import { wordFinder } from '../text/word-finder.ts'
import type { Warning } from './analysis.ts'
import type { Reading } from './reading.ts'

/** A warning in folded offsets. */
export interface ReadWarning extends Span {
  readonly warning: Warning['warning']
}

/** What tells of one kind of warning where one of its words stands: a sticky pattern. */
interface Telltale {
  readonly warning: Warning['warning']
  readonly pattern: RegExp
}

const truncated: Telltale = {
  warning: 'truncated',
  pattern: /(?:隐藏|省略)\d+字[^\n]{0,16}|未完,[^\n]{0,10}全文[^\n]{0,24}|还剩\d+页未读|文稿预览结束|本文有删减/y,
}
const masked: Telltale = {
  warning: 'masked-number',
  pattern: /(?:[*×xX]{1,4}|[Xx]{1,4}\.?\d*)(?=(?:家|个|项|万|亿|元|户|人|名|亩|公里|%|余))/y,
}
const telltales = wordFinder([
  ...['隐藏', '省略', '未完', '还剩', '文稿', '本文'].map((word) => [word, truncated] as const),
  ...['*', '×', 'x', 'X'].map((word) => [word, masked] as const),
])
const ATTACHED_TABLE =
  /(?:任务|责任|分工|目标|重点工作|实事)[^\n。;]{0,16}(?:分解表|分工表|清单|一览表|任务表|台账)[^\n。;]{0,12}\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)/g
/** The longest words of such a table, at least. */
const REACH = 48
const DAMAGED_DATE = /^(?:19|20)\d{4,6}$/
/** Where 隐藏3字 begins. */
const PLACES_HIDDEN = ['此处', '中间', '以下']

/** Finds, in steps, what a reader must be told: text withheld, numbers masked, dates damaged, a task table that is only attached. */
export function* findWarnings(reading: Reading, hasTasks: boolean): Steps<readonly ReadWarning[]> {
  const gaps = yield* gapsIn(reading)
  const found = yield* mergeInSteps(gaps, yield* damagedDates(reading))
  return hasTasks ? found : yield* mergeInSteps(found, yield* attachedTables(reading.text))
}

function* gapsIn({ text, landmarks }: Reading): Steps<ReadWarning[]> {
  const found: ReadWarning[] = []
  const ends = new Map<Telltale, number>()
  yield* eachPlace(landmarks.gaps, (place) => {
    const told = telltales.startingAt(text, place)?.value
    if (!told) return
    told.pattern.lastIndex = place
    const start = place - placeLength(text, place)
    if (start < (ends.get(told) ?? 0) || !told.pattern.test(text)) return
    const end = told.pattern.lastIndex
    found.push({ warning: told.warning, start, end })
    ends.set(told, end)
  })
  return found
}

/** 此处 is a part of 此处隐藏3字. */
function placeLength(text: string, end: number): number {
  return text[end] === '隐' ? (PLACES_HIDDEN.find((place) => text.endsWith(place, end))?.length ?? 0) : 0
}

function* damagedDates({ text, lines }: Reading): Steps<ReadWarning[]> {
  const found: ReadWarning[] = []
  yield* eachBatch(lines, ({ start, end }) => {
    if (end - start > 8 || text[start - 1] === '\t' || text[end] === '\t' || !DAMAGED_DATE.test(text.slice(start, end)))
      return
    found.push({ warning: 'damaged-date', start, end })
  })
  return found
}

function* attachedTables(text: string): Steps<ReadWarning[]> {
  const found: ReadWarning[] = []
  yield* eachMatch(text, ATTACHED_TABLE, REACH, ({ index: start, 0: words }) => {
    found.push({ warning: 'task-table-in-attachment', start, end: start + words.length })
  })
  return found
}
