import type { Analysis } from '../../src/analysis/analysis.ts'
import type { NoticeCapture } from '../../src/notes/kept-notice.ts'
import type { LocatedNote } from '../../src/page/locate-notes.ts'
import type { NoticePage } from '../../src/page/read-notice.ts'
import { markKinds, type MarkKind } from '../../src/wording/mark-kinds.ts'
import type { PaintSettings } from '../../src/settings/paint-settings.ts'

/** What is known of the notice on this page, as it is now. */
export interface NoticeView {
  readonly body: Element
  analysis: Analysis
  /** As it was read, to be kept with its notes. */
  capture: NoticeCapture
  notes: readonly LocatedNote[]
  hidden: ReadonlySet<MarkKind>
}

/** A page's notice as it is kept. */
export function captureOf({ text, notice, letter }: NoticePage): NoticeCapture {
  return { text: text.noticeText, notice, letter }
}

/** The kinds of mark that the reader does not want to see. */
export function hiddenIn({ shown }: PaintSettings): ReadonlySet<MarkKind> {
  return new Set(markKinds.filter((kind) => !shown[kind]))
}
