import Papa from 'papaparse'

/** What a spreadsheet would run as a formula, full-width signs included (WPS and Excel take those too). */
const formula = /^[=+\-@＝＋－＠\t\r\n]/

/**
 * A table as CSV that Excel and WPS open as it is: UTF-8 with byte order mark, CRLF, a first column 序号 counting from 1,
 * and no cell that could be run as a formula (such a cell begins with an apostrophe).
 */
export function writeCsv(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = [['序号'].concat(headers), ...rows.map((row, index) => [String(index + 1)].concat(row))]
  return `\uFEFF${Papa.unparse(table, { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}
