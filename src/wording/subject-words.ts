import type { NoteDraft, NoteTarget } from '../notes/note.ts'
import { kindNames } from './mark-kinds.ts'

/** What a note without quoted words is written on. */
export const wholeNotice = '整份通知'

type OnSubject = Pick<NoteDraft, 'target'>

/** The words that a note is about; 整份通知 for one on the notice as a whole. */
export function subjectWords({ target }: OnSubject): string {
  return target === null ? wholeNotice : target.quote.exact
}

/** What kind of thing a note was written on, for lists and exports; null for words that the reader selected. */
export function subjectKind({ target }: OnSubject): string | null {
  if (target === null) return wholeNotice
  const { findingKind } = target
  if (findingKind === null) return null
  return findingKind === 'task' ? '任务' : kindNames[findingKind]
}

/** Where a note stands in its notice, for sorting: what is on the notice as a whole comes first. */
export function subjectStart({ target }: { readonly target: Pick<NoteTarget, 'position'> | null }): number {
  return target === null ? -1 : target.position.start
}
