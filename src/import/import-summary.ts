import type { Bundle, ImportPreview, ImportRow } from '../notes/bundle.ts'
import type { KeptNotice } from '../notes/kept-notice.ts'
import type { Note } from '../notes/note.ts'
import type { ReaderSettings } from '../settings/reader-settings.ts'
import { subjectWords } from '../wording/subject-words.ts'
import type { ReadBundle } from './read-bundle.ts'

/** One record of a file beside the kept one, as the reader compares them. */
export interface ImportLine {
  readonly id: string
  readonly state: ImportRow<Note>['state']
  /** The notice's title; of a setting none. */
  readonly notice: string
  /** What a note is on, or a setting holds for (empty: there is one of its kind); null for a notice. */
  readonly subject: string | null
  readonly incoming: ImportSide
  readonly kept: ImportSide | null
}

/** What stands on one side: the words, whether it is erased there, and when it was written last (milliseconds; null: unknown). */
export interface ImportSide {
  readonly words: string
  readonly erased: boolean
  readonly updatedAt: number | null
}

/** What an import would do, small enough to be shown: every count, and the first lines, those that differ before all others. */
export interface ImportSummary {
  readonly kind: ReadBundle['kind']
  readonly counts: Readonly<Record<ImportRow<Note>['state'], number>>
  readonly lines: readonly ImportLine[]
  /** Records of which no line is shown. */
  readonly unlisted: number
  readonly newTexts: number
  readonly newDrafts: number
  readonly settings: ReaderSettings
}

const mostLines = 300
const order = { conflict: 0, new: 1, same: 2 } as const

/** Sums a preview up. */
export function summarise({ kind, settings }: ReadBundle, preview: ImportPreview): ImportSummary {
  const { notes, notices, newTexts, newDrafts } = preview
  const counts = { new: 0, same: 0, conflict: 0 }
  for (const { state } of [...notes, ...notices]) counts[state] += 1
  const lines = [...firstOf(notes).map(noteLine), ...firstOf(notices).map(noticeLine)]
    .sort((a, b) => order[a.state] - order[b.state])
    .slice(0, mostLines)
  return {
    kind,
    counts,
    lines,
    unlisted: notes.length + notices.length - lines.length,
    newTexts,
    newDrafts,
    settings,
  }
}

/** The ids of what differs. */
export function conflictIds({ notes, notices }: ImportPreview): string[] {
  return [...notes, ...notices].filter(({ state }) => state === 'conflict').map(({ incoming }) => incoming.id)
}

/** The pages that a bundle's notes are on, as far as anybody could have them open. */
export function pagesOf({ notes }: Bundle, most: number): string[] {
  const pages = new Set<string>()
  for (const { page } of notes) {
    if (pages.size >= most) break
    pages.add(page)
  }
  return [...pages]
}

function firstOf<T>(rows: readonly ImportRow<T>[]): ImportRow<T>[] {
  const first: ImportRow<T>[] = []
  for (const wanted of ['conflict', 'new', 'same'] as const)
    for (const row of rows) {
      if (first.length === mostLines) return first
      if (row.state === wanted) first.push(row)
    }
  return first
}

function noteLine({ state, incoming, kept }: ImportRow<Note>): ImportLine {
  const side = ({ body, deleted, updatedAt }: Note) => ({ words: body, erased: deleted === 1, updatedAt })
  return {
    id: incoming.id,
    state,
    notice: incoming.notice.title,
    subject: subjectWords(incoming),
    incoming: side(incoming),
    kept: kept === null ? null : side(kept),
  }
}

function noticeLine({ state, incoming, kept }: ImportRow<KeptNotice>): ImportLine {
  const side = ({ citation, deleted, updatedAt }: KeptNotice) => ({
    words: [citation.issuer, citation.documentNumber, citation.publishedOn].filter(Boolean).join(' · '),
    erased: deleted === 1,
    updatedAt,
  })
  return {
    id: incoming.id,
    state,
    notice: incoming.citation.title,
    subject: null,
    incoming: side(incoming),
    kept: kept === null ? null : side(kept),
  }
}
