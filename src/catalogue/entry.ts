import type { Note } from '../notes/note.ts'
import { searchable } from '../text/search-words.ts'
import { subjectKind, subjectStart } from '../wording/subject-words.ts'
import { Labels } from './labels.ts'
import type { NamedUnits } from './named-units.ts'
import { dimensions, type Dimension, type NoteState } from './notebook-query.ts'

/** What the catalogue remembers of a note beside its values: enough to find and sort it. */
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
}

/** The values of all dimensions that were ever seen. */
export type AllLabels = Readonly<Record<Dimension, Labels>>

export function noLabels(): AllLabels {
  const entries = dimensions.map((dimension) => [dimension, new Labels()] as const)
  return Object.fromEntries(entries) as Record<Dimension, Labels>
}

const none: readonly number[] = []

/** `notice` is the number of its notice. */
export function entryOf(note: Note, notice: number): Entry {
  const quote = note.target === null ? '' : searchable(note.target.quote.exact)
  const rest = searchable([subjectKind(note) ?? '', note.body, ...note.tags].join('\n'))
  return {
    id: note.id,
    text: `${quote}\n${rest}`,
    quoteLength: quote.length,
    notice,
    createdAt: note.createdAt,
    start: subjectStart(note),
  }
}

/** The numbers of a note's values in each dimension but those of the bodies that it names. */
export function valuesOf(
  { deleted, look, tags, notice }: Note,
  state: NoteState,
  noticeNumber: number,
  labels: AllLabels,
): Readonly<Record<Exclude<Dimension, 'unit'>, readonly number[]>> {
  return {
    state: labels.state.single(deleted === 1 ? 'erased' : state),
    color: labels.color.single(look.color),
    tag: tags.length === 0 ? none : tags.map((tag) => labels.tag.numberOf(tag)),
    issuer: notice.issuer === null ? none : labels.issuer.single(notice.issuer),
    notice: labels.notice.single(labels.notice.words[noticeNumber]!),
  }
}

/** The numbers of the bodies that an entry's quote names, as far as their names are known by now. */
export function unitsIn({ text, quoteLength }: Entry, labels: AllLabels, units: NamedUnits): readonly number[] {
  const names = units.in(text.slice(0, quoteLength))
  return names.length === 0 ? none : names.map((name) => labels.unit.numberOf(name))
}
