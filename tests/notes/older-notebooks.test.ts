import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeNote } from '../../src/notes/change-note.ts'
import { database, databaseName } from '../../src/notes/database.ts'
import { eraseNotes } from '../../src/notes/erase-notes.ts'
import { notesOfPage } from '../../src/notes/find-notes.ts'
import { undoLast } from '../../src/notes/undo-last.ts'
import { emptyNotebook, keep, keepWhole, settled, valueOf, wishOf } from './notebook.ts'

/** A notebook as a version kept it, every table with its indexes and records; `today`: its first note as it is read now. */
interface Notebook {
  readonly version: number
  readonly stores: Readonly<Record<string, Store>>
  readonly today: Readonly<Record<string, unknown>>
}

interface Store {
  readonly keyPath: string
  readonly autoIncrement?: boolean
  readonly indexes: readonly {
    readonly name: string
    readonly keyPath: string | string[]
    readonly multiEntry?: boolean
  }[]
  readonly records: readonly Readonly<Record<string, unknown>>[]
}

const folder = new URL('notebooks/', import.meta.url)
const current = 2

async function write({ version, stores }: Notebook): Promise<void> {
  const request = indexedDB.open(databaseName, version * 10)
  request.addEventListener('upgradeneeded', () => {
    for (const [name, { keyPath, autoIncrement = false, indexes, records }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement })
      for (const index of indexes)
        store.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry ?? false })
      for (const record of records) store.add(record)
    }
  })
  ;(await settled(request))?.close()
}

beforeEach(emptyNotebook)

describe('older notebooks', () => {
  const names = readdirSync(folder)

  it('has one of each version', () => {
    expect(names).toEqual(Array.from({ length: current }, (_, at) => `version-${at + 1}.json`))
  })

  it.each(names)('opens %s with all its records, and loses nothing of them on changing', async (name) => {
    const notebook = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Notebook
    await write(notebook)
    const [first, ...others] = notebook.stores['notes']!.records as { id: string; page: string; updatedAt: number }[]
    const now = { ...first!, ...notebook.today }
    expect(valueOf(await notesOfPage(first!.page))[0]).toEqual(now)
    for (const [table, { records }] of Object.entries(notebook.stores)) {
      expect(await database().table(table).toArray()).toEqual(records)
    }
    const time = first!.updatedAt + 60
    await changeNote(first!.id, { body: '改过' }, { now: time })
    expect(await database().notes.get(first!.id)).toEqual({ ...now, body: '改过', updatedAt: time })
    expect(await keep({}, { now: 1 })).toMatchObject({ createdAt: time + 1 })
    await eraseNotes([first!.id])
    const step = await database().steps.orderBy('turn').last()
    expect(await undoLast(step!.turn)).toMatchObject({
      value: { notes: [{ id: first!.id, deleted: 0, body: '改过' }] },
    })
    expect(await database().notes.count()).toBe(others.length + 2)
    const { id } = await keepWhole(wishOf('一份通知的正文'), { page: first!.page })
    expect(await database().notes.where('noticeId').equals(id).count()).toBeGreaterThan(0)
  })
})
