import type { Analysis } from '../analysis/analysis.ts'
import { plainLook, type NoteDraft, type NoteTarget, type NoteWords } from '../notes/note.ts'
import { describeQuote } from '../text/quote.ts'
import type { Span } from '../text/span.ts'
import type { Anchor } from './card-place.ts'
import { type CardPart, cardParts, notePart } from './card-words.ts'
import { citationOf, citeWords, placeOf } from './cite.ts'
import type { LocatedNote } from './locate-notes.ts'
import { kindNames, type MarkKind } from '../wording/mark-kinds.ts'
import { wholeNotice } from '../wording/subject-words.ts'
import { kindOf } from './page-mark.ts'
import { pathOf } from './path-of.ts'
import type { SelectedWords } from './select.ts'

/** What a card is about: a mark with what lies around it; selected words, a task or the whole notice, to be written on. */
export interface CardSubject {
  /** Same key, same subject: what was typed for it is kept while the page is open. */
  readonly key: string
  /** What is said of it in one word. */
  readonly name: string
  /** The notice's text; `span` is an index into it, null for the whole notice. */
  readonly text: string
  readonly span: Span | null
  readonly findingKind: NoteTarget['findingKind']
  readonly parts: readonly CardPart[]
  readonly anchor: Anchor
}

/** All that a card says of its subject. */
export const saidOf = ({ name, parts }: CardSubject) => JSON.stringify([name, parts])

/** The notice that a page's cards speak of. */
export interface CardPage {
  readonly analysis: Analysis
  readonly notes: readonly LocatedNote[]
  readonly hidden: ReadonlySet<MarkKind>
}

function spanOfNote({ start, end }: LocatedNote): Span | null {
  return start === null || end === null ? null : { start, end }
}

/** What a card says where these marks lie upon each other, innermost first; null when all of them are hidden. */
export function subjectOfMarks(ids: readonly string[], page: CardPage, anchor: Anchor): CardSubject | null {
  const { analysis, notes, hidden } = page
  const seen = ids.filter((id) => cardParts([id], analysis, notes).some(({ kind }) => !hidden.has(kind)))
  const finding = analysis.findings.find(({ id }) => id === seen[0])
  const note = notes.find((one) => one.note.id === seen[0])
  const span = finding ?? (note === undefined ? null : spanOfNote(note))
  if (span === null) return null
  return {
    key: seen.join(' '),
    name: finding === undefined ? kindNames.note : kindNames[kindOf(finding) ?? 'note'],
    text: analysis.text,
    span: { start: span.start, end: span.end },
    findingKind: finding === undefined ? (note?.note.target?.findingKind ?? null) : kindOf(finding),
    parts: cardParts(seen, analysis, notes),
    anchor,
  }
}

/** Words that the reader selected: nothing is known of them, notes can be written on them. */
export function subjectOfSelection({ text, span, range }: SelectedWords): CardSubject {
  const key = `selected ${span.start}-${span.end}`
  return { key, name: '选中的文字', text, span, findingKind: null, parts: [], anchor: () => range }
}

/** The notice as a whole, with the notes on it. */
export function subjectOfWhole({ analysis, notes }: CardPage, anchor: Anchor): CardSubject {
  const parts = notes.filter(({ state }) => state === 'whole').map(notePart)
  return { key: 'whole', name: wholeNotice, text: analysis.text, span: null, findingKind: null, parts, anchor }
}

/** A row of the task list, by the words of its heading; null when there is no such task. */
export function subjectOfTask(id: string, { analysis }: CardPage, anchor: Anchor): CardSubject | null {
  const task = analysis.tasks.find((one) => one.id === id)
  if (task === undefined) return null
  const { text } = analysis
  const at = task.heading === '' ? -1 : text.indexOf(task.heading, task.start)
  const isWithin = at >= 0 && at < task.end
  const span = isWithin ? { start: at, end: at + task.heading.length } : { start: task.start, end: task.end }
  return { key: `task ${id}`, name: '任务', text, span, findingKind: 'task', parts: [], anchor }
}

/**
 * A subject as it is now that the notice or its notes changed, with the notes written on its very words since; null when
 * nothing is left of it.
 */
export function renewSubject(subject: CardSubject, page: CardPage): CardSubject | null {
  const { key, anchor, text } = subject
  if (key === 'whole') return subjectOfWhole(page, anchor)
  const notes = text === page.analysis.text ? notesOn(subject, page) : []
  if (/^(?:selected|task) /u.test(key))
    return text === page.analysis.text ? { ...subject, parts: notes.map(notePart) } : null
  return subjectOfMarks([...new Set([...key.split(' '), ...notes.map(({ note }) => note.id)])], page, anchor)
}

function notesOn({ span, findingKind }: CardSubject, { notes }: CardPage): readonly LocatedNote[] {
  return notes.filter(
    ({ note, start, end }) => start === span?.start && end === span.end && note.target?.findingKind === findingKind,
  )
}

function placeIn(analysis: Analysis, { text, span }: CardSubject): string | null {
  return span !== null && text === analysis.text ? placeOf(analysis, span) : null
}

/** What a note on a span of the notice is about. */
export function targetOf(
  analysis: Analysis,
  { text, span, findingKind }: Pick<CardSubject, 'text' | 'findingKind'> & { readonly span: Span },
): NoteTarget {
  const isNow = text === analysis.text
  const [path, place] = isNow ? [pathOf(analysis, span), placeOf(analysis, span)] : [[], null]
  return { ...describeQuote(text, span), path, findingKind, place }
}

/** The note that the reader writes on a subject. */
export function draftOf(
  subject: CardSubject,
  analysis: Analysis,
  { body, tags }: NoteWords,
  look = plainLook,
): NoteDraft {
  const { span } = subject
  const target = span === null ? null : targetOf(analysis, { ...subject, span })
  return { notice: citationOf(analysis, document.title), noticeId: null, target, look, tags, body }
}

/** A subject's words with their source; the address without its fragment. */
export function citeSubject(subject: CardSubject, analysis: Analysis): string {
  const { text, span } = subject
  const words = span === null ? null : text.slice(span.start, span.end)
  const address = location.href.replace(/#.*$/, '')
  return citeWords(citationOf(analysis, document.title), placeIn(analysis, subject), words, address)
}
