/** For each end of the pattern, how much of its own beginning it repeats (Knuth, Morris and Pratt). */
function borders(pattern: string): Uint32Array {
  const table = new Uint32Array(pattern.length)
  let length = 0
  for (let index = 1; index < pattern.length; index += 1) {
    const code = pattern.charCodeAt(index)
    while (length > 0 && code !== pattern.charCodeAt(length)) length = table[length - 1]!
    if (code === pattern.charCodeAt(length)) length += 1
    table[index] = length
  }
  return table
}

/** Where `pattern` begins in `text`, overlaps included; linear whatever the two look like, which `indexOf` is not. */
export function placesOf(pattern: string, text: string): number[] {
  if (pattern === '' || pattern.length > text.length) return []
  const table = borders(pattern)
  const places: number[] = []
  const first = pattern.charAt(0)
  let length = 0
  for (let index = text.indexOf(first); index >= 0 && index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    while (length > 0 && code !== pattern.charCodeAt(length)) length = table[length - 1]!
    if (code === pattern.charCodeAt(length)) length += 1
    else {
      // One character alone is found by the engine, many places at a time.
      index = text.indexOf(first, index + 1) - 1
      if (index < 0) break
    }
    if (length === pattern.length) {
      places.push(index + 1 - length)
      length = table[length - 1]!
    }
  }
  return places
}

/** At most `limit` of the ascending places, those nearest to `expected`, nearest first. */
export function nearestPlaces(places: readonly number[], expected: number, limit: number): number[] {
  let right = firstFrom(places, expected)
  let left = right - 1
  const near: number[] = []
  while (near.length < limit && (left >= 0 || right < places.length)) {
    const before = left >= 0 ? expected - places[left]! : Infinity
    const after = right < places.length ? places[right]! - expected : Infinity
    if (after <= before) near.push(places[right++]!)
    else near.push(places[left--]!)
  }
  return near
}

/** The index in ascending places of the first that is not before `least`; their number when there is none. */
export function firstFrom(places: ArrayLike<number>, least: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (places[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** How many characters `a` before `aEnd` and `b` before `bEnd` have in common, at most `limit`. */
export function commonBefore(a: string, aEnd: number, b: string, bEnd: number, limit: number): number {
  let length = 0
  while (length < limit && length < aEnd && length < bEnd && a[aEnd - 1 - length] === b[bEnd - 1 - length]) length += 1
  return length
}

/** How many characters `a` from `aStart` and `b` from `bStart` have in common, at most `limit`. */
export function commonAfter(a: string, aStart: number, b: string, bStart: number, limit: number): number {
  const most = Math.min(limit, a.length - aStart, b.length - bStart)
  let length = 0
  while (length < most && a[aStart + length] === b[bStart + length]) length += 1
  return length
}
