import type { NoticeText } from '../text/notice-text.ts'
import { BLANKS, oneOf } from '../text/one-of.ts'
import { eachBatch, mapInSteps, type Steps } from '../text/steps.ts'
import type { OutlineEntry } from './analysis.ts'
import type { Item } from './outline.ts'
import type { Cell, Reading } from './reading.ts'

/** Items from this level on (第一条, 1.) are 条; above them are 部分. */
const itemLevel = 3
/** So many cells of a row say which row it is. */
const tellingCells = 2

/** The numbered parts and items of a notice and the rows of its tables, in reading order, with offsets of its own text. */
export function* writeOutline(body: NoticeText, reading: Reading, items: readonly Item[]): Steps<OutlineEntry[]> {
  const wordsOf = (start: number, end: number) => {
    const span = reading.folded.span(start, end)
    const words = body.text.slice(span.start, span.end)
    const isWhole = words.length === end - start && !hasBlank(reading.text, start, end)
    return isWhole ? words : words.replaceAll(/\s+/gu, ' ').trim()
  }
  const numbered = yield* mapInSteps(items, (item): OutlineEntry => {
    const { start, end } = reading.folded.span(item.start, item.end)
    const number = wordsOf(item.start, item.headingStart)
    const heading = wordsOf(item.headingStart, item.headingEnd)
    return { kind: item.level < itemLevel ? 'section' : 'item', number, heading, start, end }
  })
  yield
  const rows: OutlineEntry[] = []
  for (const cells of reading.tables) {
    yield* eachBatch(yield* rowsOf(cells), (row) => {
      const telling = row.map(({ start, end }) => wordsOf(start, end)).filter((words) => words !== '')
      const heading = telling.slice(0, tellingCells).join(' ')
      if (heading === '') return
      const { start, end } = reading.folded.span(row[0]!.start, row.at(-1)!.end)
      rows.push({ kind: 'row', number: '', heading, start, end })
    })
    yield
  }
  if (rows.length === 0) return numbered
  return [...numbered, ...rows].sort((a, b) => a.start - b.start || b.end - a.end)
}

function* rowsOf(cells: readonly Cell[]): Steps<Cell[][]> {
  const rows = new Map<number, Cell[]>()
  yield* eachBatch(cells, (cell) => {
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, [cell])
    else row.push(cell)
  })
  return [...rows.values()]
}

/** Whether a blank stands in a stretch that folding left as long as it was. */
function hasBlank(text: string, start: number, end: number): boolean {
  for (let place = start; place < end; place++) if (isBlank(text, place)) return true
  return false
}

const isBlank = oneOf(BLANKS)
