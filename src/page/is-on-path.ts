import type { Analysis } from '../analysis/analysis.ts'
import type { PathStep } from '../notes/note.ts'
import type { Span } from '../text/span.ts'
import { entriesAround, stepWords } from './path-of.ts'

const number =
  /^(?:第[一二三四五六七八九十百\d]+[章编篇条部分]+|[（(〔]?[一二三四五六七八九十百\d①-⑳]+[）)〕]?[、.．]?)\s*/u

/** A step without its number: items are numbered anew when one is put before them. */
function bare(words: string): string {
  return words.replace(number, '')
}

/** Whether a place lies at the end of the way that led to words; no place does where the way is unknown. */
export function isOnPath(analysis: Pick<Analysis, 'outline'>, place: Span, path: readonly PathStep[]): boolean {
  const last = path.at(-1)
  const entry = entriesAround(analysis, place).at(-1)
  if (last === undefined || entry === undefined) return false
  return entry.kind === last.kind && bare(stepWords(entry)) === bare(last.words)
}
