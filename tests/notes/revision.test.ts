import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import type { Bundle } from '../../src/notes/bundle.ts'
import { changeNote } from '../../src/notes/change-note.ts'
import { allConflicts, settleConflict } from '../../src/notes/conflicts.ts'
import { database } from '../../src/notes/database.ts'
import { eraseNotes, restoreNotes } from '../../src/notes/erase-notes.ts'
import { eraseNotices } from '../../src/notes/erase-notices.ts'
import { importBundle } from '../../src/notes/import-bundle.ts'
import { keepNote } from '../../src/notes/keep-note.ts'
import type { KeptNotice } from '../../src/notes/kept-notice.ts'
import type { Note } from '../../src/notes/note.ts'
import { recolorNotes } from '../../src/notes/recolor-notes.ts'
import { takeForNotice } from '../../src/notes/recognise-notice.ts'
import { tagNotes } from '../../src/notes/tag-notes.ts'
import { lastStep, undoLast } from '../../src/notes/undo-last.ts'
import { contextOf, emptyNotebook, keepWhole, otherPage, valueOf, wishOf } from './notebook.ts'
import { sampleDraft } from './sample-note.ts'

// A server refuses a record whose revision is not the one that it gave last: no write here may lose it.

const rev = '3-abc'
const notebook: Bundle = { notes: [], notices: [], texts: [], drafts: [], conflicts: [] }

beforeEach(emptyNotebook)

/** A note and the notice that it belongs to, as a server has them. */
async function synced(): Promise<{ note: Note; notice: KeptNotice }> {
  const notice = await keepWhole(wishOf('一份通知的正文'))
  const note = valueOf(await keepNote(sampleDraft({ body: '原' }), contextOf(), 'key'))
  const db = database()
  for (const table of ['notes', 'notices'])
    for (const { dirty: _dirty, ...one } of await db.table(table).toArray()) await db.table(table).put({ ...one, rev })
  return { note, notice }
}

async function undo() {
  return undoLast(valueOf(await lastStep())!.turn)
}

async function writeInTwoWindows({ id }: Note) {
  await changeNote(id, { body: '左' }, { seen: { body: '原' } })
  await changeNote(id, { body: '右' }, { seen: { body: '原' } })
  const [conflict] = valueOf(await allConflicts())
  return settleConflict(conflict!.id, '左和右')
}

function bring(records: Partial<Bundle>, id: string) {
  return importBundle({ ...notebook, ...records }, new Map([[id, 'incoming']]))
}

it.each<[string, (of: Note) => Promise<unknown>]>([
  ['is written anew', ({ id }) => changeNote(id, { body: '新' })],
  ['is asked for once more in other words', () => keepNote(sampleDraft({ body: '新' }), contextOf(), 'key')],
  ['is tagged', ({ id }) => tagNotes([id], { add: ['甲'] })],
  ['is coloured', ({ id }) => recolorNotes([id], { color: 'pink' })],
  ['is erased', ({ id }) => eraseNotes([id])],
  ['is erased and restored', async ({ id }) => [await eraseNotes([id]), await restoreNotes([id])]],
  ['is erased, and that is taken back', async ({ id }) => [await eraseNotes([id]), await undo()]],
  ['was written in two windows', writeInTwoWindows],
  ['takes the words of a file', (note) => bring({ notes: [{ ...note, body: '文件', rev: '9-x' }] }, note.id)],
])('a note keeps its revision when it %s', async (_, act) => {
  const { note } = await synced()
  await act(note)
  expect(await database().notes.get(note.id)).toMatchObject({ rev, dirty: 1 })
})

it.each<[string, (of: KeptNotice) => Promise<unknown>]>([
  ['is kept anew', () => keepWhole(wishOf('另一份正文', null, true))],
  ['is no longer kept', ({ id }) => eraseNotices([id])],
  ['is no longer kept, and that is taken back', async ({ id }) => [await eraseNotices([id]), await undo()]],
  ['is kept once more', async ({ id }) => [await eraseNotices([id]), await keepWhole(wishOf('一份通知的正文'))]],
  ['is found at another address', ({ id }) => takeForNotice(id, otherPage)],
  ['takes what a file says of it', (one) => bring({ notices: [{ ...one, updatedAt: 7, rev: '9-x' }] }, one.id)],
])('a notice keeps its revision when it %s', async (_, act) => {
  const { notice } = await synced()
  await act(notice)
  expect(await database().notices.get(notice.id)).toMatchObject({ rev, dirty: 1 })
})
