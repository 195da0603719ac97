import { isBlock, tagOf } from './walk-shown.ts'

const LONG_CELL = 500
const MANY_PARAGRAPHS = 4

/**
 * Whether a table holds data: two or more rows of two or more filled cells, and no page is laid out in it (tables
 * inside it, but for small ones in the cells of a list with a head, or one cell that holds the prose).
 */
export function isDataTable(element: Element): boolean {
  if (tagOf(element) !== 'table' || element.getAttribute('role') === 'presentation') return false
  const table = element as HTMLTableElement
  if (table.querySelector('table')) return isListOfTables(table)
  let filledRows = 0
  let total = 0
  let longest = 0
  let paragraphs = 0
  for (const row of table.rows) {
    let filled = 0
    for (const cell of row.cells) {
      const length = lengthOf(cell)
      if (length > 0) filled++
      total += length
      if (length > longest) {
        longest = length
        paragraphs = length > LONG_CELL ? paragraphsIn(cell) : 0
      }
    }
    if (filled > 1) filledRows++
  }
  const isLayout = longest > LONG_CELL && longest > total * 0.7 && paragraphs >= MANY_PARAGRAPHS
  return filledRows > 1 && !isLayout
}

const LONGEST_HEADER = 12
const LEAST_COLUMNS = 3

/** A head of short cells over rows of as many, some of which hold a table of their own that is short. */
function isListOfTables({ rows }: HTMLTableElement): boolean {
  const [head, ...others] = rows
  if (!head || head.cells.length < LEAST_COLUMNS || head.querySelector('table')) return false
  if ([...head.cells].some((cell) => lengthOf(cell) === 0 || lengthOf(cell) > LONGEST_HEADER)) return false
  const cells = others.flatMap((row) => [...row.cells])
  const full = others.filter((row) => [...row.cells].filter((cell) => lengthOf(cell) > 0).length >= LEAST_COLUMNS)
  return full.length > 1 && cells.every((cell) => lengthOf(cell) <= LONG_CELL)
}

function lengthOf(cell: Element): number {
  return (cell.textContent ?? '').trim().length
}

function paragraphsIn(cell: Element): number {
  let paragraphs = 0
  for (const inner of cell.querySelectorAll('p, div, br, li'))
    if (inner.localName === 'br' || isBlock(inner)) paragraphs++
  return paragraphs
}

/** How many boxes a head may stand in by itself. */
const MOST_BOXES = 4

/**
 * The table of data whose head a table is, as lists with a head that stays above have them: it has one row, of as many
 * filled cells, and the other stands right behind.
 */
export function tableBelow(head: Element): Element | null {
  const [row, more] = (head as HTMLTableElement).rows
  if (!row || more || row.cells.length < 2) return null
  const table = tableBehind(head)
  const first = table?.rows[0]
  if (!table || !first || !isDataTable(table)) return null
  const filled = [...row.cells].filter((cell) => lengthOf(cell) > 0)
  return filled.length === first.cells.length ? table : null
}

function tableBehind(element: Element): HTMLTableElement | null {
  let at: Element | null = element
  for (let boxes = 0; at !== null && boxes < MOST_BOXES; boxes++) {
    const next: Element | null = at.nextElementSibling
    if (next) return tagOf(next) === 'table' ? (next as HTMLTableElement) : next.querySelector('table')
    at = at.parentElement
  }
  return null
}
