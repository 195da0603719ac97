import search from 'approx-string-match'
import type { Span } from './span.ts'

const longestPattern = 96
const mostErrors = 14
const shortestPattern = 12
const chunk = 4096
const farthest = 200_000
const mostHits = 256

/** A stretch that is nearly the pattern; `errors` counts characters inserted, left out or replaced. */
export interface NearHit extends Span {
  readonly errors: number
}

/**
 * The stretch of `text` most like `pattern` (at most 96 characters, at most 14 errors, in proportion for shorter ones),
 * of equals the one nearest to `expected`; null when there is none. Looks 200 000 characters either way and stops early
 * in a text that repeats itself, so that no text can hold the page up.
 */
export function searchNear(
  text: string,
  pattern: string,
  expected: number,
  share = mostErrors / longestPattern,
): NearHit | null {
  if (pattern.length < shortestPattern || pattern.length > longestPattern) return null
  const overlap = pattern.length + mostErrors
  let allowed = Math.min(31, Math.floor(pattern.length * share))
  let best: NearHit | null = null
  let hits = 0
  for (const start of chunkStarts(text.length, expected)) {
    const found = search(text.slice(start, start + chunk + overlap), pattern, allowed)
    hits += found.length
    for (const hit of found) {
      const moved = { start: start + hit.start, end: start + hit.end, errors: hit.errors }
      if (best === null || isBetter(moved, best, expected)) best = moved
    }
    if (best !== null) allowed = best.errors
    if (hits > mostHits) break
  }
  return best
}

/** Where to look, nearest to the expected place first. */
function* chunkStarts(length: number, expected: number): Generator<number> {
  const middle = Math.max(0, Math.min(expected, length) - chunk / 2)
  yield middle
  for (let step = chunk; step <= farthest; step += chunk) {
    if (middle + step < length) yield middle + step
    if (middle - step > -chunk) yield Math.max(0, middle - step)
  }
}

function isBetter(one: NearHit, other: NearHit, expected: number): boolean {
  if (one.errors !== other.errors) return one.errors < other.errors
  return Math.abs(one.start - expected) < Math.abs(other.start - expected)
}

/**
 * Lays `hit` along `pattern` with the fewest edits and says which stretch of `hit` stands where `part` stands in
 * `pattern`; what was inserted at the part's edges is counted to it. Costs the product of both lengths.
 */
export function alignedSpan(pattern: string, hit: string, part: Span): Span {
  const rows = pattern.length + 1
  const columns = hit.length + 1
  const cost = new Uint16Array(rows * columns)
  for (let column = 0; column < columns; column += 1) cost[column] = column
  for (let row = 1; row < rows; row += 1) {
    cost[row * columns] = row
    for (let column = 1; column < columns; column += 1) {
      const here = row * columns + column
      const same = pattern[row - 1] === hit[column - 1] ? 0 : 1
      cost[here] = Math.min(cost[here - columns - 1]! + same, cost[here - columns]! + 1, cost[here - 1]! + 1)
    }
  }
  return walkBack(pattern, hit, cost, part)
}

function walkBack(pattern: string, hit: string, cost: Uint16Array, part: Span): Span {
  const columns = hit.length + 1
  let row = pattern.length
  let column = hit.length
  let start = 0
  let end = row === part.end ? column : 0
  while (row > 0 || column > 0) {
    const here = cost[row * columns + column]!
    const same = row > 0 && column > 0 && pattern[row - 1] === hit[column - 1] ? 0 : 1
    if (row > 0 && column > 0 && cost[(row - 1) * columns + column - 1]! + same === here) {
      row -= 1
      column -= 1
    } else if (column > 0 && cost[row * columns + column - 1]! + 1 === here) column -= 1
    else row -= 1
    if (row === part.end) end = Math.max(end, column)
    if (row === part.start) start = column
  }
  return { start, end: Math.max(start, end) }
}
