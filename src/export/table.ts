/** A column of an exported table: its header, and how wide a spreadsheet shows it, in characters. */
export interface Column {
  readonly header: string
  readonly width: number
}

/** A table as the writers of CSV, XLSX and DOCX take it; the column 序号 is theirs. Rows may come a batch at a time. */
export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
}
