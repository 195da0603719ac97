import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { changeNote } from '../../src/notes/change-note.ts'
import { closeDatabase, database, databaseName } from '../../src/notes/database.ts'
import { eraseNotes } from '../../src/notes/erase-notes.ts'
import { allNotes, notesOfPage } from '../../src/notes/find-notes.ts'
import { keptNotices } from '../../src/notes/find-notices.ts'
import { keepNote } from '../../src/notes/keep-note.ts'
import { keepNotice } from '../../src/notes/keep-notice.ts'
import { liveNotes } from '../../src/notes/live-notes.ts'
import { bodiesOf, contextOf, emptyNotebook, keep, page, settled, wishOf } from './notebook.ts'
import { sampleDraft } from './sample-note.ts'

beforeEach(emptyNotebook)
afterEach(() => vi.restoreAllMocks())

/** What reading and writing say now. */
async function said(): Promise<{ readonly reading: string[]; readonly writing: string[] }> {
  const reading = Promise.all([notesOfPage(page), allNotes(), keptNotices()])
  const writing = Promise.all([
    keepNote(sampleDraft(), contextOf()),
    changeNote('n1', { body: '改' }),
    eraseNotes(['n1']),
    keepNotice(wishOf('正文'), contextOf()),
  ])
  const sentences = (answers: readonly { readonly ok: boolean; readonly error?: string }[]) =>
    answers.map(({ ok, error }) => (ok ? 'done' : (error ?? '')))
  return { reading: sentences(await reading), writing: sentences(await writing) }
}

describe('what the reader is told', () => {
  it.each(['AbortError', 'UnknownError'])(
    'says that the disk may be full where the browser says %s only',
    async (name) => {
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
        throw new DOMException('', name)
      })
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
        throw new DOMException('', name)
      })
      expect(await keepNote(sampleDraft(), contextOf())).toEqual({
        ok: false,
        error: '浏览器读写磁盘时出错，可能是磁盘满了。没有保存。请腾出空间后再试；还不行，请重启浏览器。',
      })
    },
  )

  it('says that the disk is full and keeps what there was', async () => {
    const { id } = await keep({ body: '一' })
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(full)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full)
    const error = '磁盘空间不足。没有保存。请腾出空间后再试。'
    expect(await keepNote(sampleDraft(), contextOf())).toEqual({ ok: false, error })
    expect(await changeNote(id, { body: '改' })).toEqual({ ok: false, error })
    vi.restoreAllMocks()
    expect(await bodiesOf()).toEqual(['一'])
  })

  it('opens a connection anew that the browser closed', async () => {
    await keep({ body: '一' })
    database().backendDB().close()
    expect(await keepNote(sampleDraft({ body: '二' }), contextOf())).toMatchObject({ ok: true })
    expect(await bodiesOf()).toEqual(['一', '二'])
  })

  it('says that an older page holds the notebook, and does not wait for it', async () => {
    const old = await settled(indexedDB.open(databaseName, 10))
    const { reading, writing } = await said()
    for (const sentence of [...reading, ...writing]) expect(sentence).toContain('旧页面占用')
    expect(reading.join('')).not.toContain('没有保存')
    expect(writing.every((sentence) => sentence.includes('没有保存'))).toBe(true)
    old!.close()
    expect(await keepNote(sampleDraft({ body: '好了' }), contextOf())).toMatchObject({ ok: true })
  })

  it('leaves a notebook of a newer version alone', async () => {
    const request = indexedDB.open(databaseName, 30)
    request.addEventListener('upgradeneeded', () => {
      const store = request.result.createObjectStore('notes', { keyPath: 'id' })
      for (const index of ['page', 'updatedAt', 'createdAt', 'dirty', 'later']) store.createIndex(index, index)
      store.add({ id: 'n1', page, later: true })
    })
    ;(await settled(request))?.close()
    const { reading, writing } = await said()
    for (const sentence of [...reading, ...writing]) expect(sentence).toContain('更新版本')
    expect(reading.join('')).not.toContain('没有保存')
    await expect(
      new Promise((_, reject) => {
        liveNotes().subscribe({ error: reject })
      }),
    ).rejects.toThrow('更新版本')
    closeDatabase()
    const after = await settled(indexedDB.open(databaseName))
    expect(after?.version).toBe(30)
    const kept = after!.transaction('notes').objectStore('notes').getAll()
    await eventually(() => expect(kept.result).toEqual([{ id: 'n1', page, later: true }]))
    after!.close()
  })

  it('answers when there is no IndexedDB', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('private', 'InvalidStateError')
    })
    const { reading, writing } = await said()
    for (const sentence of [...reading, ...writing]) expect(sentence).toContain('本机存储')
    expect(reading.join('')).not.toContain('没有保存')
    open.mockRestore()
    expect(await bodiesOf()).toEqual([])
  })
})
