import type { Found, NotebookQuery } from '../../src/catalogue/notebook-query.ts'
import type { Follow } from '../../src/notes/follow.ts'
import type { RowContent } from '../../src/ui/row-content.ts'
import type { BulkChange, changeInBulk } from './bulk-change.ts'

/** What the worker tells of itself. */
export type CatalogueNews =
  /** `read` of `total` notes are in the catalogue, null while they are not counted; all when they are equal. */
  | { readonly kind: 'progress'; readonly read: number; readonly total: number | null }
  /** These notes are not as they were, by their numbers; null: any may have changed. */
  | { readonly kind: 'changed'; readonly numbers: readonly number[] | null }
  | { readonly kind: 'failed'; readonly sentence: string }

/** The catalogue in its worker, as the notebook asks it: 100,000 notes are searched where nothing waits for it. */
export interface CatalogueService {
  /** Tells what comes of reading the newest notes and then all, which begins without being asked, and of later changes. */
  open(tell: (news: CatalogueNews) => void): void
  /**
   * Finds notes among those that are read, as soon as the newest are, with the contents of the rows from `from` to `to`;
   * rejects where nothing could be read.
   */
  find(query: NotebookQuery, from: number, to: number): Promise<FoundRows>
  /** What rows show, by their numbers as in `Found`. */
  rows(numbers: readonly number[]): Promise<readonly RowContent[]>
  /** The ids of notes by their numbers. */
  ids(numbers: readonly number[]): Promise<readonly string[]>
  /** Changes notes where no page waits for it, and tells how many are written. */
  change(wish: BulkChange, onProgress: NonNullable<Follow['onProgress']>): ReturnType<typeof changeInBulk>
  /** Calls off what `change` is at: nothing is changed then. */
  callOff(): void
  /** The value of the filter by notice for a kept notice. */
  noticeKey(noticeId: string): Promise<string>
}

export interface FoundRows {
  readonly found: Found
  readonly contents: readonly (readonly [number: number, content: RowContent])[]
}
