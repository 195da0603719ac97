import type { Note } from '../notes/note.ts'
import { searchable } from '../text/search-words.ts'
import { subjectKind, subjectStart } from '../wording/subject-words.ts'
import { Labels } from './labels.ts'
import type { NamedUnits } from './named-units.ts'
import { dimensions, type Dimension, type NoteState } from './notebook-query.ts'

/** What the catalogue remembers of a note: enough to find, narrow down and sort it. */
export interface Entry {
  readonly id: string
  /** Its quote, words, kind and tags, as they are searched in. */
  readonly text: string
  /** So much of the text is the quote. */
  readonly quoteLength: number
  /** The number of its notice. */
  readonly notice: number
  readonly createdAt: number
  /** Where it stands in its notice. */
  readonly start: number
  /** The numbers of its values in each dimension, in the order of `dimensions`. */
  readonly values: (readonly number[])[]
}

/** The values of all dimensions that were ever seen. */
export type AllLabels = Readonly<Record<Dimension, Labels>>

export function noLabels(): AllLabels {
  const entries = dimensions.map((dimension) => [dimension, new Labels()] as const)
  return Object.fromEntries(entries) as Record<Dimension, Labels>
}

const none: readonly number[] = []

/** Where each dimension's values stand in an entry. */
export const places = Object.fromEntries(dimensions.map((dimension, at) => [dimension, at])) as Record<
  Dimension,
  number
>

/** `notice` is the label of its notice. */
export function entryOf(note: Note, notice: string, state: NoteState, labels: AllLabels, units: NamedUnits): Entry {
  const quote = note.target === null ? '' : searchable(note.target.quote.exact)
  const rest = searchable([subjectKind(note) ?? '', note.body, ...note.tags].join('\n'))
  const values: Record<Dimension, readonly number[]> = {
    state: labels.state.single(note.deleted === 1 ? 'erased' : state),
    color: labels.color.single(note.look.color),
    tag: note.tags.length === 0 ? none : note.tags.map((tag) => labels.tag.numberOf(tag)),
    unit: none,
    issuer: note.notice.issuer === null ? none : labels.issuer.single(note.notice.issuer),
    notice: labels.notice.single(notice),
  }
  const entry: Entry = {
    id: note.id,
    text: `${quote}\n${rest}`,
    quoteLength: quote.length,
    notice: labels.notice.numberOf(notice),
    createdAt: note.createdAt,
    start: subjectStart(note),
    values: dimensions.map((dimension) => values[dimension]),
  }
  nameUnits(entry, labels, units)
  return entry
}

/** Finds anew which bodies an entry's quote names: more names are known by now. */
export function nameUnits(entry: Entry, labels: AllLabels, units: NamedUnits): void {
  const names = units.in(entry.text.slice(0, entry.quoteLength))
  entry.values[places.unit] = names.length === 0 ? none : names.map((name) => labels.unit.numberOf(name))
}
