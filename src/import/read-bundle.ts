import type { Bundle } from '../notes/bundle.ts'
import type { Outcome } from '../notes/outcome.ts'
import { Refusal } from '../notes/refusal.ts'
import { noSettings, type ReaderSettings } from '../settings/reader-settings.ts'
import { BrokenJsonError, jsonValues } from './json-values.ts'
import { readAnnotation } from './read-annotation.ts'
import { readKeptDraft, readKeptNotice, readKeptText, readNoteConflict } from './read-backup.ts'
import { readEach, readLists, recordsOf } from './read-lists.ts'
import { readNote } from './read-note.ts'
import { readSettings } from './read-settings.ts'

/** A file, read: what it is, and what it holds. */
export interface ReadBundle {
  readonly kind: 'notes' | 'annotations' | 'backup'
  readonly bundle: Bundle
  /** The reader's own settings; of a backup alone. */
  readonly settings: ReaderSettings
}

const nothing: Omit<ReadBundle, 'kind'> = {
  bundle: { notes: [], notices: [], texts: [], drafts: [], conflicts: [] },
  settings: noSettings,
}
const notOurs = '这不是公告镜导出的文件。可以导入的是公告镜的 JSON、W3C 注释（.jsonld）和备份。'
const broken = '文件不完整或已损坏（不是 JSON），没有导入。'

/** What a file says of itself. */
type Head =
  | { readonly kind: 'list' | 'Annotation' | 'AnnotationPage' | 'AnnotationCollection' }
  | { readonly kind: 'ours'; readonly format: string }

const kinds = ['Annotation', 'AnnotationPage', 'AnnotationCollection'] as const
const itemsOf = { list: '$.*', AnnotationPage: '$.items.*', AnnotationCollection: '$.first.items.*' } as const

const annotationList = { name: 'notes', what: '批注', read: readAnnotation } as const
const noteList = { name: 'notes', path: '$.notes.*', what: '笔记', read: readNote } as const
const backupLists = [
  noteList,
  { name: 'notices', path: '$.notices.*', what: '收录的通知', read: readKeptNotice },
  { name: 'texts', path: '$.texts.*', what: '通知正文', read: readKeptText },
  { name: 'drafts', path: '$.drafts.*', what: '草稿', read: readKeptDraft },
  { name: 'conflicts', path: '$.conflicts.*', what: '另一种写法', read: readNoteConflict },
] as const

/**
 * Reads a file: our JSON (`notice-notes/1`, `/2`), W3C Web Annotations, or a backup (`notice-backup/1`), piece by piece:
 * only the checked records are in memory. Anything may stand in it. All of it holds, or a sentence says which records do
 * not; never throws for what a file holds.
 */
export async function readBundle(file: Blob): Promise<Outcome<ReadBundle>> {
  try {
    return { ok: true, value: await bundleOf(file) }
  } catch (error) {
    if (error instanceof BrokenJsonError) return { ok: false, error: broken }
    if (!(error instanceof Refusal)) throw error
    return { ok: false, error: error.message }
  }
}

async function bundleOf(file: Blob): Promise<ReadBundle> {
  const head = await headOf(file)
  if (head.kind !== 'ours')
    return { kind: 'annotations', ...nothing, bundle: withNotes(await annotationsOf(file, head)) }
  const { format } = head
  if (format === 'notice-notes/1' || format === 'notice-notes/2') {
    const { records } = await readLists(file, [noteList])
    return { kind: 'notes', ...nothing, bundle: withNotes(recordsOf(records, noteList)) }
  }
  if (format === 'notice-backup/1') return { kind: 'backup', ...(await backupOf(file)) }
  if (/^notice-(?:notes|backup)\//.test(format))
    throw new Refusal('这个文件由更新版本的公告镜写成，本版本读不了。请更新扩展。')
  throw new Refusal(notOurs)
}

function withNotes(notes: readonly unknown[]): Bundle {
  return { ...nothing.bundle, notes: notes as Bundle['notes'] }
}

/** In our files it stands first, and nothing more is read for it. */
async function headOf(file: Blob): Promise<Head> {
  const beginning = (await file.slice(0, 1024).text()).trimStart()
  if (beginning === '') throw new BrokenJsonError('empty')
  if (beginning.startsWith('[')) return { kind: 'list' }
  for await (const { path, value } of jsonValues(file, ['$.format', '$.type'])) {
    const kind = kinds.find((one) => path === '$.type' && one === value)
    if (kind !== undefined) return { kind }
    if (path === '$.format' && typeof value === 'string') return { kind: 'ours', format: value }
  }
  throw new Refusal(notOurs)
}

/** The annotations of a collection with its page, of a page, of a list, or the one. */
async function annotationsOf(file: Blob, { kind }: Exclude<Head, { kind: 'ours' }>): Promise<readonly unknown[]> {
  if (kind === 'Annotation') return readEach(annotationList.what, await valuesAt(file, '$'), readAnnotation)
  const { records } = await readLists(file, [{ ...annotationList, path: itemsOf[kind] }])
  if (kind === 'AnnotationCollection' && records.notes === undefined) {
    const [first] = await valuesAt(file, '$.first')
    if (first === undefined) return []
    if (typeof first === 'string') throw new Refusal('批注不在文件里，只写了网址，读不了。')
  }
  return recordsOf(records, annotationList)
}

async function valuesAt(file: Blob, path: string): Promise<readonly unknown[]> {
  const values: unknown[] = []
  for await (const { value } of jsonValues(file, [path])) values.push(value)
  return values
}

async function backupOf(file: Blob): Promise<Omit<ReadBundle, 'kind'>> {
  const { records, single } = await readLists(file, backupLists, '$.settings')
  const tables = backupLists.map((list) => [list.name, recordsOf(records, list)] as const)
  return { bundle: Object.fromEntries(tables) as unknown as Bundle, settings: readSettings(single) }
}
