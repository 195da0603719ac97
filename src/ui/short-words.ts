import type { Note } from '../notes/note.ts'

const longest = 16

/** The first words of a note, or of its quote where it has none, to tell it from others in a sentence. */
export function shortWords({ body, target }: Note): string {
  const words = Array.from((body.trim() === '' ? target.quote.exact : body).replaceAll(/\s+/g, ' ').trim())
  return words.length > longest ? `${words.slice(0, longest).join('')}…` : words.join('')
}
