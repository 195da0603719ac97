import type { NoticeText, TextCell, TextTable } from './notice-text.ts'

/**
 * A notice as plain text: the text is kept unchanged, so that every offset is an offset in the file. Two or more
 * neighbouring lines with tabs are a table.
 */
export function plainText(text: string): NoticeText {
  const tables: TextTable[] = []
  let cells: TextCell[] = []
  let rows = 0
  const close = () => {
    const first = cells[0]
    const last = cells.at(-1)
    if (first && last && rows > 1) tables.push({ start: first.start, end: last.end, cells })
    cells = []
    rows = 0
  }
  let tab = nextTab(text, 0)
  for (let start = 0; start <= text.length;) {
    const end = endOfLine(text, start)
    if (tab < start) tab = nextTab(text, start)
    if (tab < end) addCells(text, start, end, rows++, cells)
    else close()
    start = nextLine(text, end)
  }
  close()
  return { text, tables }
}

function nextTab(text: string, from: number): number {
  const tab = text.indexOf('\t', from)
  return tab < 0 ? Infinity : tab
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  if (end < 0) return text.length
  return end > start && text[end - 1] === '\r' ? end - 1 : end
}

function nextLine(text: string, end: number): number {
  return (text[end] === '\r' ? end + 1 : end) + 1
}

function addCells(text: string, start: number, end: number, row: number, into: TextCell[]): void {
  const before = into.length
  for (let at = start; at <= end;) {
    const tab = text.indexOf('\t', at)
    const stop = tab < 0 || tab > end ? end : tab
    into.push({ start: at, end: stop, row, column: into.length - before, rowSpan: 1, columnSpan: 1 })
    at = stop + 1
  }
}
