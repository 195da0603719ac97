import type { Span } from '../text/span.ts'

/** What stands in the round bracket that closes a line, inner brackets included; null where none closes it. */
export function closingBracket(text: string, line: Span): Span | null {
  let end = line.end
  while (end > line.start && '。; '.includes(text[end - 1]!)) end--
  let depth = 0
  for (let i = end - 1; i >= line.start; i--) {
    if (text[i] === ')') depth++
    else if (text[i] === '(') depth--
    if (depth === 0) return text[i] === '(' ? { start: i + 1, end: end - 1 } : null
  }
  return null
}
