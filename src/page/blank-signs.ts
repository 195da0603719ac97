/** Blanks that a page shows as one: not the hard and the full-width ones. */
export function isCollapsing(sign: number): boolean {
  return sign === 32 || sign === 10 || sign === 9 || sign === 13 || sign === 12
}

/** Signs without width: zero-width blanks, byte-order mark, soft hyphen. */
export function isNothing(sign: number): boolean {
  return sign === 0x200b || sign === 0xfeff || sign === 0xad || sign === 0x200c || sign === 0x200d || sign === 0x2060
}

/** Whether there is white space at a place of a text. */
export function isBlankSign(text: string, at: number): boolean {
  const sign = text.charCodeAt(at)
  // Between the ideographic blank and the byte-order mark there is none.
  return (sign <= 0x3000 || sign >= 0xfeff) && text.charAt(at).trim() === ''
}

/** The first sign that is no white space, between two places of a text; `end` when there is none. */
export function firstSign(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlankSign(text, at)) at++
  return at
}
