import type { Span } from '../../src/text/span.ts'
import { withoutBlanks } from './page-text.ts'
import { even } from './same-words.ts'

/** Leads from spans of an analysis to spans of a labelled page's text. */
export interface Locating {
  /** Where the words of a span stand on the page, told by the words around them; null where they do not. */
  locate(span: Span): Span | null
  /** The same for a part of a span that is located already (its number, its metric). */
  locatePart(part: Span, whole: Span, place: Span): Span | null
}

const AROUND = 16

/** An analysis reads less than the page's whole text, in its own blanks: both are compared without blanks and evened out. */
export function locating(said: string, page: string): Locating {
  const places = placesWithoutBlanks(said)
  const words = even(withoutBlanks(said))
  const target = even(page)

  function strip({ start, end }: Span): Span {
    const last = places.length - 1
    return { start: places[Math.min(start, last)]!, end: places[Math.min(end, last)]! }
  }

  function candidates(span: Span): number[] {
    const found = words.slice(span.start, span.end)
    let best = -1
    let hits: number[] = []
    if (found === '') return hits
    for (let at = target.indexOf(found); at >= 0; at = target.indexOf(found, at + 1)) {
      const agreed = agreementBefore(span.start, at) + agreementAfter(span.end, at + found.length)
      if (agreed > best) hits = []
      if (agreed >= best) hits.push(at)
      best = Math.max(best, agreed)
    }
    return hits
  }

  function agreementBefore(a: number, b: number): number {
    let length = 0
    while (length < AROUND && a - length > 0 && words[a - length - 1] === target[b - length - 1]) length++
    return length
  }

  function agreementAfter(a: number, b: number): number {
    let length = 0
    while (length < AROUND && a + length < words.length && words[a + length] === target[b + length]) length++
    return length
  }

  /** Among places with the same surroundings the nth on the page is the nth in the analysis. */
  function rank(span: Span): number {
    const start = Math.max(0, span.start - AROUND)
    const around = words.slice(start, span.end + AROUND)
    let count = 0
    for (let at = words.indexOf(around); at >= 0 && at < start; at = words.indexOf(around, at + 1)) count++
    return count
  }

  function spanAt(start: number | undefined, span: Span): Span | null {
    return start === undefined ? null : { start, end: start + span.end - span.start }
  }

  return {
    locate(span) {
      const stripped = strip(span)
      const hits = candidates(stripped)
      return spanAt(hits[hits.length > 1 ? Math.min(rank(stripped), hits.length - 1) : 0], stripped)
    },
    locatePart(part, whole, place) {
      const inner = strip(part)
      const outer = strip(whole)
      const near = place.start + inner.start - outer.start
      if (inner.start >= outer.start && inner.end <= outer.end) return spanAt(near, inner)
      const [nearest] = candidates(inner).sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
      return spanAt(nearest, inner)
    },
  }
}

function placesWithoutBlanks(text: string): Uint32Array {
  const places = new Uint32Array(text.length + 1)
  let count = 0
  for (let i = 0; i < text.length; i++) {
    places[i] = count
    if (withoutBlanks(text[i]!) !== '') count++
  }
  places[text.length] = count
  return places
}
