import { writeXlsxStream } from 'hucre/xlsx'
import type { Table } from './table.ts'
import { xmlText } from './xml-text.ts'

/** Excel takes 31 characters for a sheet's name, without these. */
const notInSheetName = /[\\/?*[\]:'\p{Cc}]+/gu
/** Excel takes no more in a cell. */
const longestCell = 32_767

/**
 * A table as an Excel workbook, as it is read: header row frozen, a first column 序号 counting from 1, every cell text
 * that is never run as a formula.
 */
export async function* tableToXlsx(table: Table): AsyncGenerator<Uint8Array, void> {
  const columns = [{ header: '序号', width: 7 }, ...table.columns]
  const sheet = table.title.replaceAll(notInSheetName, ' ').trim().slice(0, 31) || '表'
  const reader = writeXlsxStream(numbered(table.rows), {
    name: sheet,
    columns: columns.map(({ header, width }) => ({
      header,
      width,
      style: { alignment: { wrapText: true, vertical: 'top' } },
    })),
    freezePane: { rows: 1 },
  }).getReader()
  // Not `for await` over the stream: Chromium has that from 124 on only.
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
}

async function* numbered(rows: Table['rows']): AsyncGenerator<(string | number)[], void> {
  let count = 0
  for await (const row of rows) {
    count += 1
    yield [count, ...row.map((words) => xmlText(words).slice(0, longestCell))]
  }
}
