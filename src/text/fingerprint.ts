/** So many units make a shingle; so many buckets may a fingerprint have. */
const shingle = 6
const buckets = 32
/** So many units are taken in one step. */
const piece = 32_768
/** `31 ** shingle`, as 32 bits: what the unit that leaves a shingle weighs. */
const leaving = Array.from({ length: shingle }).reduce<number>((weight) => Math.imul(weight, 31), 1)

/**
 * A text's fingerprint: up to 32 short keys, the same for the same words whatever the blanks, widths, letter case and
 * punctuation, and mostly the same where a few words differ (one-permutation MinHash over shingles of six). Linear.
 */
export function fingerprintOf(text: string): readonly string[] {
  const steps = fingerprintInSteps(text)
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** The same in steps of a few milliseconds, for long texts in a page that must not stand still. */
export function* fingerprintInSteps(text: string): Generator<void, readonly string[], void> {
  const least = new Uint32Array(buckets).fill(0xffffffff)
  let tail = ''
  for (let from = 0; from < text.length; from += piece) {
    const words = tail + even(text.slice(from, from + piece))
    takeLeast(words, least)
    tail = words.slice(1 - shingle)
    yield
  }
  return [...least].filter((hash) => hash !== 0xffffffff).map((hash) => hash.toString(36))
}

/** What blanks, widths, letter case and punctuation leave of a text. */
function even(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

/** Puts the least hash of all shingles into each bucket. */
function takeLeast(words: string, least: Uint32Array): void {
  let rolling = 0
  for (let at = 0; at < words.length; at++) {
    rolling = (Math.imul(rolling, 31) + words.charCodeAt(at)) | 0
    if (at >= shingle) rolling = (rolling - Math.imul(leaving, words.charCodeAt(at - shingle))) | 0
    if (at < shingle - 1) continue
    const hash = mixed(rolling)
    const bucket = hash % buckets
    if (hash < least[bucket]!) least[bucket] = hash
  }
}

/** How much two texts have in common by their fingerprints: an estimate of the shingles that they share, 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const theirs = new Set(other)
  const shared = one.filter((key) => theirs.has(key)).length
  const all = new Set([...one, ...other].map((key) => Number.parseInt(key, 36) % buckets)).size
  return all === 0 ? 0 : shared / all
}

/** The last steps of MurmurHash3: every bit of the sum counts in every bit of the result. */
function mixed(sum: number): number {
  let hash = sum
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
