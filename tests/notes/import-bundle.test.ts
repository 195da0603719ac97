import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bundle } from '../../src/notes/bundle.ts'
import { changeNote } from '../../src/notes/change-note.ts'
import { database } from '../../src/notes/database.ts'
import { saveDraft } from '../../src/notes/drafts.ts'
import { eraseNotes } from '../../src/notes/erase-notes.ts'
import { importBundle, previewImport } from '../../src/notes/import-bundle.ts'
import { keepState, keptState } from '../../src/notes/kept-state.ts'
import { countEverything, readEverything } from '../../src/notes/read-everything.ts'
import { bodiesOf, emptyNotebook, keep, keepWhole, otherPage, page, valueOf, wishOf } from './notebook.ts'
import { sampleDraft, sampleNote } from './sample-note.ts'

const empty: Bundle = { notes: [], notices: [], texts: [], drafts: [], conflicts: [] }
const noChoice = new Map<string, 'kept'>()
const id = (at: number) => `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`

async function backup(): Promise<Bundle> {
  const parts: { [Name in keyof Bundle]: Bundle[Name][number][] } = {
    notes: [],
    notices: [],
    texts: [],
    drafts: [],
    conflicts: [],
  }
  for await (const { table, records } of readEverything()) (parts[table] as unknown[]).push(...records)
  return parts
}

async function fill(): Promise<void> {
  const { id: first } = await keep({ body: '一' })
  await keep({ body: '二', target: null }, { page: otherPage })
  await eraseNotes([(await keep({ body: '删' })).id])
  await keepWhole(wishOf('一份通知的正文'))
  await changeNote(first, { body: '另一份' }, { seen: { body: '旧' } })
  await saveDraft({ key: 'k1', page, noteId: null, draft: sampleDraft(), updatedAt: 3 })
}

beforeEach(emptyNotebook)

describe('a backup', () => {
  it('holds everything, and is everything again in an empty notebook, once however often it is restored', async () => {
    await fill()
    const before = await backup()
    expect(Object.values(before).map(({ length }) => length)).toEqual([3, 1, 1, 1, 1])
    expect(await countEverything()).toEqual({ ok: true, value: 7 })
    await emptyNotebook()
    const file = JSON.parse(JSON.stringify(before)) as Bundle
    expect(await importBundle(file, noChoice)).toEqual({ ok: true, value: { added: 7, replaced: 0, left: 0 } })
    expect(await backup()).toEqual(before)
    expect(await importBundle(file, noChoice)).toEqual({ ok: true, value: { added: 0, replaced: 0, left: 4 } })
    expect(await backup()).toEqual(before)
  })

  it('is read in slices', async () => {
    const notes = Array.from({ length: 2500 }, (_, at) => sampleNote({ id: id(at), createdAt: at, updatedAt: at }))
    valueOf(await importBundle({ ...empty, notes }, noChoice))
    const sizes: number[] = []
    for await (const { records } of readEverything()) sizes.push(records.length)
    expect(sizes).toEqual([1000, 1000, 500])
  })

  it('reads first notes as ones of today', async () => {
    const { look: _look, tags: _tags, noticeId: _id, ...rest } = sampleNote()
    await database()
      .table('notes')
      .put({ ...rest, v: 1 })
    expect((await backup()).notes).toMatchObject([{ v: 2, tags: [] }])
  })
})

