import type { Span } from '../text/span.ts'
import { isFurnitureLine } from './furniture.ts'

const MOST_LINES = 12

/**
 * The part of a body's text that is left when the site's lines at its two ends are taken off: where a page sets text
 * and tools in one box with `<br>`, no element parts them. Tables stay whole.
 */
export function innerText(text: string, tables: readonly Span[]): Span {
  const firstTable = tables[0]?.start ?? text.length
  const lastTable = tables.at(-1)?.end ?? 0
  let start = 0
  for (let count = 0; count < MOST_LINES; count++) {
    const end = text.indexOf('\n', start)
    if (end < 0 || end >= firstTable || !isOutside(text.slice(start, end))) break
    start = end + 1
  }
  let end = text.length
  for (let count = 0; count < MOST_LINES; count++) {
    const before = text.lastIndexOf('\n', end - 1)
    if (before <= start || before < lastTable || !isOutside(text.slice(before + 1, end))) break
    end = before
  }
  return { start, end }
}

function isOutside(line: string): boolean {
  const shown = line.trim()
  return shown === '' || isFurnitureLine(shown)
}
