import 'fake-indexeddb/auto'
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeDatabase, database, databaseName } from '../../src/notes/database.ts'
import type { Note } from '../../src/notes/note.ts'
import {
  allNotes,
  changeNote,
  eraseNote,
  keepNote,
  liveNotes,
  notesOfPage,
  restoreNote,
  type KeepContext,
} from '../../src/notes/store.ts'
import { sampleDraft } from './sample-note.ts'

const page = 'https://www.example.gov.cn/a/1.html'

function contextOf(change: Partial<KeepContext> = {}): KeepContext {
  return { page, device: 'device-a', now: 1000, id: crypto.randomUUID(), ...change }
}

async function keep(change: Partial<KeepContext> = {}, body = ''): Promise<Note> {
  const kept = await keepNote(sampleDraft({ body }), contextOf(change))
  if (!kept.ok) throw new Error(kept.error)
  return kept.value
}

async function bodies(of = page): Promise<string[]> {
  const notes = await notesOfPage(of)
  if (!notes.ok) throw new Error(notes.error)
  return notes.value.map(({ body }) => body)
}

function settled(request: IDBOpenDBRequest): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')))
  })
}

beforeEach(async () => {
  closeDatabase()
  await settled(indexedDB.deleteDatabase(databaseName))
})

afterEach(() => vi.restoreAllMocks())

describe('keepNote', () => {
  it('keeps the draft with address, device, id and time', async () => {
    const draft = sampleDraft({ body: '要核实' })
    const kept = await keepNote(draft, contextOf({ page: `${page}?utm_source=x#part`, id: 'n1', now: 5 }))
    const note = {
      ...draft,
      id: 'n1',
      v: 2,
      space: 'me',
      author: 'me',
      device: 'device-a',
      page,
      createdAt: 5,
      updatedAt: 5,
      deleted: 0,
      dirty: 1,
    }
    expect(kept).toEqual({ ok: true, value: note })
    closeDatabase()
    expect(await notesOfPage(page)).toEqual({ ok: true, value: [note] })
  })

  it('commits strictly, so that an answer means that it is on disk', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await keep()
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.length).toBeGreaterThan(0)
    expect(writes.map(([, , options]) => options)).toEqual(writes.map(() => ({ durability: 'strict' })))
  })

  it('gives times that only grow, whatever the clock says', async () => {
    const times = [
      await keep({ now: 5000 }),
      await keep({ now: 5000 }),
      await keep({ now: 12 }),
      await keep({ now: 9000 }),
    ]
    expect(times.map(({ createdAt }) => createdAt)).toEqual([5000, 5001, 5002, 9000])
  })

  it('gives notes kept at the same time different times', async () => {
    const notes = await Promise.all([keep(), keep(), keep(), keep()])
    expect(new Set(notes.map(({ createdAt }) => createdAt)).size).toBe(4)
  })

  it('refuses an id that is taken and keeps the first note', async () => {
    await keep({ id: 'same' }, '先')
    expect(await keepNote(sampleDraft({ body: '后' }), contextOf({ id: 'same' }))).toMatchObject({ ok: false })
    expect(await bodies()).toEqual(['先'])
  })
})

describe('changing notes', () => {
  it('writes a body anew', async () => {
    const { id } = await keep({}, '旧')
    expect(await changeNote(id, '新', 2000)).toMatchObject({
      ok: true,
      value: { body: '新', createdAt: 1000, updatedAt: 2000 },
    })
    expect(await bodies()).toEqual(['新'])
  })

  it('erases to a tombstone and takes that back', async () => {
    const { id } = await keep({}, '一')
    await keep({}, '二')
    expect(await eraseNote(id)).toMatchObject({ ok: true, value: { deleted: 1, dirty: 1 } })
    expect(await bodies()).toEqual(['二'])
    expect(await database().notes.get(id)).toMatchObject({ id, deleted: 1, body: '一' })
    expect(await restoreNote(id)).toMatchObject({ ok: true, value: { deleted: 0 } })
    expect(await bodies()).toEqual(['一', '二'])
  })

  it('says so when there is nothing to change', async () => {
    const { id } = await keep()
    await eraseNote(id)
    const missing = { ok: false, error: expect.stringContaining('找不到') }
    expect(await changeNote(id, '改')).toEqual(missing)
    expect(await changeNote('none', '改')).toEqual(missing)
    expect(await eraseNote('none')).toEqual(missing)
  })
})

