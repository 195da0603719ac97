import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeNote } from '../../src/notes/change-note.ts'
import { longest, most } from '../../src/notes/check-draft.ts'
import { allConflicts, settleConflict } from '../../src/notes/conflicts.ts'
import { database } from '../../src/notes/database.ts'
import { saveDraft } from '../../src/notes/drafts.ts'
import { eraseNotes, restoreNotes } from '../../src/notes/erase-notes.ts'
import { notesOfPage } from '../../src/notes/find-notes.ts'
import type { Follow } from '../../src/notes/follow.ts'
import type { NoteLook } from '../../src/notes/note.ts'
import { recolorNotes } from '../../src/notes/recolor-notes.ts'
import { tagNotes } from '../../src/notes/tag-notes.ts'
import { lastStep, undoLast } from '../../src/notes/undo-last.ts'
import { bodiesOf, emptyNotebook, keep, otherPage, page, valueOf } from './notebook.ts'
import { sampleDraft, sampleNote } from './sample-note.ts'

const missing = { ok: false, error: expect.stringContaining('找不到') }
const pink: NoteLook = { color: 'pink', style: 'highlight' }

beforeEach(emptyNotebook)

async function undo(of?: string) {
  const step = valueOf(await lastStep(of))
  return undoLast(step?.turn ?? 0, of === undefined ? {} : { page: of })
}

describe('changeNote', () => {
  it('writes fields anew and leaves the others', async () => {
    const { id } = await keep({ body: '旧' })
    const changed = await changeNote(id, { body: '新', tags: ['甲 ', '甲'] }, { now: 2000 })
    expect(changed).toMatchObject({ ok: true, value: { body: '新', tags: ['甲'], createdAt: 1000, updatedAt: 2000 } })
    expect(await notesOfPage(page)).toEqual({ ok: true, value: [changed.ok && changed.value] })
  })

  it('keeps what it does not know of a note', async () => {
    const note = await keep()
    await database().notes.put({ ...note, later: { a: 1 } } as typeof note)
    expect(await changeNote(note.id, { body: '新' })).toMatchObject({ value: { body: '新', later: { a: 1 } } })
  })

  it('leaves a note alone that is so already', async () => {
    const note = await keep({ body: '同' })
    expect(await changeNote(note.id, { body: '同', look: note.look })).toEqual({ ok: true, value: note })
    expect(await lastStep()).toEqual({ ok: true, value: null })
  })

  it('says so when there is nothing to change, or not on the page that asks', async () => {
    const { id } = await keep({ body: '在' })
    expect(await changeNote(id, { body: '改' }, { page: otherPage })).toEqual(missing)
    await eraseNotes([id])
    expect(await changeNote(id, { body: '改' })).toEqual(missing)
    expect(await changeNote('none', { body: '改' })).toEqual(missing)
  })

  it('refuses what would make the record too large, and changes nothing', async () => {
    const { id } = await keep({ body: '在' })
    const refused = { ok: false, error: expect.stringContaining('没有保存') }
    expect(await changeNote(id, { body: '长'.repeat(longest.body + 1) })).toEqual(refused)
    // One such character is six bytes of JSON.
    const { target } = sampleDraft()
    const wide = { ...target!, quote: { ...target!.quote, exact: '\u0001'.repeat(7000) } }
    expect(await changeNote(id, { body: '\u0001'.repeat(4000), target: wide })).toEqual(refused)
    expect(await bodiesOf()).toEqual(['在'])
  })

  it('takes its draft away', async () => {
    const note = await keep()
    await saveDraft({ key: 'k', page, noteId: note.id, draft: sampleDraft(), updatedAt: 1 })
    await changeNote(note.id, { body: '新' }, { draft: 'k' })
    expect(await database().drafts.count()).toBe(0)
  })
})

