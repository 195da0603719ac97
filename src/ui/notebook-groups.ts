import type { Note, NoticeCitation } from '../notes/note.ts'
import { fold } from '../text/fold.ts'
import { subjectStart, subjectWords } from '../wording/subject-words.ts'

/** The notes of one notice, in the order of its text. */
export interface NotebookGroup {
  readonly page: string
  readonly notice: NoticeCitation
  readonly notes: readonly Note[]
}

function folded(words: string): string {
  return fold(words).text.toLowerCase()
}

/** Folding thousands of notes takes longer than a key stroke; a changed note is a new object. */
const searchable = new WeakMap<Note, string>()

function searchableWords(note: Note): string {
  const known = searchable.get(note)
  if (known !== undefined) return known
  const words = [subjectWords(note), note.body, note.notice.title, ...note.tags].map(folded).join('\n')
  searchable.set(note, words)
  return words
}

/** The notes whose quote, words, tags or notice title hold what is sought; width, case and blanks make no difference. */
export function searchNotes(notes: readonly Note[], sought: string): readonly Note[] {
  const words = folded(sought)
  if (words === '') return notes
  return notes.filter((note) => searchableWords(note).includes(words))
}

/** Notes by notice, the notice with the latest note first; the citation is that of the latest note. */
export function notebookGroups(notes: readonly Note[]): readonly NotebookGroup[] {
  const byPage = new Map<string, Note[]>()
  for (const note of [...notes].sort((a, b) => b.createdAt - a.createdAt)) {
    const known = byPage.get(note.page)
    if (known === undefined) byPage.set(note.page, [note])
    else known.push(note)
  }
  return [...byPage].map(([page, kept]) => ({
    page,
    notice: kept[0]!.notice,
    notes: kept.sort((a, b) => subjectStart(a) - subjectStart(b) || a.createdAt - b.createdAt),
  }))
}
