import type { Note } from '../notes/note.ts'
import { notesByNotice, timeWords } from './note-words.ts'
import { kindNames } from '../wording/mark-kinds.ts'
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

function cellsOf({ notice, target, body, createdAt, updatedAt, page }: Note): string[] {
  return [
    notice.title,
    notice.documentNumber ?? '',
    notice.issuer ?? '',
    notice.publishedOn ?? '',
    target.place ?? '',
    target.findingKind === null ? '' : kindNames[target.findingKind],
    target.quote.exact,
    body,
    timeWords(createdAt),
    timeWords(updatedAt),
    page,
  ]
}
