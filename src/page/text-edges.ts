import type { Span } from '../text/span.ts'
import { isFurnitureLine } from './furniture.ts'

const HEAD_LINES = 8
const MOST_LINES = 12
/** Addressees, or a sentence: from here on the words are the notice's. */
const BEGINS_TEXT = /.{6}[。；：:]\s*$/u

/**
 * The site's lines at the two ends of a body's text, each with the line feed that parts it: where a page sets text and
 * tools in one box with `<br>`, no element parts them. At the beginning they may stand behind the title. Tables stay whole.
 */
export function siteLines(text: string, tables: readonly Span[]): readonly Span[] {
  const firstTable = tables[0]?.start ?? text.length
  const lastTable = tables.at(-1)?.end ?? 0
  const lines: Span[] = []
  let start = 0
  for (let count = 0; count < HEAD_LINES; count++) {
    const end = text.indexOf('\n', start)
    if (end < 0 || end >= firstTable) break
    const shown = text.slice(start, end)
    // A free line in the text is the text's own.
    const isFree = shown.trim() === '' && start > (lines.at(-1)?.end ?? 0)
    if (!isFree && isOutside(shown)) lines.push({ start, end: end + 1 })
    else if (BEGINS_TEXT.test(shown)) break
    start = end + 1
  }
  const limit = lines.at(-1)?.end ?? 0
  let end = text.length
  for (let count = 0; count < MOST_LINES; count++) {
    const before = text.lastIndexOf('\n', end - 1)
    if (before < limit - 1 || before < 0 || before < lastTable || !isOutside(text.slice(before + 1, end))) break
    end = before
  }
  if (end === text.length) return lines
  // What was cut just before goes with it, and so does the line feed before that.
  while (lines.length > 0 && lines.at(-1)!.end >= end) end = Math.max(0, lines.pop()!.start - 1)
  return [...lines, { start: end, end: text.length }]
}

function isOutside(line: string): boolean {
  const shown = line.trim()
  return shown === '' || isFurnitureLine(shown)
}
