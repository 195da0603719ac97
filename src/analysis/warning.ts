import { matchesAt } from '../text/each-match.ts'
import { mergeInSteps, type Span } from '../text/span.ts'
import { eachBatch, mapInSteps, type Steps } from '../text/steps.ts'
import type { Warning } from './analysis.ts'

/** A warning in folded offsets. */
export interface ReadWarning extends Span {
  readonly warning: Warning['warning']
}

/** What tells of one kind of warning: any of the words, and the sticky pattern that holds where it stands. */
interface Telltale {
  readonly warning: Warning['warning']
  readonly words: readonly string[]
  readonly pattern: RegExp
}

const telltales: readonly Telltale[] = [
  {
    warning: 'truncated',
    words: ['隐藏', '省略', '未完', '还剩', '文稿预览结束', '本文有删减'],
    pattern: /(?:隐藏|省略)\d+字[^\n]{0,16}|未完[,，][^\n]{0,10}全文[^\n]{0,24}|还剩\d+页未读|文稿预览结束|本文有删减/y,
  },
  {
    warning: 'masked-number',
    words: ['*', '×', 'x', 'X'],
    pattern: /(?:[*×xX]{1,4}|[Xx]{1,4}\.?\d*)(?=(?:家|个|项|万|亿|元|户|人|名|亩|公里|%|余))/y,
  },
  { warning: 'damaged-date', words: ['\n19', '\n20'], pattern: /\n(?:19|20)\d{4,6}(?=\n|$)/y },
]
const attachedTable: Telltale = {
  warning: 'task-table-in-attachment',
  words: ['任务', '责任', '分工', '目标', '重点工作', '实事'],
  pattern:
    /(?:任务|责任|分工|目标|重点工作|实事)[^\n。;；]{0,16}(?:分解表|分工表|清单|一览表|任务表|台账)[^\n。;；]{0,12}\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)/y,
}
const DAMAGED_FIRST_LINE = /^(?:19|20)\d{4,6}(?=\n|$)/
/** Where 隐藏3字 begins. */
const PLACES_HIDDEN = ['此处', '中间', '以下']

/** Finds, in steps, what a reader must be told: text withheld, numbers masked, dates damaged, a task table that is only attached. */
export function* findWarnings(text: string, hasTasks: boolean): Steps<ReadWarning[]> {
  const first = DAMAGED_FIRST_LINE.exec(text)
  let found: ReadWarning[] = first ? [{ warning: 'damaged-date', start: 0, end: first[0].length }] : []
  for (const one of hasTasks ? telltales : [...telltales, attachedTable])
    found = yield* mergeInSteps(found, yield* warningsBy(text, one))
  return found
}

function* warningsBy(text: string, { warning, words, pattern }: Telltale): Steps<ReadWarning[]> {
  let found: ReadWarning[] = []
  for (const word of words) {
    const written = yield* mapInSteps(yield* matchesAt(text, word, pattern), (match): ReadWarning => ({
      warning,
      start: match.index + leadLength(text, match),
      end: match.index + match[0].length,
    }))
    found = yield* mergeInSteps(found, written)
    yield
  }
  const apart: ReadWarning[] = []
  yield* eachBatch(found, (one) => {
    if (one.start >= (apart.at(-1)?.end ?? 0)) apart.push(one)
  })
  return apart
}

/** A line break is no part of a date; 此处 is one of 此处隐藏3字. */
function leadLength(text: string, { index, 0: written }: RegExpExecArray): number {
  if (written.startsWith('\n')) return 1
  return written.startsWith('隐藏') ? -placeLength(text, index) : 0
}

function placeLength(text: string, end: number): number {
  return PLACES_HIDDEN.find((place) => text.endsWith(place, end))?.length ?? 0
}
