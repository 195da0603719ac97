import type { Span } from '../text/span.ts'
import { finish, type Steps } from '../text/steps.ts'

/** A line of a text that shows something, without the blanks around it. */
export interface TextLine extends Span {
  readonly text: string
}

/** How many lines are cut in one step. */
const BATCH = 1024

/** The lines of a text in order; empty ones are left out, tabs (cells of a table row) stay inside. */
export function textLines(text: string, from = 0, until = text.length): readonly TextLine[] {
  return finish(textLinesInSteps(text, from, until))
}

/** As `textLines`, in steps. */
export function* textLinesInSteps(text: string, from = 0, until = text.length): Steps<readonly TextLine[]> {
  const lines: TextLine[] = []
  let cut = 0
  for (let start = from; start < until;) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 || feed > until ? until : feed
    const raw = text.slice(start, end)
    const shown = raw.trim()
    if (shown) {
      const first = start + raw.indexOf(shown)
      lines.push({ start: first, end: first + shown.length, text: shown })
    }
    start = end + 1
    if (++cut % BATCH === 0) yield
  }
  return lines
}

/** The text without any blanks: for comparing words that a page spaces out (索 引 号). */
export function withoutBlanks(text: string): string {
  return text.replaceAll(/[\s\u200b\ufeff]+/g, '')
}
