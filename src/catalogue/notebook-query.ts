import type { NoticeCitation } from '../notes/note.ts'

/** What notes can be narrowed down by; the order is that of the filters on the page. */
export const dimensions = ['state', 'color', 'tag', 'unit', 'issuer', 'notice'] as const
export type Dimension = (typeof dimensions)[number]

/**
 * What became of a note: `attached`, `changed` and `lost` as its words stand in the text of its kept notice; `whole` is on
 * the notice as a whole; `unchecked` where no text is kept; `erased` is a tombstone.
 */
export const noteStates = ['attached', 'changed', 'lost', 'whole', 'unchecked', 'erased'] as const
export type NoteState = (typeof noteStates)[number]

/** `notice` and `place` put the notes of a notice together, the notice with the latest note first. */
export const notebookSorts = ['newest', 'oldest', 'notice', 'place'] as const
export type NotebookSort = (typeof notebookSorts)[number]

/** Chosen values by dimension: a note must have one of them in each dimension that is named. */
export type Chosen = Readonly<Partial<Record<Dimension, readonly string[]>>>

/** When a note was written, in milliseconds: from `since` on, before `until`. */
export interface Period {
  readonly since: number | null
  readonly until: number | null
}

export interface NotebookQuery {
  /** As typed; words parted by blanks must all be there. */
  readonly sought: string
  /** Erased notes are left out unless `state` asks for them. */
  readonly chosen: Chosen
  readonly period: Period
  readonly sort: NotebookSort
  /** Narrows the values that are listed of a dimension to those with these words. */
  readonly within: Readonly<Partial<Record<Dimension, string>>>
  /** Periods to be counted, by the moment that they begin. */
  readonly since: readonly number[]
}

/** A value that notes can be narrowed down to, and how many there would be. */
export interface Facet {
  readonly value: string
  /** As the reader knows it: a notice by its title. */
  readonly name: string
  readonly count: number
}

/** The values of a dimension, most notes first, chosen ones always among them; `total` counts those not listed, too. */
export interface FacetList {
  readonly facets: readonly Facet[]
  readonly total: number
}

/** What a query found. */
export interface Found {
  /** How many notes. */
  readonly count: number
  /**
   * What the list shows, row by row: the number of a note in the catalogue, or, above the notes of a notice where they
   * stand together, `-1` less the number of the notice.
   */
  readonly rows: Int32Array
  readonly facets: Readonly<Record<Dimension, FacetList>>
  /** As `since` in the query. */
  readonly periods: readonly number[]
}

export const everything: NotebookQuery = {
  sought: '',
  chosen: {},
  period: { since: null, until: null },
  sort: 'newest',
  within: {},
  since: [],
}

/** A notice that has notes: as its latest note cites it. */
export interface CataloguedNotice {
  /** The value of the filter by notice. */
  readonly key: string
  readonly page: string
  readonly noticeId: string | null
  readonly citation: NoticeCitation
  readonly citedAt: number
}
