import type { Analysis, OutlineEntry } from '../analysis/analysis.ts'
import type { PathStep } from '../notes/note.ts'
import type { Span } from '../text/span.ts'

/** As many steps, and as many characters of a step, as a note keeps. */
const most = { steps: 8, words: 100 }

/** Whole characters only. */
function shorten(words: string): string {
  return words.length > most.words
    ? Array.from(words)
        .slice(0, most.words - 1)
        .join('') + '…'
    : words
}

/** A step's own words: its number and its heading. */
export function stepWords({ number, heading }: Pick<OutlineEntry, 'number' | 'heading'>): string {
  return shorten(number + heading)
}

/** The parts, items and rows that a span lies in, outermost first. */
export function entriesAround({ outline }: Pick<Analysis, 'outline'>, { start, end }: Span): readonly OutlineEntry[] {
  return outline.filter((entry) => entry.start <= start && end <= entry.end)
}

/** The way down to words through the notice's outline, outermost first; the nearest steps where there are too many. */
export function pathOf(analysis: Pick<Analysis, 'outline'>, span: Span): PathStep[] {
  return entriesAround(analysis, span)
    .map((entry) => ({ kind: entry.kind, words: stepWords(entry) }))
    .slice(-most.steps)
}
