import type { Analysis } from '../analysis/analysis.ts'
import type { ReaderSettings } from '../settings/reader-settings.ts'
import type { ExportFormat, LedgerFormat } from './export-format.ts'

/** What the export worker is asked to write; one worker writes one file. Times in milliseconds. */
export type ExportRequest =
  | {
      readonly kind: 'notes'
      readonly format: ExportFormat
      /** The notes by their ids; null: all, in JSON the erased ones too. */
      readonly ids: readonly string[] | null
      readonly at: number
    }
  | { readonly kind: 'backup'; readonly settings: ReaderSettings; readonly at: number }
  | { readonly kind: 'ledger'; readonly format: LedgerFormat; readonly analysis: Analysis }

/** What the worker tells: how far it is, then the file, or a sentence for the reader. */
export type ExportNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'failed'; readonly sentence: string }
