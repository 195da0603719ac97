/** So many records are read or written in one stroke of a transaction: the page that waits for it stays alive. */
const size = 250

/** The records in slices, in their order. */
export function inSlices<T>(records: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(records.length / size) }, (_, at) => records.slice(at * size, (at + 1) * size))
}
