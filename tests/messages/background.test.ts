import 'fake-indexeddb/auto'
import { asked, behaviour, install, listening, origin, resetStub, speaking } from './stub-browser.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import background from '../../entrypoints/background.ts'
import { askBackground } from '../../src/messages/page-messages.ts'
import { allNotes } from '../../src/notes/store.ts'
import { sampleDraft } from '../notes/sample-note.ts'
import * as senders from './senders.ts'

beforeEach(() => {
  resetStub()
  speaking.sender = senders.contentScript
  background.main()
})

describe('background', () => {
  it('listens from its first turn on', () => {
    expect(listening()).toBe(1)
  })

  it('keeps a note under the address that the browser reported, and tells the tabs that show it', async () => {
    behaviour.tabs = [{ id: 7, url: senders.contentScript.url }]
    const draft = sampleDraft()
    const kept = await askBackground.keepNote(draft)
    expect(kept).toMatchObject({ ok: true, value: { ...draft, page: senders.contentScript.url } })
    expect(await askBackground.notesOfPage()).toEqual({ ok: true, value: [kept.ok ? kept.value : null] })
    await vi.waitFor(() => expect(asked.sentTo).toEqual([{ tabId: 7, frameId: 0 }]))
  })

  it('keeps nothing that is no draft', async () => {
    const before = await allNotes()
    expect(await askBackground.keepNote(JSON.parse('{"body": 5}'))).toMatchObject({ ok: false })
    expect(await allNotes()).toEqual(before)
    expect(asked.sentTo).toEqual([])
  })

  it('shows counts and opens panels for the tab that asks', async () => {
    expect(await askBackground.showCount(4)).toEqual({ ok: true, value: null })
    expect(await askBackground.openPanel()).toEqual({ ok: true, value: null })
    expect(asked.badges).toEqual([{ tabId: 7, text: '4' }])
    expect(asked.panels).toEqual([{ tabId: 7 }])
    expect(await askBackground.markChosen('q1')).toEqual({ ok: true, value: null })
    expect(await askBackground.viewChanged()).toEqual({ ok: true, value: null })
  })

  it('opens the sample page once, when installed', () => {
    install('update')
    expect(asked.opened).toEqual([])
    install('install')
    expect(asked.opened).toEqual([{ url: `${origin}sample.html` }])
  })
})
