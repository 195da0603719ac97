import { checkRegionPack, type RegionPack } from '../analysis/region-pack.ts'
import { checkPortal } from '../notice/portal-pack.ts'
import type { Portal } from '../notice/portal.ts'
import type { Bundle } from '../notes/bundle.ts'
import type { Outcome } from '../notes/outcome.ts'
import { type Fields, fields, own } from '../notes/read-fields.ts'
import { Refusal } from '../notes/refusal.ts'
import { mostFaults, mostRecords } from './import-limits.ts'
import { readAnnotation } from './read-annotation.ts'
import { readKeptDraft, readKeptNotice, readKeptText, readNoteConflict } from './read-backup.ts'
import { readNote } from './read-note.ts'

/** A file, read: what it is, and what it holds. */
export interface ReadBundle {
  readonly kind: 'notes' | 'annotations' | 'backup'
  readonly bundle: Bundle
  /** The reader's own packs of names; of a backup alone. */
  readonly regionPacks: readonly RegionPack[]
  /** The reader's own rules for portals; of a backup alone. Their selectors are not tried: a worker has no parser of them. */
  readonly portals: readonly Portal[]
}

const noSettings = { regionPacks: [], portals: [] }

const nothing: Bundle = { notes: [], notices: [], texts: [], drafts: [], conflicts: [] }
const notOurs = '这不是公告镜导出的文件。可以导入的是公告镜的 JSON、W3C 注释（.jsonld）和备份。'
const broken = '文件不完整或已损坏（不是 JSON），没有导入。'

/**
 * Reads the words of a file: our JSON (`notice-notes/1`, `/2`), W3C Web Annotations, or a backup (`notice-backup/1`).
 * Anything may stand in it. All of it holds, or a sentence says which records do not; never throws for what a file holds.
 */
export function readBundle(json: string): Outcome<ReadBundle> {
  let value: unknown
  try {
    value = JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch {
    return { ok: false, error: broken }
  }
  try {
    return { ok: true, value: bundleOf(value) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, error: error.message }
  }
}

function bundleOf(value: unknown): ReadBundle {
  if (typeof value !== 'object' || value === null) throw new Refusal(notOurs)
  const annotations = annotationsOf(value)
  if (annotations !== null) {
    const notes = readAll('批注', annotations, readAnnotation)
    return { kind: 'annotations', bundle: { ...nothing, notes }, ...noSettings }
  }
  const file = fields(value, 'format')
  const format = own(file, 'format')
  if (format === 'notice-notes/1' || format === 'notice-notes/2')
    return {
      kind: 'notes',
      bundle: { ...nothing, notes: readAll('笔记', own(file, 'notes'), readNote) },
      ...noSettings,
    }
  if (format === 'notice-backup/1') return { kind: 'backup', ...backupOf(file) }
  if (typeof format === 'string' && /^notice-(?:notes|backup)\//.test(format))
    throw new Refusal('这个文件由更新版本的公告镜写成，本版本读不了。请更新扩展。')
  throw new Refusal(notOurs)
}

/** The annotations of a collection with its page, of a page, of a list, or the one; null where there are none. */
function annotationsOf(value: object): unknown {
  if (Array.isArray(value)) return value
  const sent = value as Fields
  const type = own(sent, 'type')
  if (type === 'Annotation') return [sent]
  if (type === 'AnnotationPage') return own(sent, 'items')
  if (type !== 'AnnotationCollection') return null
  const first = own(sent, 'first')
  if (first === undefined) return []
  if (typeof first === 'string') throw new Refusal('批注不在文件里，只写了网址，读不了。')
  return own(fields(first, 'first'), 'items')
}

function backupOf(file: Fields): Omit<ReadBundle, 'kind'> {
  const settings = fields(own(file, 'settings') ?? {}, 'settings')
  return {
    bundle: {
      notes: readAll('笔记', own(file, 'notes'), readNote),
      notices: readAll('收录的通知', own(file, 'notices'), readKeptNotice),
      texts: readAll('通知正文', own(file, 'texts'), readKeptText),
      drafts: readAll('草稿', own(file, 'drafts'), readKeptDraft),
      conflicts: readAll('另一种写法', own(file, 'conflicts'), readNoteConflict),
    },
    regionPacks: readAll('单位名录', own(settings, 'regionPacks') ?? [], (one) => {
      const read = checkRegionPack(one)
      if (!read.ok) throw new Refusal(read.error)
      return read.pack
    }),
    portals: readAll('网站规则', own(settings, 'portals') ?? [], (one) => {
      const read = checkPortal(one, () => true)
      if (!read.ok) throw new Refusal(read.error)
      return read.pack
    }),
  }
}

/** Reads each record; the first faults are told together. */
function readAll<T>(what: string, value: unknown, read: (one: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new Refusal(`文件里没有${what}的列表，没有导入。`)
  if (value.length > mostRecords) throw new Refusal(`文件里的${what}太多，最多 ${mostRecords} 条。`)
  const faults: string[] = []
  const records: T[] = []
  for (const [at, one] of value.entries()) {
    // What was parsed is let go as it is read: of a large file both would not fit beside each other.
    value[at] = null
    try {
      records.push(read(one))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      faults.push(`第 ${at + 1} 条${what}：${error.message.replace(/，没有保存。.*$/u, '。')}`)
      if (faults.length === mostFaults) break
    }
  }
  if (faults.length > 0) throw new Refusal(`文件里有读不了的内容，什么也没有导入。\n${faults.join('\n')}`)
  return records
}