describe('bringing notes in', () => {
  it('shows row by row what is new, the same and another', async () => {
    const same = await keep({ body: '同' })
    const other = await keep({ body: '这里的' })
    const notes = [sampleNote({ id: id(1) }), { ...same, rev: '9' }, { ...other, body: '文件里的' }]
    const { notes: rows } = valueOf(await previewImport({ ...empty, notes }))
    expect(rows.map(({ state }) => state)).toEqual(['new', 'same', 'conflict'])
    expect(rows[2]).toMatchObject({ incoming: { body: '文件里的' }, kept: { body: '这里的' } })
    expect(await database().notes.count()).toBe(2)
  })

  it('leaves what is kept, unless the reader chooses the file’s', async () => {
    const one = await keep({ body: '一' })
    const two = await keep({ body: '二' })
    const bundle = { ...empty, notes: [one, two].map((note) => ({ ...note, body: `${note.body}（文件）`, later: 1 })) }
    const choices = new Map([[two.id, 'incoming' as const]])
    expect(await importBundle(bundle, choices)).toEqual({ ok: true, value: { added: 0, replaced: 1, left: 1 } })
    expect(await bodiesOf()).toEqual(['一', '二（文件）'])
    expect(await database().notes.get(two.id)).toMatchObject({ later: 1, dirty: 1 })
    expect(await importBundle(bundle, choices)).toEqual({ ok: true, value: { added: 0, replaced: 0, left: 2 } })
  })

  it('stays idempotent when a note was given to a notice since', async () => {
    const bundle = { ...empty, notes: [sampleNote({ id: id(1), page, noticeId: 'elsewhere' })] }
    await importBundle(bundle, noChoice)
    const notice = await keepWhole(wishOf('一份通知的正文'))
    expect(await database().notes.get(id(1))).toMatchObject({ noticeId: notice.id })
    expect(await importBundle(bundle, noChoice)).toEqual({ ok: true, value: { added: 0, replaced: 0, left: 1 } })
  })

  it('takes a record that stands in the file twice once, and two under one id not at all', async () => {
    const note = sampleNote({ id: id(1) })
    expect(await importBundle({ ...empty, notes: [note, { ...note }] }, noChoice)).toMatchObject({
      value: { added: 1 },
    })
    const two = { ...empty, notes: [sampleNote({ id: id(2) }), note, { ...note, body: '另' }] }
    expect(await previewImport(two)).toEqual({ ok: false, error: expect.stringContaining('编号相同') })
    expect(await importBundle(two, noChoice)).toMatchObject({ ok: false })
    expect(await database().notes.count()).toBe(1)
  })

  it('refuses a text under a wrong key', async () => {
    await fill()
    const { texts } = await backup()
    const forged = texts.map((text) => ({ ...text, text: { ...text.text, text: '伪造' } }))
    expect(await importBundle({ ...empty, texts: forged }, noChoice)).toEqual({
      ok: false,
      error: expect.stringContaining('损坏'),
    })
  })

  it('brings in nothing when it is stopped or fails midway', async () => {
    const notes = Array.from({ length: 2500 }, (_, at) => sampleNote({ id: id(at) }))
    const stop = new AbortController()
    const stopped = await importBundle({ ...empty, notes }, noChoice, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    expect(stopped).toEqual({ ok: false, error: expect.stringContaining('已取消') })
    let writes = 0
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      writes += 1
      if (writes > 1500) throw new DOMException('full', 'QuotaExceededError')
      return this.add(value)
    })
    expect(await importBundle({ ...empty, notes }, noChoice)).toEqual({
      ok: false,
      error: expect.stringContaining('磁盘空间不足'),
    })
    put.mockRestore()
    expect(await database().notes.count()).toBe(0)
  })

  it('keeps state along with the notes, or neither', async () => {
    const notes = [sampleNote({ id: id(1) })]
    const along = { key: 'settings', value: { sitesOff: ['a.gov.cn'] } }
    const stop = { signal: AbortSignal.abort() }
    expect(await importBundle({ ...empty, notes }, noChoice, stop, along)).toMatchObject({ ok: false })
    expect(await keptState('settings')).toEqual({ ok: true, value: null })
    expect(await importBundle({ ...empty, notes }, noChoice, {}, along)).toMatchObject({ ok: true })
    expect(await keptState('settings')).toEqual({ ok: true, value: along.value })
  })
})

describe('state of our pages', () => {
  it('is there again, until it is taken away', async () => {
    expect(await keptState('backup')).toEqual({ ok: true, value: null })
    await keepState('backup', { at: 5 })
    expect(await keptState('backup')).toEqual({ ok: true, value: { at: 5 } })
    await keepState('backup', null)
    expect(await keptState('backup')).toEqual({ ok: true, value: null })
  })
})
