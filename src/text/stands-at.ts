import { codeAt } from './code-at.ts'

/** Whether a word stands at a place: as `startsWith`, but quick where it does not, as at most places that are asked for. */
export function standsAt(text: string, word: string, place: number): boolean {
  return codeAt(text, place) === word.charCodeAt(0) && text.startsWith(word, place)
}
