import type { Analysis } from '../analysis/analysis.ts'
import type { ExportFormat, LedgerFormat } from './export-format.ts'
import { ledgerTable } from './ledger-table.ts'
import type { NoteBatches } from './note-batches.ts'
import { noteTable } from './note-table.ts'
import { notesToDocx } from './notes-to-docx.ts'
import type { Table } from './table.ts'
import { tableToCsv } from './table-to-csv.ts'
import { tableToDocx } from './table-to-docx.ts'
import { tableToXlsx } from './table-to-xlsx.ts'
import { notesToAnnotations } from './to-annotations.ts'
import { notesToJson } from './to-json.ts'
import { notesToMarkdown } from './to-markdown.ts'

/** The parts of a file, in order. */
export type FileParts = AsyncGenerator<string | Uint8Array, void>

/** What a file tells of its making. */
export interface ExportStamp {
  /** Milliseconds. */
  readonly at: number
  /** How many notes the batches hold. */
  readonly total: number
  /** A UUID for this export. */
  readonly id: string
}

/** Writes notes in a format, part by part as the notes come. */
export function writeNotes(format: ExportFormat, batches: NoteBatches, { at, total, id }: ExportStamp): FileParts {
  if (format === 'markdown') return notesToMarkdown(batches)
  if (format === 'json') return notesToJson(batches, at)
  if (format === 'annotations') return notesToAnnotations(batches, total, id)
  if (format === 'docx') return whole(notesToDocx(batches))
  return writeTable(format, noteTable(batches))
}

/** Writes the ledger of tasks of a notice. */
export function writeLedger(format: LedgerFormat, analysis: Analysis): FileParts {
  return writeTable(format, ledgerTable(analysis))
}

function writeTable(format: LedgerFormat, table: Table): FileParts {
  if (format === 'csv') return tableToCsv(table)
  if (format === 'xlsx') return tableToXlsx(table)
  return whole(tableToDocx(table))
}

async function* whole(file: Promise<Uint8Array>): FileParts {
  yield await file
}
