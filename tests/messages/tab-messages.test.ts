import { asked, listening, resetStub, speaking } from './stub-browser.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askBackground } from '../../src/messages/page-messages.ts'
import { answerTab, askTab, onPageEvent, type PageEvent, type TabHandlers } from '../../src/messages/tab-messages.ts'
import * as senders from './senders.ts'

const view = { address: senders.contentScript.url, analysis: null, shown: true, noteCount: 0 }

function handlersOf(change: Partial<TabHandlers> = {}): TabHandlers {
  return {
    viewOfPage: () => view,
    notesInView: () => [],
    showMark: () => true,
    setShown: () => undefined,
    keepNotice: () => '没有收录。',
    writeNote: () => true,
    acceptChange: () => null,
    formOpened: () => null,
    formTyped: () => undefined,
    formKept: () => null,
    formSized: () => undefined,
    formClosed: () => undefined,
    notesChanged: () => undefined,
    ...change,
  }
}

let life: AbortController

beforeEach(() => {
  resetStub()
  speaking.sender = senders.panel
  life = new AbortController()
})

describe('askTab and answerTab', () => {
  it('carries calls and values to the main frame of the tab', async () => {
    const showMark = vi.fn<TabHandlers['showMark']>((id) => id === 'q1')
    const setShown = vi.fn<TabHandlers['setShown']>()
    answerTab(handlersOf({ showMark, setShown }), life.signal)
    expect(await askTab(7).viewOfPage()).toEqual({ ok: true, value: view })
    expect(await askTab(7).showMark('q1')).toEqual({ ok: true, value: true })
    expect(await askTab(7).showMark('q2')).toEqual({ ok: true, value: false })
    expect(await askTab(7).setShown(false)).toEqual({ ok: true, value: null })
    expect(setShown).toHaveBeenCalledWith(false)
    expect(asked.sentTo).toEqual(Array.from({ length: 4 }, () => ({ tabId: 7, frameId: 0 })))
  })

  it('waits for handlers that take their time', async () => {
    answerTab(handlersOf({ viewOfPage: async () => view }), life.signal)
    expect(await askTab(7).viewOfPage()).toEqual({ ok: true, value: view })
  })

  it.each([
    ['the panel', senders.panel],
    ['the background', senders.background],
    ['our notebook in a tab', senders.notebookTab],
  ])('answers %s', async (_, sender) => {
    speaking.sender = sender
    answerTab(handlersOf(), life.signal)
    expect(await askTab(7).keepNotice()).toEqual({ ok: true, value: '没有收录。' })
    expect(await askTab(7).notesChanged()).toEqual({ ok: true, value: null })
  })

  it.each([
    ['a content script of ours in another page', senders.contentScript],
    ['another extension', { id: 'other' }],
    ['a sender without id', {}],
    [
      'an address that only begins like ours',
      { ...senders.contentScript, url: 'chrome-extension://own-extension.evil/' },
    ],
  ])('refuses %s', async (_, sender) => {
    speaking.sender = sender
    const setShown = vi.fn<TabHandlers['setShown']>()
    answerTab(handlersOf({ setShown }), life.signal)
    expect(await askTab(7).setShown(false)).toEqual({ ok: false, error: expect.stringContaining('只回应') })
    expect(setShown).not.toHaveBeenCalled()
  })

  it('says so when the tab has no content script', async () => {
    expect(await askTab(7).viewOfPage()).toMatchObject({ ok: false, error: expect.stringContaining('刷新') })
  })

  it('stops answering with the page', async () => {
    answerTab(handlersOf(), life.signal)
    life.abort()
    expect(listening()).toBe(0)
    answerTab(handlersOf(), life.signal)
    expect(listening()).toBe(0)
  })
})

describe('onPageEvent', () => {
  it('tells our own pages what happened and in which tab', async () => {
    const heard: PageEvent[] = []
    onPageEvent((event) => heard.push(event), life.signal)
    speaking.sender = senders.contentScript
    expect(await askBackground.markChosen('q3')).toEqual({ ok: true, value: null })
    expect(await askBackground.viewChanged()).toEqual({ ok: true, value: null })
    expect(heard).toEqual([
      { kind: 'markChosen', tabId: 7, id: 'q3' },
      { kind: 'viewChanged', tabId: 7 },
    ])
  })

  it('hears nothing from strangers and nothing that is no id', async () => {
    const heard: PageEvent[] = []
    onPageEvent((event) => heard.push(event), life.signal)
    speaking.sender = senders.otherExtension
    await askBackground.markChosen('q3')
    await askBackground.viewChanged()
    speaking.sender = senders.contentScript
    await askBackground.markChosen(JSON.parse('{"id": "q3"}'))
    expect(heard).toEqual([])
  })

  it('lets several listeners hear, each until it stops', async () => {
    const first = vi.fn<(event: PageEvent) => void>()
    const second = vi.fn<(event: PageEvent) => void>()
    const short = new AbortController()
    onPageEvent(first, short.signal)
    onPageEvent(second, life.signal)
    speaking.sender = senders.contentScript
    await askBackground.viewChanged()
    short.abort()
    await askBackground.viewChanged()
    expect(first).toHaveBeenCalledTimes(1)
    expect(second).toHaveBeenCalledTimes(2)
  })
})
