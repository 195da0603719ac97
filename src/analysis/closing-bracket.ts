import type { Span } from '../text/span.ts'

const OPEN = '('.charCodeAt(0)
const CLOSE = ')'.charCodeAt(0)

/** What stands in the round bracket that closes a line, inner brackets included; null where none closes it. */
export function closingBracket(text: string, line: Span): Span | null {
  let end = line.end
  while (end > line.start && '。; '.includes(text[end - 1]!)) end--
  if (end === line.start || text[end - 1] !== ')') return null
  let depth = 1
  for (let i = end - 2; i >= line.start; i--) {
    const code = text.charCodeAt(i)
    if (code === CLOSE) depth++
    else if (code === OPEN && --depth === 0) return { start: i + 1, end: end - 1 }
  }
  return null
}
