import type { Span } from '../../src/text/span.ts'
import type { Edit } from './scripted-edits.ts'

/** A row of a table in a text; its cells in reading order. */
interface Row extends Span {
  readonly cells: readonly Span[]
}

/** Edits of the table that words stand in, their own cell left alone; none where they stand in none. */
export function scriptTableEdits(text: string, quote: Span, random: () => number) {
  const int = (most: number) => Math.floor(random() * most)
  const pick = <T>(some: readonly T[]): T => some[int(some.length)]!
  const rows = tableAround(text, quote)
  const own = rows.findIndex(({ start, end }) => start <= quote.start && quote.end <= end)
  const column = own < 0 ? -1 : rows[own]!.cells.findIndex(({ end }) => quote.end <= end)
  const others = rows.filter((_, index) => index !== own && index > 0)
  const words = text.slice(quote.start, quote.end)
  const isFigure = /^[0-9.,%]+$/.test(words)
  const wordsOf = ({ start, end }: Span) => text.slice(start, end)

  return {
    rowInserted: (): Edit[] => {
      if (others.length === 0) return []
      const [like, at] = [pick(others), pick(rows.slice(1)).start]
      const cells = like.cells.map((cell, index) => (index === 0 ? '新增一项' : wordsOf(cell)))
      return [{ start: at, end: at, words: `${cells.join('\t')}\n` }]
    },
    rowRemoved: (): Edit[] => {
      if (others.length === 0) return []
      const { start, end } = pick(others)
      return [{ start, end: end + 1, words: '' }]
    },
    rowsSwapped: (): Edit[] => {
      if (others.length < 2) return []
      const [one, other] = [pick(others), pick(others)]
      return one === other
        ? []
        : [
            { start: one.start, end: one.end, words: wordsOf(other) },
            { start: other.start, end: other.end, words: wordsOf(one) },
          ]
    },
    /**
     * A column of empty cells or of figures anywhere in the table, in all rows that reach so far; but not directly beside
     * the words where no head tells their column: there nobody can tell the new cell from theirs.
     */
    columnAdded: (): Edit[] => {
      if (column < 0) return []
      const heads = rows[0]!.cells.map(wordsOf)
      const isHeaded =
        rows[own]!.cells.length === heads.length &&
        heads.filter((one) => one === heads[column]).length === 1 &&
        /\p{L}/u.test(heads[column]!)
      const at = int(Math.max(...rows.map(({ cells }) => cells.length)) + 1)
      if (!(isHeaded && own > 0) && (at === column || at === column + 1)) return []
      const isEmpty = random() < 0.3
      return rows.flatMap(({ cells, end }) => {
        const words = isEmpty ? '' : pick(figures)
        if (at === cells.length) return [{ start: end, end, words: `\t${words}` }]
        const cell = cells[at]
        return cell === undefined ? [] : [{ start: cell.start, end: cell.start, words: `${words}\t` }]
      })
    },
    /** Another figure in some of the other cells that hold nothing else, often one that stands in the table already. */
    cellsChanged: (): Edit[] =>
      rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, index) =>
          (row !== own || index !== column) && /^[0-9.,%]+$/.test(wordsOf(cell)) && random() < 0.3
            ? [{ ...cell, words: random() < 0.5 && isFigure ? words : pick(figures) }]
            : [],
        ),
      ),
    ownRowRemoved: (): Edit[] => (own < 0 ? [] : [{ start: rows[own]!.start, end: rows[own]!.end + 1, words: '' }]),
  }
}

const figures = ['5', '12', '90', '95', '100', '3.5', '1,200']

/** The rows of the table around words: the lines with tabs that stand together. */
function tableAround(text: string, quote: Span): Row[] {
  const rows: Row[] = []
  let isOwn = false
  for (let start = 0; start <= text.length;) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (!text.slice(start, end).includes('\t')) {
      if (isOwn) break
      rows.length = 0
    } else {
      rows.push({ start, end, cells: cellsOf(text, start, end) })
      isOwn ||= start <= quote.start && quote.end <= end
    }
    start = end + 1
  }
  return isOwn ? rows : []
}

function cellsOf(text: string, start: number, end: number): Span[] {
  let at = start
  return text
    .slice(start, end)
    .split('\t')
    .map(({ length }) => {
      const cell = { start: at, end: at + length }
      at = cell.end + 1
      return cell
    })
}
