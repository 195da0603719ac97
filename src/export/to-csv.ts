import type { Note } from '../notes/note.ts'
import { notesByNotice, timeWords } from './note-words.ts'
import { subjectKind } from '../wording/subject-words.ts'
import { writeCsv } from './write-csv.ts'

const headers = [
  '通知标题',
  '文号',
  '发文机关',
  '发布日期',
  '位置',
  '类别',
  '原文',
  '笔记',
  '记录时间',
  '修改时间',
  '网址',
]

/** The notes as a table, one a row, notice by notice; erased ones are left out. Safe to open in a spreadsheet. */
export function notesToCsv(notes: readonly Note[]): string {
  return writeCsv(headers, notesByNotice(notes).flat().map(cellsOf))
}

function cellsOf(note: Note): string[] {
  const { notice, target, body, createdAt, updatedAt, page } = note
  return [
    notice.title,
    notice.documentNumber ?? '',
    notice.issuer ?? '',
    notice.publishedOn ?? '',
    target?.place ?? '',
    subjectKind(note) ?? '',
    target?.quote.exact ?? '',
    body,
    timeWords(createdAt),
    timeWords(updatedAt),
    page,
  ]
}
