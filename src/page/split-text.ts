/**
 * Splits a text node at these places, which must be in order, and returns its parts: one more than there are places, the
 * first of them the node itself, some of them empty. By halves, so that a long node is not copied once for each place.
 */
export function splitText(node: Text, places: readonly number[]): Text[] {
  const split = (one: Text, begin: number, from: number, to: number): Text[] => {
    if (from >= to) return [one]
    const middle = (from + to) >> 1
    const rest = one.splitText(places[middle]! - begin)
    return [...split(one, begin, from, middle), ...split(rest, places[middle]!, middle + 1, to)]
  }
  return split(node, 0, 0, places.length)
}