describe('two windows that write one note', () => {
  it('keeps both wordings and shows them', async () => {
    const { id } = await keep({ body: '原' })
    await changeNote(id, { body: '左' }, { seen: { body: '原' } })
    const late = await changeNote(id, { body: '右' }, { seen: { body: '原' } })
    expect(late).toMatchObject({
      ok: false,
      error: expect.stringContaining('两份文字都已保存'),
      both: { kept: { body: '左' }, conflict: { noteId: id, other: { body: '右' } } },
    })
    expect(await bodiesOf()).toEqual(['左'])
    expect(valueOf(await allConflicts())).toEqual([!late.ok && late.both?.conflict])
  })

  it('keeps a wording once, however often it is asked for', async () => {
    const { id } = await keep({ body: '原' })
    await changeNote(id, { body: '左' })
    const ask = () => changeNote(id, { body: '右' }, { seen: { body: '原' } })
    expect(await ask()).toMatchObject({ ok: false })
    expect(await ask()).toMatchObject({ ok: false })
    expect(valueOf(await allConflicts())).toHaveLength(1)
  })

  it('is no conflict where they write different fields, or the same words', async () => {
    const { id } = await keep({ body: '原' })
    await recolorNotes([id], pink)
    expect(await changeNote(id, { body: '新' }, { seen: { body: '原' } })).toMatchObject({ value: { look: pink } })
    expect(await changeNote(id, { body: '新' }, { seen: { body: '原' } })).toMatchObject({ ok: true })
    expect(valueOf(await allConflicts())).toEqual([])
  })

  it('ends with the words that the reader chooses, in a step that can be taken back', async () => {
    const { id } = await keep({ body: '左' })
    await changeNote(id, { body: '右' }, { seen: { body: '原' } })
    const [conflict] = valueOf(await allConflicts())
    expect(await settleConflict(conflict!.id, '左和右', { page: otherPage })).toEqual(missing)
    expect(await settleConflict(conflict!.id, '左和右')).toMatchObject({ value: { body: '左和右' } })
    expect(valueOf(await allConflicts())).toEqual([])
    expect(await settleConflict(conflict!.id, '再')).toMatchObject({ ok: false })
    await undo()
    expect(await bodiesOf()).toEqual(['左'])
  })
})

describe('erasing and restoring', () => {
  it('erases to a tombstone and takes that back', async () => {
    const { id } = await keep({ body: '一' })
    await keep({ body: '二' })
    expect(await eraseNotes([id])).toMatchObject({ ok: true, value: [{ deleted: 1, dirty: 1 }] })
    expect(await bodiesOf()).toEqual(['二'])
    expect(await database().notes.get(id)).toMatchObject({ id, deleted: 1, body: '一' })
    expect(await eraseNotes([id])).toEqual({ ok: true, value: [] })
    expect(await restoreNotes([id])).toMatchObject({ ok: true, value: [{ deleted: 0 }] })
    expect(await bodiesOf()).toEqual(['一', '二'])
  })

  it('erases many, and brings all of them back', async () => {
    const notes = Array.from({ length: 600 }, (_, at) =>
      sampleNote({ id: `n${at}`, page, createdAt: at, updatedAt: at }),
    )
    await database().notes.bulkPut(notes)
    expect(valueOf(await eraseNotes(notes.map(({ id }) => id)))).toHaveLength(600)
    expect(await bodiesOf()).toEqual([])
    expect(await eraseNotes([...notes.map(({ id }) => id), 'none'])).toEqual(missing)
    const undone = await undo()
    expect(undone.ok && undone.value.notes.length).toBe(600)
    expect(await bodiesOf()).toHaveLength(600)
  })

  it('tells how far many are, and changes none where it is called off', async () => {
    const note = await keep()
    const notes = Array.from({ length: 600 }, (_, at) => ({ ...note, id: `n${at}` }))
    await database().notes.bulkAdd(notes)
    const ids = notes.map(({ id }) => id)
    const steps = () => database().steps.count()
    const erased = () =>
      database()
        .notes.filter(({ deleted }) => deleted === 1)
        .count()
    for (const [doing, left] of [
      [(follow: Follow) => eraseNotes(ids, follow), { erased: 0, steps: 0 }],
      [async (follow: Follow) => undoLast(valueOf(await lastStep())!.turn, follow), { erased: 600, steps: 1 }],
    ] as const) {
      const life = new AbortController()
      const told: number[][] = []
      const onProgress = (...counts: number[]) => void (told.push(counts), told.length === 2 && life.abort())
      expect(await doing({ onProgress, signal: life.signal })).toEqual({
        ok: false,
        error: '已取消，没有改动任何笔记。',
      })
      expect(told).toEqual([
        [250, 600],
        [500, 600],
      ])
      expect({ erased: await erased(), steps: await steps() }).toEqual(left)
      expect(await doing({})).toMatchObject({ ok: true })
      expect(await erased()).toBe(600 - left.erased)
    }
  })

  it('erases all or none', async () => {
    const { id } = await keep({ body: '一' })
    expect(await eraseNotes([id, 'none'])).toEqual(missing)
    expect(await eraseNotes([id], { page: otherPage })).toEqual(missing)
    expect(await bodiesOf()).toEqual(['一'])
  })
})

