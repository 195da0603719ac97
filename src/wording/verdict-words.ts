import { isColumn } from '../notice/column-of.ts'
import type { PageVerdict } from '../notice/page-verdict.ts'

/** What the reader said of a page or of a column, in words. */
export function verdictWords({ place, isNotice }: PageVerdict): string {
  return `${isColumn(place) ? '整个栏目' : ''}${isNotice ? '是通知' : '不是通知'}`
}
