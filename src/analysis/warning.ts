import type { Span } from '../text/span.ts'
import type { Warning } from './analysis.ts'

/** A warning in folded offsets. */
export interface ReadWarning extends Span {
  readonly warning: Warning['warning']
}

const CUT =
  /(?:此处|中间|以下)?隐藏\d+字[^\n]{0,16}|省略\d+字[^\n]{0,16}|未完[,，][^\n]{0,10}全文[^\n]{0,24}|还剩\d+页未读|文稿预览结束|本文有删减/g
const MASKED = /(?:[*＊×xX]{1,4}|[XxＸ]{1,4}\.?\d*)(?=(?:家|个|项|万|亿|元|户|人|名|亩|公里|%|余))/g
const ATTACHED_TABLE =
  /(?:任务|责任|分工|目标|重点工作|实事)[^\n。;；]{0,16}(?:分解表|分工表|清单|一览表|任务表|台账)[^\n。;；]{0,12}\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)/g
const DAMAGED_DATE = /(?:^|\n)(?:19|20)\d\d\d{2,4}(?=\n|$)/g

/** Finds what a reader must be told: text withheld, numbers masked, dates damaged, a task table that is only attached. */
export function findWarnings(text: string, hasTasks: boolean): ReadWarning[] {
  const found: ReadWarning[] = []
  collect(text, CUT, 'truncated', found)
  collect(text, MASKED, 'masked-number', found)
  collect(text, DAMAGED_DATE, 'damaged-date', found)
  if (!hasTasks) collect(text, ATTACHED_TABLE, 'task-table-in-attachment', found)
  return found.sort((a, b) => a.start - b.start)
}

function collect(text: string, pattern: RegExp, warning: Warning['warning'], into: ReadWarning[]): void {
  for (const match of text.matchAll(pattern)) {
    const start = match.index + (match[0].startsWith('\n') ? 1 : 0)
    into.push({ warning, start, end: match.index + match[0].length })
  }
}
