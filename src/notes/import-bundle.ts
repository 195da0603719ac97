import type { Table } from 'dexie'
import { reading, writing } from './attempt.ts'
import type { Bundle, ImportChoices, Imported, ImportPreview, ImportRow } from './bundle.ts'
import { currentNote, type StoredNote } from './current-note.ts'
import type { Database } from './database.ts'
import type { KeptNotice } from './kept-notice.ts'
import type { Note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { Refusal } from './refusal.ts'
import { sameJson } from './same-json.ts'
import { textHash } from './text-hash.ts'

/** How an import is watched and stopped. */
export interface ImportWatch {
  readonly signal?: AbortSignal
  /** Told again and again how many of the bundle's records are done. */
  onProgress?(done: number, all: number): void
}

/** State of a page of ours (`kept-state`) that is kept in the same transaction. */
export interface Along {
  readonly key: string
  readonly value: unknown
}

type Synced = Note | KeptNotice

/** So many records at a time: the page stays alive in between. */
const slice = 250

/** What an import of a bundle would do, row by row. Nothing is written. */
export function previewImport(bundle: Bundle): Promise<Outcome<ImportPreview>> {
  return reading(async (db) => ({
    notes: await rowsOf<Note, StoredNote>(db.notes, bundle.notes, currentNote),
    notices: await rowsOf(db.notices, bundle.notices, (notice) => notice),
    newTexts: (await newOnes(db.texts, bundle.texts, ({ hash }) => hash)).length,
    newDrafts: (await newOnes(db.drafts, bundle.drafts, ({ key }) => key)).length,
    newConflicts: (await newOnes(db.conflicts, bundle.conflicts, ({ id }) => id)).length,
  }))
}

/**
 * Brings a bundle in: all of it in one transaction, or nothing. Records keep their ids and times, so that the same bundle
 * brought in twice changes nothing the second time. What differs from what is kept stays as it is, or is replaced where
 * `choices` says so.
 */
export async function importBundle(
  bundle: Bundle,
  choices: ImportChoices,
  watch: ImportWatch = {},
  along: Along | null = null,
): Promise<Outcome<Imported>> {
  if (!(await areTextsWhole(bundle))) return { ok: false, error: '文件里的通知正文已损坏，没有导入。' }
  return writing(['notes', 'notices', 'texts', 'drafts', 'conflicts', 'kept'], async (db) => {
    if (along !== null) await db.kept.put(along)
    const progress = progressOf(bundle, watch)
    const notes = await bring<Note, StoredNote>(db.notes, bundle.notes, currentNote, choices, progress)
    const notices = await bring(db.notices, bundle.notices, (notice) => notice, choices, progress)
    const added = await addNew(db, bundle, progress)
    return {
      added: notes.added + notices.added + added,
      replaced: notes.replaced + notices.replaced,
      left: notes.left + notices.left,
    }
  })
}

async function bring<T extends Synced, Stored>(
  table: Table<Stored, string>,
  incoming: readonly T[],
  current: (stored: Stored) => T,
  choices: ImportChoices,
  progress: (done: number) => void,
): Promise<Imported> {
  let [added, replaced, all] = [0, 0, 0]
  await eachSlice(table, incoming, current, async (rows) => {
    const fresh = rows.filter(({ state }) => state === 'new')
    const chosen = rows.filter(({ state, incoming: { id } }) => state === 'conflict' && choices.get(id) === 'incoming')
    added += fresh.length
    replaced += chosen.length
    all += rows.length
    await table.bulkPut([...fresh, ...chosen].map((row) => unsynced(row) as T & Stored))
    progress(rows.length)
  })
  return { added, replaced, left: all - added - replaced }
}

async function addNew(db: Database, bundle: Bundle, progress: (done: number) => void): Promise<number> {
  const texts = await newOnes(db.texts, bundle.texts, ({ hash }) => hash)
  for (const text of texts) {
    await db.texts.put(text)
    progress(1)
  }
  const drafts = await newOnes(db.drafts, bundle.drafts, ({ key }) => key)
  await db.drafts.bulkPut(drafts)
  const conflicts = await newOnes(db.conflicts, bundle.conflicts, ({ id }) => id)
  await db.conflicts.bulkPut(conflicts)
  return texts.length + drafts.length + conflicts.length
}

async function rowsOf<T extends Synced, Stored>(
  table: Table<Stored, string>,
  incoming: readonly T[],
  current: (stored: Stored) => T,
): Promise<ImportRow<T>[]> {
  const all: ImportRow<T>[] = []
  await eachSlice(table, incoming, current, (rows) => void all.push(...rows))
  return all
}

/** Hands the records of a file over with what is kept under their ids, some at a time: never are both whole in memory. */
async function eachSlice<T extends Synced, Stored>(
  table: Table<Stored, string>,
  records: readonly T[],
  current: (stored: Stored) => T,
  act: (rows: readonly ImportRow<T>[]) => Promise<void> | void,
): Promise<void> {
  const incoming = withoutDoubles(records)
  for (let from = 0; from < incoming.length; from += slice) {
    const some = incoming.slice(from, from + slice)
    const stored = await table.bulkGet(some.map(({ id }) => id))
    await act(some.map((one, at) => rowOf(one, stored[at] === undefined ? null : current(stored[at]))))
  }
}

function rowOf<T extends Synced>(incoming: T, kept: T | null): ImportRow<T> {
  if (kept === null) return { state: 'new', incoming, kept }
  return sameJson(told(incoming), told(kept))
    ? { state: 'same', incoming, kept: null }
    : { state: 'conflict', incoming, kept }
}

/** A record that stands in a file twice is one; two under one id are not. */
function withoutDoubles<T extends Synced>(records: readonly T[]): T[] {
  const byId = new Map<string, T>()
  for (const one of records) {
    const earlier = byId.get(one.id)
    if (earlier !== undefined && !sameJson(earlier, one)) {
      throw new Refusal('文件里有两条记录编号相同而内容不同，没有导入。')
    }
    byId.set(one.id, one)
  }
  return [...byId.values()]
}

async function newOnes<T>(table: Table<T, string>, records: readonly T[], keyOf: (one: T) => string): Promise<T[]> {
  const known = new Set(await table.where(':id').anyOf(records.map(keyOf)).primaryKeys())
  return records.filter((one) => !known.has(keyOf(one)))
}

/** What a record says, without this machine's matters: the notice that a note was given to is found by its page again. */
function told(record: Synced): object {
  return { ...record, rev: undefined, dirty: undefined, noticeId: undefined }
}

/** As it is kept here: not synchronised yet, and what it takes the place of has the revision that a server gave it. */
function unsynced<T extends Synced>({ incoming, kept }: ImportRow<T>): T {
  const { rev: _rev, ...rest } = incoming
  return { ...rest, ...(kept?.rev !== undefined && { rev: kept.rev }), dirty: 1 } as T
}

/** A text's key must be made of the text: under a wrong one it would stand for another notice's. */
async function areTextsWhole({ texts }: Bundle): Promise<boolean> {
  for (const text of texts) if ((await textHash(text)) !== text.hash) return false
  return true
}

function progressOf(bundle: Bundle, { signal, onProgress }: ImportWatch): (done: number) => void {
  const all = bundle.notes.length + bundle.notices.length + bundle.texts.length
  let sum = 0
  return (done) => {
    if (signal?.aborted) throw new Refusal('已取消，没有导入任何内容。')
    sum += done
    onProgress?.(sum, all)
  }
}
