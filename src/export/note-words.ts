import type { Note } from '../notes/note.ts'
import { colorWords } from '../wording/look-words.ts'
import { subjectKind } from '../wording/subject-words.ts'

/** Local date and time to the minute, 2026-11-24 09:05. */
export function timeWords(time: number): string {
  const at = new Date(time)
  return `${dateWords(at)} ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

/** Local date, 2026-11-24. */
export function dateWords(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`
}

/** Where in its notice a note is: the steps of the outline (二、重点任务 › 1.壮大队伍), else as it would be cited. */
export function placeWords({ target }: Pick<Note, 'target'>): string {
  if (target === null) return ''
  return target.path.length === 0 ? (target.place ?? '') : target.path.map(({ words }) => words).join(' › ')
}

/** How a note is painted: 绿色, 绿色下划线. */
export function lookWords({ look }: Pick<Note, 'look'>): string {
  return colorWords[look.color].name + (look.style === 'underline' ? '下划线' : '')
}

/** What stands below a note in a text: where it is, what it is on, its tags, when it was written. */
export function sourceWords(note: Note): string {
  const tags = note.tags.map((tag) => `#${tag}`).join(' ')
  return [placeWords(note), subjectKind(note), tags, timeWords(note.createdAt)].filter(Boolean).join('，')
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
