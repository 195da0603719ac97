import type { Analysis, Finding, Unit } from '../analysis/analysis.ts'
import type { NoteLook } from '../notes/note.ts'
import type { Span } from '../text/span.ts'
import { colorWords } from '../wording/look-words.ts'
import { kindNames, type MarkKind } from '../wording/mark-kinds.ts'
import type { LocatedNote } from './locate-notes.ts'

/** How a note is drawn; `noted`: the reader wrote words to it. */
export interface MarkLook extends NoteLook {
  readonly noted: boolean
}

/** Words of the notice that are to be painted; `id` is the finding's or the note's. */
export interface PageMark {
  readonly id: string
  readonly span: Span
  readonly kind: MarkKind
  /** What a screen reader says of it. */
  readonly label: string
  /** Of a note; findings are drawn by their kind. */
  readonly look?: MarkLook
}

/** Whether two marks are drawn alike; findings have no look. */
export function isSameLook(a: MarkLook | undefined, b: MarkLook | undefined): boolean {
  return a?.color === b?.color && a?.style === b?.style && a?.noted === b?.noted
}

function unitKind({ role }: Unit): Exclude<MarkKind, 'note'> {
  return role === 'lead' || role === 'responsible' || role === 'assisting' ? role : 'unit'
}

/** The kind a finding is painted as; null for background quantities, which are not painted. */
export function kindOf(finding: Finding): Exclude<MarkKind, 'note'> | null {
  if (finding.kind === 'deadline') return 'deadline'
  if (finding.kind === 'unit') return unitKind(finding)
  if (finding.status === 'background') return null
  return finding.status === 'target' ? 'target' : 'result'
}

function markOfFinding(finding: Finding): PageMark[] {
  const kind = kindOf(finding)
  if (kind === null) return []
  const span = { start: finding.start, end: finding.end }
  return [{ id: finding.id, span, kind, label: `${finding.text}，${kindNames[kind]}` }]
}

/** The page's scripts can read a mark's label: it never holds the reader's words. */
function markOfNote({ note, start, end }: LocatedNote): PageMark[] {
  if (start === null || end === null) return []
  const noted = note.body !== ''
  const label = `${noted ? kindNames.note : '划线'}（${colorWords[note.look.color].meaning}）`
  return [{ id: note.id, span: { start, end }, kind: 'note', label, look: { ...note.look, noted } }]
}

/** Everything to paint, in the order of the text; lost notes and those on the whole notice have no place and no mark. */
export function marksOf(analysis: Analysis, notes: readonly LocatedNote[]): PageMark[] {
  const marks = [...notes.flatMap(markOfNote), ...analysis.findings.flatMap(markOfFinding)]
  return marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}
