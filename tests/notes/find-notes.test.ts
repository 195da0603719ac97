import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../eventually.ts'
import { changeNote } from '../../src/notes/change-note.ts'
import { eraseNotes } from '../../src/notes/erase-notes.ts'
import { allNotes, notesOfNotice } from '../../src/notes/find-notes.ts'
import { liveLastStep, liveNotes, liveNotices } from '../../src/notes/live-notes.ts'
import { bodiesOf, emptyNotebook, keep, keepWhole, otherPage, page, wishOf } from './notebook.ts'

beforeEach(emptyNotebook)

describe('reading notes', () => {
  it('gives those of the page alone, oldest first', async () => {
    await keep({ body: '一' }, { now: 3000 })
    await keep({ body: '别页' }, { page: otherPage, now: 4000 })
    await keep({ body: '二' }, { now: 100 })
    expect(await bodiesOf(`${page}#x`)).toEqual(['一', '二'])
    expect(await allNotes()).toMatchObject({ value: [{ body: '一' }, { body: '别页' }, { body: '二' }] })
  })

  it('gives those of a notice, wherever they were written', async () => {
    const notice = await keepWhole(wishOf('一份通知的正文'))
    await keep({ body: '一' })
    await keep({ body: '别页' }, { page: otherPage })
    expect(await notesOfNotice(notice.id)).toMatchObject({ value: [{ body: '一' }] })
  })

  it('tells watchers of every change', async () => {
    const heard: string[][] = []
    const subscription = liveNotes({ page }).subscribe((notes) => heard.push(notes.map(({ body }) => body)))
    await eventually(() => expect(heard.at(-1)).toEqual([]))
    const { id } = await keep({ body: '一' })
    await eventually(() => expect(heard.at(-1)).toEqual(['一']))
    await changeNote(id, { body: '改' })
    await eventually(() => expect(heard.at(-1)).toEqual(['改']))
    await eraseNotes([id])
    await eventually(() => expect(heard.at(-1)).toEqual([]))
    subscription.unsubscribe()
  })

  it('tells watchers of the last step and of kept notices', async () => {
    const kinds: (string | null)[] = []
    const titles: string[][] = []
    const steps = liveLastStep().subscribe((step) => kinds.push(step?.kind ?? null))
    const notices = liveNotices().subscribe((kept) => titles.push(kept.map(({ citation }) => citation.title)))
    await eventually(() => expect([kinds.at(-1), titles.at(-1)]).toEqual([null, []]))
    const { id } = await keep()
    await eraseNotes([id])
    await keepWhole(wishOf('一份通知的正文'))
    await eventually(() => expect([kinds.at(-1), titles.at(-1)]).toEqual(['erase', ['关于做好示例工作的通知']]))
    steps.unsubscribe()
    notices.unsubscribe()
  })

  it('shows the erased ones to who asks for them', async () => {
    const { id } = await keep({ body: '一' })
    await eraseNotes([id])
    const heard: string[][] = []
    const subscription = liveNotes({ erased: true }).subscribe((notes) => heard.push(notes.map(({ body }) => body)))
    await eventually(() => expect(heard.at(-1)).toEqual(['一']))
    subscription.unsubscribe()
  })
})
