/**
 * Notes the places of a stretch whose characters, given by their codes, have flags, as far as there is room for all of
 * the stretch; gives how many. A place is written whether it counts or not, so that the processor has nothing to guess at:
 * half as long on most texts.
 */
export function noteFlagged(
  codes: Uint16Array,
  start: number,
  end: number,
  flags: Uint8Array,
  into: Int32Array,
): number {
  let count = 0
  for (let place = start; place < end; place++) {
    into[count] = place
    count += (flags[codes[place]!]! + 255) >> 8
  }
  return count
}
