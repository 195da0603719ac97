/** Whether a word stands at a place: as `startsWith`, but quick where it does not, as at most places that are asked for. */
export function standsAt(text: string, word: string, place: number): boolean {
  return text.charCodeAt(place) === word.charCodeAt(0) && text.startsWith(word, place)
}
