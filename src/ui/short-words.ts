import type { Note } from '../notes/note.ts'
import { subjectWords } from '../wording/subject-words.ts'

const longest = 16

/** The first words of a note, or of its quote where it has none, to tell it from others in a sentence. */
export function shortWords(note: Note): string {
  const words = Array.from((note.body.trim() === '' ? subjectWords(note) : note.body).replaceAll(/\s+/g, ' ').trim())
  return words.length > longest ? `${words.slice(0, longest).join('')}…` : words.join('')
}
