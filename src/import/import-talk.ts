import type { Imported } from '../notes/bundle.ts'
import type { ImportSummary } from './import-summary.ts'

/** What the import worker is asked: first to read a file, then, if the reader wants it, to bring it in. */
export type ImportRequest =
  | { readonly kind: 'read'; readonly file: Blob }
  | {
      readonly kind: 'bring'
      /** What stays of a record that differs, unless `choices` says another of its id. */
      readonly otherwise: 'kept' | 'incoming'
      readonly choices: ReadonlyMap<string, 'kept' | 'incoming'>
    }

/** What the worker tells; a failure is a sentence for the reader, and nothing was written. */
export type ImportNews =
  | { readonly kind: 'summary'; readonly summary: ImportSummary }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'brought'; readonly imported: Imported; readonly pages: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string }
