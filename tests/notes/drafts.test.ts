import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase } from '../../src/notes/database.ts'
import { draftsOfPage, dropDraft, saveDraft } from '../../src/notes/drafts.ts'
import type { KeptDraft } from '../../src/notes/kept-draft.ts'
import { emptyNotebook, otherPage, page } from './notebook.ts'
import { sampleDraft } from './sample-note.ts'

const draftOf = (change: Partial<KeptDraft> = {}): KeptDraft => ({
  key: 'k1',
  page,
  noteId: null,
  draft: sampleDraft({ body: '写到' }),
  updatedAt: 5,
  ...change,
})

beforeEach(emptyNotebook)

describe('drafts', () => {
  it('are there again as they were last typed', async () => {
    await saveDraft(draftOf({ page: `${page}#x` }))
    await saveDraft(draftOf({ draft: sampleDraft({ body: '写到一半' }), updatedAt: 9 }))
    await saveDraft(draftOf({ key: 'k0', updatedAt: 7 }))
    await saveDraft(draftOf({ key: 'k9', page: otherPage }))
    closeDatabase()
    const drafts = await draftsOfPage(page)
    expect(drafts).toMatchObject({ value: [{ key: 'k0' }, { key: 'k1', page, draft: { body: '写到一半' } }] })
  })

  it('belong to their page', async () => {
    await saveDraft(draftOf())
    expect(await saveDraft(draftOf({ page: otherPage }))).toMatchObject({ ok: false })
    await dropDraft('k1', otherPage)
    expect(await draftsOfPage(page)).toMatchObject({ value: [{ key: 'k1' }] })
    await dropDraft('k1', page)
    expect(await draftsOfPage(page)).toEqual({ ok: true, value: [] })
  })
})
