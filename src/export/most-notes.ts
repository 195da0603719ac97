import { type ExportFormat, exportFormats } from './export-format.ts'

/** A Word document is made whole in memory, and nobody reads one of more pages than this makes. */
export const mostInDocument = 5000

/** Why so many notes cannot be written to a format; null when they can. */
export function tooManyFor(format: ExportFormat, count: number): string | null {
  if (format !== 'docx' || count <= mostInDocument) return null
  return `${exportFormats.docx.name} 文件最多写 ${mostInDocument} 条笔记，这里有 ${count} 条。请少选一些，或导出 Excel。`
}