describe('reading notes', () => {
  it('gives those of the page alone, oldest first', async () => {
    await keep({ now: 3000 }, '一')
    await keep({ page: 'https://www.example.gov.cn/a/2.html', now: 4000 }, '别页')
    await keep({ now: 100 }, '二')
    expect(await bodies(`${page}#x`)).toEqual(['一', '二'])
    expect(await allNotes()).toMatchObject({ value: [{ body: '一' }, { body: '别页' }, { body: '二' }] })
  })

  it('tells watchers of every change', async () => {
    const heard: string[][] = []
    const subscription = liveNotes({ page }).subscribe((notes) => heard.push(notes.map(({ body }) => body)))
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([]))
    const { id } = await keep({}, '一')
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(['一']))
    await changeNote(id, '改')
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(['改']))
    await eraseNote(id)
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([]))
    subscription.unsubscribe()
  })

  it('shows the erased ones to who asks for them', async () => {
    const { id } = await keep({}, '一')
    await eraseNote(id)
    const heard: string[][] = []
    const subscription = liveNotes({ erased: true }).subscribe((notes) => heard.push(notes.map(({ body }) => body)))
    await vi.waitFor(() => expect(heard.at(-1)).toEqual(['一']))
    subscription.unsubscribe()
  })
})

describe('failures', () => {
  it('says that the disk is full and keeps what there was', async () => {
    await keep({}, '一')
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const kept = await keepNote(sampleDraft(), contextOf())
    expect(kept).toEqual({ ok: false, error: expect.stringContaining('磁盘空间不足') })
    full.mockRestore()
    expect(await bodies()).toEqual(['一'])
  })

  it('opens a connection anew that the browser closed', async () => {
    await keep({}, '一')
    database().backendDB().close()
    expect(await keepNote(sampleDraft({ body: '二' }), contextOf())).toMatchObject({ ok: true })
    expect(await bodies()).toEqual(['一', '二'])
  })

  it('leaves a notebook of a newer version alone', async () => {
    const request = indexedDB.open(databaseName, 30)
    request.addEventListener('upgradeneeded', () => {
      const store = request.result.createObjectStore('notes', { keyPath: 'id' })
      for (const index of ['page', 'updatedAt', 'createdAt', 'dirty', 'tag']) store.createIndex(index, index)
      store.add({ id: 'n1', page, later: true })
    })
    ;(await settled(request))?.close()
    const newer = { ok: false, error: expect.stringContaining('更新版本') }
    expect(await keepNote(sampleDraft(), contextOf())).toEqual(newer)
    expect(await notesOfPage(page)).toEqual(newer)
    await expect(
      new Promise((_, reject) => {
        liveNotes().subscribe({ error: reject })
      }),
    ).rejects.toThrow('更新版本')
    closeDatabase()
    const after = await settled(indexedDB.open(databaseName))
    expect(after?.version).toBe(30)
    const kept = after!.transaction('notes').objectStore('notes').getAll()
    await vi.waitFor(() => expect(kept.result).toEqual([{ id: 'n1', page, later: true }]))
    after!.close()
  })

  it('answers when there is no IndexedDB', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('private', 'InvalidStateError')
    })
    expect(await notesOfPage(page)).toEqual({ ok: false, error: expect.stringContaining('本机存储') })
    open.mockRestore()
    expect(await bodies()).toEqual([])
  })
})

describe('older notebooks', () => {
  const folder = new URL('notebooks/', import.meta.url)

  it.each(readdirSync(folder))('opens %s, and loses nothing of it on changing', async (name) => {
    const notebook = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const request = indexedDB.open(databaseName, notebook.version * 10)
    request.addEventListener('upgradeneeded', () => {
      const { keyPath, indexes } = notebook.stores.notes
      const store = request.result.createObjectStore('notes', { keyPath })
      for (const index of indexes) store.createIndex(index, index)
      for (const note of notebook.notes) store.add(note)
    })
    ;(await settled(request))?.close()
    const [first] = notebook.notes
    const now = { ...first, ...notebook.today, target: { ...first.target, ...notebook.today.target } }
    expect(await notesOfPage(first.page)).toEqual({ ok: true, value: [now] })
    await changeNote(first.id, '改过', first.updatedAt + 60)
    expect(await database().notes.get(first.id)).toEqual({ ...now, body: '改过', updatedAt: first.updatedAt + 60 })
    expect(await keepNote(sampleDraft(), contextOf({ now: 1 }))).toMatchObject({
      value: { createdAt: first.updatedAt + 61 },
    })
  })
})
