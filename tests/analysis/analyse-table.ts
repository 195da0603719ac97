import { analyse } from '../../src/analysis/analyse.ts'
import { judgeText } from '../../src/notice/judge-text.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import type { NoticeText } from '../../src/text/notice-text.ts'

/** Reads rows of words as a table, with `caption` above. */
export function readTable(title: string, rows: readonly (readonly string[])[], caption = '') {
  return analyseTable(title, tableText(rows, caption))
}

/** Reads cells, each as its words, row, column, and how many rows and columns it takes. */
export function readSpans(title: string, some: readonly (readonly [string, number, number, number, number])[]) {
  let at = 0
  const cells = some.map(([words, row, column, rowSpan, columnSpan]) => {
    const cell = { start: at, end: at + words.length, row, column, rowSpan, columnSpan }
    at = cell.end + 1
    return cell
  })
  const text = some.map(([words]) => words).join('\n')
  return analyseTable(title, { text, tables: [{ start: 0, end: text.length, cells }] })
}

function analyseTable(title: string, body: NoticeText) {
  const letter = readLetter(body)
  return analyse({ ...judgeText(body, letter), title }, body, letter)
}

function tableText(rows: readonly (readonly string[])[], caption: string) {
  const text = `${caption}\n${rows.map((row) => row.join('\t')).join('\n')}`
  let at = caption.length + 1
  const cells = rows.flatMap((row, index) =>
    row.map((words, column) => {
      const cell = { start: at, end: at + words.length, row: index, column, rowSpan: 1, columnSpan: 1 }
      at = cell.end + 1
      return cell
    }),
  )
  return { text, tables: [{ start: caption.length + 1, end: text.length, cells }] }
}
