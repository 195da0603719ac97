import type { Steps } from './steps.ts'

/** How many characters are searched in one step. */
const STRETCH = 8192

/**
 * Does something with each match of a global pattern, in steps, as long as it answers true. What the pattern matches must
 * not be longer than `reach` characters.
 */
export function* eachMatch(
  text: string,
  pattern: RegExp,
  reach: number,
  act: (match: RegExpExecArray) => boolean,
): Steps<void> {
  let from = 0
  for (let end = STRETCH; ; end += STRETCH) {
    // The text before it stays, so that the pattern may look back.
    const searched = text.slice(0, end + reach)
    pattern.lastIndex = from
    for (let match = pattern.exec(searched); match; match = pattern.exec(searched)) {
      // Cut off perhaps: it is met again, whole, in the next stretch.
      if (match.index >= end) break
      if (!act(match)) return
      if (match[0] === '') pattern.lastIndex++
      from = pattern.lastIndex
    }
    if (end >= text.length) return
    from = Math.max(from, end)
    yield
  }
}

/** Finds, in steps, the matches of a sticky pattern at each place of a word, `before` characters ahead of it. */
export function* matchesAt(text: string, word: string, pattern: RegExp, before = 0): Steps<RegExpExecArray[]> {
  const matches: RegExpExecArray[] = []
  yield* eachPlace(text, word, (place) => {
    pattern.lastIndex = Math.max(0, place - before)
    const match = pattern.exec(text)
    if (match) matches.push(match)
  })
  return matches
}

/** Does something at each place of a word, in steps. */
export function* eachPlace(text: string, word: string, act: (place: number) => void): Steps<void> {
  let met = 0
  let from = 0
  for (let end = LONG_STRETCH; ; end += LONG_STRETCH) {
    const searched = text.slice(0, end)
    for (let place = searched.indexOf(word, from); place >= 0; place = searched.indexOf(word, place + 1)) {
      act(place)
      from = place + 1
      if (++met % BATCH === 0) yield
    }
    if (end >= text.length) return
    from = Math.max(from, end - word.length + 1)
    yield
  }
}

/** How many characters are searched for a word, and how often it is met, in one step. */
const LONG_STRETCH = 131_072
const BATCH = 1024
