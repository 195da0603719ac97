import type { Imported } from '../notes/bundle.ts'
import type { ReaderSettings } from '../settings/reader-settings.ts'
import type { ImportSummary } from './import-summary.ts'

/**
 * The key under which an import keeps the settings that it brings, in one transaction with its records, until the page has
 * taken them over. Settings live in another store of the browser's: so they come in with the records or not at all, also
 * where the browser ends in between.
 */
export const broughtSettings = 'brought-settings'

/** What the import worker is asked: first to read a file, then, if the reader wants it, to bring it in. */
export type ImportRequest =
  | { readonly kind: 'read'; readonly file: Blob }
  | {
      readonly kind: 'bring'
      /** What stays of a record that differs, unless `choices` says another of its id. */
      readonly otherwise: 'kept' | 'incoming'
      readonly choices: ReadonlyMap<string, 'kept' | 'incoming'>
      /** Null: none of them comes in. */
      readonly settings: ReaderSettings | null
    }

/** What the worker tells; a failure is a sentence for the reader, and nothing was written. */
export type ImportNews =
  | { readonly kind: 'summary'; readonly summary: ImportSummary }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'brought'; readonly imported: Imported; readonly pages: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string }
