/**
 * The UUIDv7 of another program's annotation: its time, and a hash of its IRI in the place of chance, so that the same
 * annotation read twice is the same note.
 */
export function idOfIri(iri: string, time: number): string {
  const at = hex(time, 12)
  const [a, b, c] = [1, 2, 3].map((seed) => hash(iri, seed)) as [number, number, number]
  const variant = hex(0x8000 | (a & 0x3fff), 4)
  return `${at.slice(0, 8)}-${at.slice(8)}-7${hex(a >>> 16, 3)}-${variant}-${hex(b, 8)}${hex(c, 4)}`
}

/** 32 bits (FNV-1a with a seed and a last stirring). */
function hash(words: string, seed: number): number {
  let state = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)
  for (let at = 0; at < words.length; at += 1) state = Math.imul(state ^ words.charCodeAt(at), 0x01000193)
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  return (state ^ (state >>> 13)) >>> 0
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').slice(-digits)
}
