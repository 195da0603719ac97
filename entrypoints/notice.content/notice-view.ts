import type { Analysis } from '../../src/analysis/analysis.ts'
import type { NoticeCapture } from '../../src/notes/kept-notice.ts'
import type { LocatedNote } from '../../src/page/locate-notes.ts'
import { marksOf, type PageMark } from '../../src/page/page-mark.ts'
import type { NoticePage } from '../../src/page/read-notice.ts'
import { markKinds, type MarkKind } from '../../src/wording/mark-kinds.ts'
import type { PaintSettings } from '../../src/settings/paint.ts'

/** What is known of the notice on this page, as it is now. */
export interface NoticeView {
  readonly body: Element
  analysis: Analysis
  /** As it was read, to be kept with its notes. */
  capture: NoticeCapture
  notes: readonly LocatedNote[]
  hidden: ReadonlySet<MarkKind>
  /** All marks, in the order of the text, and those that the reader sees. */
  marks: readonly PageMark[]
  seen: readonly PageMark[]
}

/** The view of a notice that was just analysed. */
export function makeView(
  { body }: NoticePage,
  capture: NoticeCapture,
  analysis: Analysis,
  notes: readonly LocatedNote[],
  settings: PaintSettings,
): NoticeView {
  const marks = marksOf(analysis, notes)
  const hidden = hiddenIn(settings)
  return { body, analysis, capture, notes, hidden, marks, seen: seenOf(marks, hidden) }
}

/** Takes the notes as they stand now. */
export function setNotes(view: NoticeView, notes: readonly LocatedNote[]): void {
  view.notes = notes
  view.marks = marksOf(view.analysis, notes)
  view.seen = seenOf(view.marks, view.hidden)
}

/** Hides the kinds that the reader now does not want to see. */
export function setHidden(view: NoticeView, settings: PaintSettings): void {
  view.hidden = hiddenIn(settings)
  view.seen = seenOf(view.marks, view.hidden)
}

function seenOf(marks: readonly PageMark[], hidden: ReadonlySet<MarkKind>): readonly PageMark[] {
  return marks.filter(({ kind }) => !hidden.has(kind))
}

/** A page's notice as it is analysed and kept. */
export function captureOf({ text, notice, letter }: NoticePage): NoticeCapture {
  return { text: text.noticeText, notice, letter }
}

/** The kinds of mark that the reader does not want to see. */
function hiddenIn({ shown }: PaintSettings): ReadonlySet<MarkKind> {
  return new Set(markKinds.filter((kind) => !shown[kind]))
}
