import type { ExportFormat } from './export-format.ts'

/** A Word document is made whole in memory, a print view stands whole in a page, and nobody reads more pages than this makes. */
export const mostInDocument = 5000

/** Why so many notes cannot be written to a format, or printed; null when they can. */
export function tooManyFor(format: ExportFormat | 'print', count: number): string | null {
  if ((format !== 'docx' && format !== 'print') || count <= mostInDocument) return null
  return `${format === 'docx' ? 'Word 文件最多写' : '最多打印'} ${mostInDocument} 条笔记，这里有 ${count} 条。请少选一些，或导出 Excel。`
}
