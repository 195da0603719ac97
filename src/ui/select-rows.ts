/** The rows between two, both included, that are notes; numbers below zero are notices. */
export function notesBetween(rows: Int32Array, one: number, other: number): readonly number[] {
  const [from, to] = one < other ? [one, other] : [other, one]
  return [...rows.subarray(from, to + 1)].filter((number) => number >= 0)
}

/** A selection after a row was chosen: it alone changes, or with `anchor` all from there to it become like it. */
export function selectRow(
  selected: ReadonlySet<number>,
  rows: Int32Array,
  index: number,
  anchor: number | null,
): ReadonlySet<number> {
  const on = !selected.has(rows[index]!)
  const wanted = anchor === null ? notesBetween(rows, index, index) : notesBetween(rows, anchor, index)
  const now = new Set(selected)
  for (const number of wanted) {
    if (on) now.add(number)
    else now.delete(number)
  }
  return now
}
