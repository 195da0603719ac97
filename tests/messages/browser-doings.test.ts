import { asked, behaviour, resetStub, speaking, stub } from './stub-browser.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openPanelOf } from '../../src/messages/open-panel.ts'
import { showCountOf } from '../../src/messages/show-count.ts'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import { answerTab, type TabHandlers } from '../../src/messages/tab-messages.ts'
import * as senders from './senders.ts'

beforeEach(resetStub)

describe('showCountOf', () => {
  it.each([
    [12, '12'],
    [0, '0'],
    [1000, '999+'],
    [null, ''],
    ['12', ''],
    [-1, ''],
    [1.5, ''],
  ])('%j is %j on the button', async (count, text) => {
    expect(await showCountOf(7, count)).toEqual({ ok: true, value: null })
    expect(asked.badges).toEqual([{ tabId: 7, text }])
  })

  it('says so when the tab was closed meanwhile', async () => {
    behaviour.badge = () => Promise.reject(new Error('No tab with id: 7'))
    expect(await showCountOf(7, 1)).toMatchObject({ ok: false })
  })
})

describe('openPanelOf', () => {
  it('opens in the very turn it is asked', () => {
    void openPanelOf(7)
    expect(asked.panels).toEqual([{ tabId: 7 }])
  })

  it('says what to do instead when the browser refuses', async () => {
    behaviour.panel = () => Promise.reject(new Error('may only be called in response to a user gesture'))
    expect(await openPanelOf(7)).toEqual({ ok: false, error: expect.stringContaining('工具栏') })
  })

  it('opens the sidebar in Firefox, or says honestly that it may not', async () => {
    const open = vi.fn<() => Promise<void>>(() => Promise.resolve())
    Object.assign(stub, { sidebarAction: { open } })
    expect(await openPanelOf(7)).toEqual({ ok: true, value: null })
    open.mockRejectedValueOnce(new Error('may only be called from a user input handler'))
    expect(await openPanelOf(7)).toEqual({ ok: false, error: expect.stringContaining('Firefox') })
    expect(asked.panels).toEqual([])
    Reflect.deleteProperty(stub, 'sidebarAction')
  })
})

describe('tellNotesChanged', () => {
  it('tells the tabs that show the page, whatever their query or fragment', async () => {
    behaviour.tabs = [
      { id: 1, url: 'https://www.example.gov.cn/a/1.html?utm_source=x#part' },
      { id: 2, url: 'https://www.example.gov.cn/a/2.html' },
      { id: 3 },
      { id: 4, url: 'https://www.example.gov.cn/a/1.html' },
      { id: 5, url: 'not an address' },
    ]
    speaking.sender = senders.background
    const notesChanged = vi.fn<TabHandlers['notesChanged']>()
    const life = new AbortController()
    const view = { address: '', analysis: null, shown: true, noteCount: 0 }
    const forms = {
      acceptChange: () => null,
      keepNotice: () => null,
      formOpened: () => null,
      formTyped: () => undefined,
      formKept: () => null,
      formSized: () => undefined,
      formClosed: () => undefined,
    }
    const notesInView = () => []
    const page = {
      viewOfPage: () => view,
      notesInView,
      showMark: () => true,
      setShown: () => undefined,
      writeNote: () => true,
    }
    answerTab({ ...page, ...forms, notesChanged }, life.signal)
    await tellNotesChanged('https://www.example.gov.cn/a/1.html')
    expect(asked.sentTo).toEqual([
      { tabId: 1, frameId: 0 },
      { tabId: 4, frameId: 0 },
    ])
    expect(notesChanged).toHaveBeenCalledTimes(2)
    life.abort()
  })

  it('minds no tab that does not answer', async () => {
    behaviour.tabs = [{ id: 1, url: 'https://www.example.gov.cn/a/1.html' }]
    await expect(tellNotesChanged('https://www.example.gov.cn/a/1.html')).resolves.toBeUndefined()
  })
})