describe('tags and looks of several notes', () => {
  it('gives and takes tags', async () => {
    const one = await keep({ tags: ['甲', '乙'] })
    const two = await keep({ tags: [] })
    expect(await tagNotes([one.id, two.id], { add: [' 丙', '甲'], remove: ['乙'] })).toMatchObject({
      value: [{ tags: ['甲', '丙'] }, { tags: ['丙', '甲'] }],
    })
    expect(await database().notes.where('tags').equals('丙').primaryKeys()).toEqual([one.id, two.id].sort())
  })

  it('refuses more tags than a note may have, for all of them', async () => {
    const one = await keep({ tags: Array.from({ length: most.tags }, (_, at) => `${at}`) })
    const two = await keep({ tags: [] })
    expect(await tagNotes([two.id, one.id], { add: ['多'] })).toEqual({
      ok: false,
      error: expect.stringContaining('20'),
    })
    expect(await database().notes.get(two.id)).toMatchObject({ tags: [] })
    expect(await tagNotes([two.id], { add: ['长'.repeat(41)] })).toMatchObject({ ok: false })
  })

  it('changes the look', async () => {
    const { id } = await keep()
    expect(await recolorNotes([id], pink)).toMatchObject({ value: [{ look: pink }] })
    expect(await recolorNotes([id], { ...pink, color: 'red' as 'pink' })).toMatchObject({ ok: false })
  })
})

describe('taking steps back', () => {
  it('takes back changing, tagging, colouring and erasing, the last first', async () => {
    const note = await keep({ body: '原' })
    await changeNote(note.id, { body: '改' })
    await tagNotes([note.id], { add: ['新标签'] })
    await recolorNotes([note.id], pink)
    await eraseNotes([note.id])
    for (const kind of ['erase', 'look', 'tag', 'change'])
      expect(await undo()).toMatchObject({ value: { step: { kind } } })
    const [back] = valueOf(await notesOfPage(page))
    const { updatedAt } = back!
    expect(updatedAt).toBeGreaterThan(note.updatedAt)
    expect(back).toEqual({ ...note, updatedAt })
    expect(await undo()).toMatchObject({ ok: false })
  })

  it('remembers 30 steps', async () => {
    const { id } = await keep({ body: '0' })
    for (let turn = 1; turn <= 35; turn += 1) await changeNote(id, { body: String(turn) })
    for (let turn = 0; turn < 30; turn += 1) expect(await undo()).toMatchObject({ ok: true })
    expect(await bodiesOf()).toEqual(['5'])
    expect(await undo()).toMatchObject({ ok: false })
  })

  it('leaves alone what was written anew since by other means', async () => {
    const note = await keep({ body: '原', tags: [] })
    await changeNote(note.id, { body: '改', tags: ['甲'] })
    const now = await database().notes.get(note.id)
    await database().notes.put({ ...now!, body: '同步来的' } as typeof note)
    expect(await undo()).toMatchObject({ value: { notes: [{ body: '同步来的', tags: [] }] } })
  })

  it('takes back only the step that the reader was shown', async () => {
    const { id } = await keep({ body: '原' })
    await changeNote(id, { body: '改' })
    const shown = valueOf(await lastStep())
    await changeNote(id, { body: '再改' })
    expect(await undoLast(shown!.turn)).toMatchObject({ ok: false })
    expect(await bodiesOf()).toEqual(['再改'])
  })

  it('lets a page take back its own last step alone', async () => {
    const mine = await keep({ body: '一' })
    const other = await keep({ body: '别页' }, { page: otherPage })
    await eraseNotes([mine.id])
    await eraseNotes([other.id])
    await eraseNotes([(await keep({ body: '二' })).id, (await keep({ body: '别页二' }, { page: otherPage })).id])
    expect(await undo(page)).toMatchObject({ value: { notes: [{ body: '一' }] } })
    expect(await undo(page)).toMatchObject({ ok: false })
    expect([await bodiesOf(), await bodiesOf(otherPage)]).toEqual([['一'], []])
  })
})
