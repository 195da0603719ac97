/** Whether the reader did it: a script of the page can send events too, which must neither show nor keep anything. */
export function isByHand({ isTrusted }: Event): boolean {
  return isTrusted
}
