import type { Analysis, Task } from '../analysis/analysis.ts'
import type { NoticeCitation } from '../notes/note.ts'
import type { Span } from '../text/span.ts'
import { citationWords } from '../wording/citation-words.ts'

/** The notice as a note keeps it; the page's title stands in where the notice has none. */
export function citationOf({ notice }: Analysis, pageTitle: string): NoticeCitation {
  const { title, documentNumber, issuer, publishedOn, writtenOn } = notice
  return { title: title ?? pageTitle.trim(), documentNumber, issuer, publishedOn: publishedOn ?? writtenOn }
}

/** A task's number and heading; a bare number (9) gets its stop, （三） and 二、 have theirs. */
export function taskName({ number, heading }: Task): string {
  if (number === '') return heading
  return /^[\d０-９一二三四五六七八九十百]+$/.test(number) ? `${number}.${heading}` : `${number}${heading}`
}

/** The smallest task that holds a span; null outside all tasks. */
function taskAt({ tasks }: Analysis, { start, end }: Span) {
  const holding = tasks.filter((task) => task.start <= start && end <= task.end)
  return holding.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null
}

/** The section and task that a span stands in, as a reader would cite it (（三）推动转化9.发展经济); null outside all tasks. */
export function placeOf(analysis: Analysis, span: Span): string | null {
  const task = taskAt(analysis, span)
  return task === null ? null : (task.section ?? '') + taskName(task)
}

/** Words of a notice with their source, two lines: 《标题》（文号）第几部分第几条：“words”, and the address. */
export function citeWords(notice: NoticeCitation, place: string | null, words: string, address: string): string {
  return `${citationWords(notice)}${place ?? ''}：“${words.trim()}”\n${address}`
}
