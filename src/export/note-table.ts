import type { Note } from '../notes/note.ts'
import { subjectKind } from '../wording/subject-words.ts'
import type { NoteBatches } from './note-batches.ts'
import { lookWords, placeWords, timeWords } from './note-words.ts'
import type { Column, Table } from './table.ts'

const columns: readonly Column[] = [
  { header: '通知标题', width: 36 },
  { header: '文号', width: 18 },
  { header: '发文机关', width: 18 },
  { header: '发布日期', width: 12 },
  { header: '位置', width: 28 },
  { header: '类别', width: 10 },
  { header: '原文', width: 48 },
  { header: '笔记', width: 48 },
  { header: '标签', width: 14 },
  { header: '颜色', width: 12 },
  { header: '记录时间', width: 17 },
  { header: '修改时间', width: 17 },
  { header: '网址', width: 40 },
]

/** Notes as a table, one a row. */
export function noteTable(batches: NoteBatches): Table {
  return { title: '公告镜笔记', columns, rows: rowsOf(batches) }
}

async function* rowsOf(batches: NoteBatches): AsyncGenerator<readonly string[], void> {
  for await (const notes of batches) for (const note of notes) yield cellsOf(note)
}

function cellsOf(note: Note): string[] {
  const { notice, target, body, tags, createdAt, updatedAt, page } = note
  return [
    notice.title,
    notice.documentNumber ?? '',
    notice.issuer ?? '',
    notice.publishedOn ?? '',
    placeWords(note),
    subjectKind(note) ?? '',
    target?.quote.exact ?? '',
    body,
    tags.join('、'),
    lookWords(note),
    timeWords(createdAt),
    timeWords(updatedAt),
    page,
  ]
}
