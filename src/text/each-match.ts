import { eachPlace } from './landmarks.ts'
import type { Steps } from './steps.ts'

/** How many characters are searched in one step. */
const STRETCH = 8192

/**
 * Does something with each match of a global pattern, in steps. What the pattern matches must not be empty, nor longer than
 * `reach` characters.
 */
export function* eachMatch(
  text: string,
  pattern: RegExp,
  reach: number,
  act: (match: RegExpExecArray) => void,
): Steps<void> {
  let from = 0
  for (let end = STRETCH; ; end += STRETCH) {
    // The text before it stays, so that the pattern may look back.
    const searched = text.slice(0, end + reach)
    pattern.lastIndex = from
    for (let match = pattern.exec(searched); match; match = pattern.exec(searched)) {
      // Cut off perhaps: it is met again, whole, in the next stretch.
      if (match.index >= end) break
      act(match)
      from = pattern.lastIndex
    }
    if (end >= text.length) return
    from = Math.max(from, end)
    yield
  }
}

/** Finds, in steps, the matches of a sticky pattern `before` characters ahead of each of some places. */
export function* matchesAt(text: string, places: Int32Array, pattern: RegExp, before = 0): Steps<RegExpExecArray[]> {
  const matches: RegExpExecArray[] = []
  yield* eachPlace(places, (place) => {
    pattern.lastIndex = Math.max(0, place - before)
    const match = pattern.exec(text)
    if (match) matches.push(match)
  })
  return matches
}
