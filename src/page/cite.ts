import type { Analysis, OutlineEntry, Task } from '../analysis/analysis.ts'
import type { NoticeCitation } from '../notes/note.ts'
import type { Span } from '../text/span.ts'
import { citationWords } from '../wording/citation-words.ts'
import { entriesAround } from './path-of.ts'

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

/** A heading is cited with its number; of one that is a whole sentence the number is enough. */
const longestHeading = 24

function entryName({ kind, number, heading }: OutlineEntry): string {
  if (kind === 'row') return `表中“${heading}”一行`
  return heading.length > longestHeading && number !== '' ? number.replace(/[、.．]$/u, '') : number + heading
}

/**
 * The section and task that a span stands in, as a reader would cite it (（三）推动转化9.发展经济); outside all tasks the
 * parts and items of the outline; null where there are none.
 */
export function placeOf(analysis: Analysis, span: Span): string | null {
  const task = taskAt(analysis, span)
  if (task !== null) return shorten((task.section ?? '') + taskName(task))
  const around = entriesAround(analysis, span)
  return around.length === 0 ? null : shorten(around.map(entryName).join(''))
}

/** As long as a note keeps it. */
function shorten(place: string): string {
  return place.length <= 200 ? place : `${Array.from(place).slice(0, 190).join('')}…`
}

/** Words of a notice with their source, two lines: 《标题》（文号）第几部分第几条：“words”, and the address; null: the notice alone. */
export function citeWords(notice: NoticeCitation, place: string | null, words: string | null, address: string): string {
  const quoted = words === null ? '' : `：“${words.trim()}”`
  return `${citationWords(notice)}${place ?? ''}${quoted}\n${address}`
}
