import type { Note, NoteTarget, NoticeCitation } from '../notes/note.ts'

/** What a note was written on, in words; a null kind is words that the reader chose. */
export const kindWords: Record<NonNullable<NoteTarget['findingKind']>, string> = {
  target: '目标',
  result: '完成情况',
  lead: '牵头单位',
  responsible: '责任单位',
  assisting: '配合单位',
  unit: '单位',
  deadline: '期限',
}

/** The notice as it is cited: 《标题》（文号）; a title within the title gets 〈〉. */
export function citationWords({ title, documentNumber }: NoticeCitation): string {
  const bare = title.trim().replace(/^《([^《》]*)》$/, '$1') || '无标题'
  const inner = bare.replaceAll('《', '〈').replaceAll('》', '〉')
  return `《${inner}》${documentNumber === null ? '' : `（${documentNumber}）`}`
}

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
  return a.target.position.start - b.target.position.start || a.createdAt - b.createdAt
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
