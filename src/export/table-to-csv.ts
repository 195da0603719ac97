import Papa from 'papaparse'
import type { Table } from './table.ts'

/** What a spreadsheet would run as a formula, full-width signs included (WPS and Excel take those too). */
const formula = /^[=+\-@＝＋－＠\t\r\n]/
const rowsAtOnce = 500

/**
 * A table as CSV that Excel and WPS open as it is: UTF-8 with byte order mark, CRLF, a first column 序号 counting from 1,
 * and no cell that could be run as a formula (such a cell begins with an apostrophe).
 */
export async function* tableToCsv({ columns, rows }: Table): AsyncGenerator<string, void> {
  let pending = [['序号', ...columns.map(({ header }) => header)]]
  let count = 0
  yield '\uFEFF'
  for await (const row of rows) {
    count += 1
    pending.push([String(count), ...row])
    if (pending.length < rowsAtOnce) continue
    yield linesOf(pending)
    pending = []
  }
  if (pending.length > 0) yield linesOf(pending)
}

function linesOf(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(rows as string[][], { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}
