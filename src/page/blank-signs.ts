/** Blanks that a page shows as one: not the hard and the full-width ones. */
export function isCollapsing(sign: number): boolean {
  return sign === 32 || sign === 10 || sign === 9 || sign === 13 || sign === 12
}

/** Signs without width: zero-width blanks, byte-order mark, soft hyphen. */
export function isNothing(sign: number): boolean {
  return sign === 0x200b || sign === 0xfeff || sign === 0xad || sign === 0x200c || sign === 0x200d || sign === 0x2060
}
