import { HeadingLevel, Table as WordTable, TableCell, TableRow, WidthType } from 'docx'
import type { Column, Table } from './table.ts'
import { paragraphsOf, writeDocx } from './write-docx.ts'

const small = { size: 18 }
/** The width of an A4 page on its side without margins, in twentieths of a point. */
const width = 13_958

/** A table as a Word document, A4 on its side, its header row on every page, a first column 序号 counting from 1. */
export async function tableToDocx({ title, columns, rows }: Table): Promise<Uint8Array> {
  const all: readonly Column[] = [{ header: '序号', width: 9 }, ...columns]
  const total = all.reduce((sum, one) => sum + one.width, 0)
  const widths = all.map((one) => Math.floor((one.width / total) * width))
  const written = [
    rowOf(
      all.map(({ header }) => header),
      widths,
      true,
    ),
  ]
  for await (const row of rows) written.push(rowOf([String(written.length), ...row], widths, false))
  return writeDocx(
    title,
    [
      ...paragraphsOf(title, { heading: HeadingLevel.TITLE }),
      new WordTable({ rows: written, columnWidths: widths, width: { size: width, type: WidthType.DXA } }),
    ],
    true,
  )
}

function rowOf(cells: readonly string[], widths: readonly number[], header: boolean): TableRow {
  return new TableRow({
    tableHeader: header,
    cantSplit: !header,
    children: cells.map(
      (words, column) =>
        new TableCell({
          width: { size: widths[column]!, type: WidthType.DXA },
          margins: { left: 60, right: 60, top: 30, bottom: 30 },
          ...(header ? { shading: { fill: 'E8EEF5', color: 'auto', type: 'clear' } } : {}),
          children: paragraphsOf(words, {}, header ? { ...small, bold: true } : small),
        }),
    ),
  })
}
