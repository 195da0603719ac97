import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { closeDatabase, database } from '../../src/notes/database.ts'
import { saveDraft } from '../../src/notes/drafts.ts'
import { eraseNotes } from '../../src/notes/erase-notes.ts'
import { notesOfPage } from '../../src/notes/find-notes.ts'
import { keepNote } from '../../src/notes/keep-note.ts'
import { bodiesOf, contextOf, emptyNotebook, keep, keepWhole, otherPage, page, wishOf } from './notebook.ts'
import { sampleDraft } from './sample-note.ts'

beforeEach(emptyNotebook)

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
    vi.restoreAllMocks()
  })

  it('gives times that only grow, whatever the clock says, over notes and notices', async () => {
    const times = [
      (await keep({}, { now: 5000 })).createdAt,
      (await keep({}, { now: 5000 })).createdAt,
      (await keepWhole(wishOf('一份通知的正文'), { now: 3, page: otherPage })).createdAt,
      (await keep({}, { now: 12.7 })).createdAt,
      (await keep({}, { now: 9000.9 })).createdAt,
    ]
    expect(times).toEqual([5000, 5001, 5002, 5003, 9000])
  })

  it('follows no time that no clock can have had, such as a file may claim', async () => {
    const claimed = { ...(await keep()), id: 'claimed', updatedAt: 8_640_000_000_000_000 }
    await database().notes.put(claimed)
    expect(await keep({}, { now: 2000 })).toMatchObject({ createdAt: 2000, updatedAt: 2000 })
  })

  it('gives notes kept at the same time different times', async () => {
    const notes = await Promise.all([keep(), keep(), keep(), keep()])
    expect(new Set(notes.map(({ createdAt }) => createdAt)).size).toBe(4)
  })

  it('refuses an id that is taken and keeps the first note', async () => {
    await keep({ body: '先' }, { id: 'same' })
    expect(await keepNote(sampleDraft({ body: '后' }), contextOf({ id: 'same' }))).toMatchObject({ ok: false })
    expect(await bodiesOf()).toEqual(['先'])
  })

  it('gives a note to the notice that is kept at its page, whatever the draft claims', async () => {
    const notice = await keepWhole(wishOf('一份通知的正文'))
    const other = await keepWhole(wishOf('另一份通知的正文', null), { page: otherPage })
    expect(await keep()).toMatchObject({ noticeId: notice.id })
    expect(await keep({ noticeId: other.id })).toMatchObject({ noticeId: notice.id })
    expect(await keep({ noticeId: notice.id }, { page: otherPage })).toMatchObject({ noticeId: other.id })
    expect(await keep({ noticeId: 'none' }, { page: 'https://c.gov.cn/' })).toMatchObject({ noticeId: null })
  })
})

describe('asking again with the same key', () => {
  const keyed = (body: string, key: string, change = {}) => keepNote(sampleDraft({ body }), contextOf(change), key)

  it('gives the note that is kept, and no second one', async () => {
    const first = await keyed('一', 'k1')
    expect(await keyed('一', 'k1', { now: 99_000 })).toEqual(first)
    expect(await Promise.all([keyed('二', 'k2'), keyed('二', 'k2'), keyed('二', 'k2')])).toHaveLength(3)
    expect(await bodiesOf()).toEqual(['一', '二'])
  })

  it('writes the words of the second asking where they differ', async () => {
    const first = await keyed('写到一半', 'k1')
    const again = await keyed('写到一半，写完', 'k1')
    expect(again).toMatchObject({ value: { id: first.ok && first.value.id, body: '写到一半，写完' } })
    expect(await bodiesOf()).toEqual(['写到一半，写完'])
  })

  it('never touches a note of another page', async () => {
    await keyed('一', 'k1')
    await keyed('别页', 'k1', { page: otherPage })
    expect([await bodiesOf(), await bodiesOf(otherPage)]).toEqual([['一'], ['别页']])
  })

  it('keeps the words anew when the first note was erased meanwhile', async () => {
    const first = await keyed('一', 'k1')
    if (first.ok) await eraseNotes([first.value.id])
    await keyed('一', 'k1')
    expect(await bodiesOf()).toEqual(['一'])
  })

  it('forgets keys after a week', async () => {
    await keyed('一', 'k1')
    await keyed('二', 'k2', { now: 8 * 24 * 60 * 60 * 1000 })
    expect(await database().requests.toCollection().primaryKeys()).toEqual(['k2'])
  })

  it('takes the draft away in the same stroke', async () => {
    await saveDraft({ key: 'k1', page, noteId: null, draft: sampleDraft({ body: '写到' }), updatedAt: 1 })
    await keyed('写完', 'k1')
    expect(await database().drafts.count()).toBe(0)
  })
})
