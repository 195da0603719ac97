import type { Note } from '../notes/note.ts'
import { subjectStart } from '../wording/subject-words.ts'

/** Local date and time to the minute, 2026-11-24 09:05. */
export function timeWords(time: number): string {
  const at = new Date(time)
  return `${dateWords(at)} ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

/** Local date, 2026-11-24. */
export function dateWords(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

/** The notes that are not erased, notice by notice: notices by their oldest note, notes as they stand in the notice. */
export function notesByNotice(notes: readonly Note[]): Note[][] {
  const pages = new Map<string, Note[]>()
  for (const note of notes.filter((one) => one.deleted === 0).sort((a, b) => a.createdAt - b.createdAt)) {
    const together = pages.get(note.page)
    if (together === undefined) pages.set(note.page, [note])
    else together.push(note)
  }
  return [...pages.values()].map((group) => group.sort(byPlace))
}

function byPlace(a: Note, b: Note): number {
  return subjectStart(a) - subjectStart(b) || a.createdAt - b.createdAt
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
