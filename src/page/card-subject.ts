import type { Analysis } from '../analysis/analysis.ts'
import { plainLook, type NoteDraft } from '../notes/note.ts'
import { describeQuote } from '../text/quote.ts'
import type { Span } from '../text/span.ts'
import type { Anchor } from './card-place.ts'
import { cardParts } from './card-words.ts'
import type { CardSubject } from './card.ts'
import { citationOf, citeWords, placeOf } from './cite.ts'
import type { LocatedNote } from './locate-notes.ts'
import type { MarkKind } from '../wording/mark-kinds.ts'
import { kindOf } from './page-mark.ts'
import { pathOf } from './path-of.ts'
import type { SelectedWords } from './select.ts'

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
    text: analysis.text,
    span: { start: span.start, end: span.end },
    findingKind: finding === undefined ? (note?.note.target?.findingKind ?? null) : kindOf(finding),
    parts: cardParts(seen, analysis, notes),
    anchor,
  }
}

/** Words that the reader selected: nothing is known of them, notes can be written on them. */
export function subjectOfSelection({ text, span, range }: SelectedWords): CardSubject {
  return { key: `selected ${span.start}-${span.end}`, text, span, findingKind: null, parts: [], anchor: () => range }
}

function placeIn(analysis: Analysis, { text, span }: CardSubject): string | null {
  return text === analysis.text ? placeOf(analysis, span) : null
}

/** The note that the reader writes on a subject. */
export function draftOf(subject: CardSubject, analysis: Analysis, body: string, look = plainLook): NoteDraft {
  const { text, span, findingKind } = subject
  const target = {
    ...describeQuote(text, span),
    path: text === analysis.text ? pathOf(analysis, span) : [],
    findingKind,
    place: placeIn(analysis, subject),
  }
  const notice = citationOf(analysis, document.title)
  return { notice, noticeId: null, target, look, tags: [], body }
}

/** A subject's words with their source; the address without its fragment. */
export function citeSubject(subject: CardSubject, analysis: Analysis): string {
  const words = subject.text.slice(subject.span.start, subject.span.end)
  const address = location.href.replace(/#.*$/, '')
  return citeWords(citationOf(analysis, document.title), placeIn(analysis, subject), words, address)
}
