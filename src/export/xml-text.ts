/** Words without the characters that XML cannot hold: a file with one of them does not open. */
export function xmlText(words: string): string {
  return words.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
}
