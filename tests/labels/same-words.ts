import { withoutBlanks } from './page-text.ts'

/** Words made even for comparing, character for character: full-width forms, dashes, quotation marks, case. */
export function even(words: string): string {
  return words
    .replace(/[！-～]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/[—–‐‑−―]/gu, '-')
    .replace(/[“”„‟]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replaceAll('∶', ':')
    .toLowerCase()
}

/** What two words must share to be the same: blanks and width left out. */
export function keyOf(words: string | null | undefined): string {
  return even(withoutBlanks(words ?? ''))
}
