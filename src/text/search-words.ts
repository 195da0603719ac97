import { fold } from './fold.ts'
import type { Span } from './span.ts'

/** A text as it is searched in: widths, letter case and blanks without meaning make no difference. */
export function searchable(text: string): string {
  return lowered(fold(text).text)
}

/** What a reader seeks, blank by blank: each word once, as it stands in searchable text. */
export function soughtWords(sought: string): readonly string[] {
  const words = sought.split(/\s+/u).map((word) => searchable(word).trim())
  return [...new Set(words)].filter((word) => word !== '')
}

/** Where sought words stand in a text as it is shown, in order; stretches that touch are one. */
export function wordSpans(text: string, words: readonly string[]): readonly Span[] {
  if (words.length === 0) return []
  const folded = fold(text)
  const searched = lowered(folded.text)
  const found = words.flatMap((word) =>
    placesOf(searched, word).map((start) => folded.span(start, start + word.length)),
  )
  const spans: { start: number; end: number }[] = []
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else spans.push({ start, end })
  }
  return spans
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) places.push(at)
  return places
}

/** A few letters (İ) grow when they are lowered, and offsets would shift: such a text stays as it is. */
function lowered(text: string): string {
  const low = text.toLowerCase()
  return low.length === text.length ? low : text
}
