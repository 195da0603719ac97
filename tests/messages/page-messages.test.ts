import { listening, ownId, resetStub, speaking, stub } from './stub-browser.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answerPages, askBackground, type PageHandlers } from '../../src/messages/page-messages.ts'
import type { PageSender } from '../../src/messages/sender.ts'
import { sampleDraft, sampleNote } from '../notes/sample-note.ts'
import * as senders from './senders.ts'

const done = { ok: true, value: null } as const
/** Nobody answered: what was asked may have been done. */
const silence = { ok: false, error: expect.stringContaining('没有回应'), unsure: true }

function handlersOf(change: Partial<PageHandlers> = {}): PageHandlers {
  return {
    notesOfPage: () => ({ ok: true, value: [] }),
    keepNote: () => ({ ok: true, value: sampleNote() }),
    changeNote: () => ({ ok: true, value: sampleNote() }),
    settleConflict: () => ({ ok: true, value: sampleNote() }),
    eraseNotes: () => ({ ok: true, value: [] }),
    lastStep: () => done,
    undoLast: () => ({ ok: false, error: '没有可以撤销的操作。' }),
    noticeOfPage: () => done,
    keepNotice: () => ({ ok: false, error: '没有保存。' }),
    noticeElsewhere: () => done,
    takeForNotice: () => ({ ok: false, error: '没有保存。' }),
    saveDraft: () => done,
    draftsOfPage: () => ({ ok: true, value: [] }),
    dropDraft: () => done,
    openPanel: () => done,
    styleHighlights: () => done,
    showCount: () => done,
    markChosen: () => done,
    viewChanged: () => done,
    ...change,
  }
}

beforeEach(() => {
  resetStub()
  speaking.sender = senders.contentScript
})

describe('who is answered', () => {
  it('hands the payload and the page as the browser reported it', async () => {
    const keepNote = vi.fn<PageHandlers['keepNote']>(() => ({ ok: true, value: sampleNote() }))
    answerPages(handlersOf({ keepNote }))
    const wish = { key: 'k1', draft: sampleDraft() }
    expect(await askBackground.keepNote(wish)).toEqual({ ok: true, value: sampleNote() })
    expect(keepNote).toHaveBeenCalledWith(wish, { tabId: 7, windowId: 3, page: senders.contentScript.url, frameId: 0 })
  })

  it('takes the address from the sender, whatever the payload says', async () => {
    const pages: string[] = []
    const note = (_: unknown, { page }: PageSender) => {
      pages.push(page)
      return { ok: true, value: sampleNote() } as const
    }
    answerPages(handlersOf({ keepNote: note }))
    const lying = {
      key: 'k1',
      draft: sampleDraft(),
      page: 'https://other.gov.cn/',
      url: 'https://other.gov.cn/',
      sender: senders.panel,
    }
    await askBackground.keepNote(lying)
    expect(pages).toEqual([senders.contentScript.url])
  })

  it.each([senders.samplePage, senders.readingPage])(
    'answers $url, which is ours and read like a notice',
    async (own) => {
      speaking.sender = own
      answerPages(handlersOf({ notesOfPage: (_, { page }) => ({ ok: true, value: [sampleNote({ page })] }) }))
      expect(await askBackground.notesOfPage()).toMatchObject({ value: [{ page: own.url }] })
    },
  )

  it.each([
    ['another extension', senders.otherExtension],
    ['a sender without id', senders.withoutId],
    ['our panel, which has no page', senders.panel],
    ['our notebook in a tab', senders.notebookTab],
    ['a sender without tab', senders.background],
    ['a page of another scheme', { ...senders.contentScript, url: 'chrome://settings/' }],
    ['a page named like the sample', { ...senders.contentScript, url: 'chrome-extension://other/sample.html' }],
    [
      'a page named like a reading page',
      { ...senders.contentScript, url: 'chrome-extension://other/reading.html?notice=k' },
    ],
    ['a sender without address', { id: ownId, tab: { id: 7, windowId: 3 } }],
  ])('refuses %s before any handler is called', async (_, sender) => {
    speaking.sender = sender
    const handlers = handlersOf()
    const called = vi.fn<() => typeof done>(() => done)
    const refusing = Object.fromEntries(Object.keys(handlers).map((name) => [name, called])) as unknown as PageHandlers
    answerPages(refusing)
    expect(await askBackground.showCount(3)).toEqual({ ok: false, error: expect.stringContaining('只回应') })
    expect(await askBackground.keepNote({ key: 'k1', draft: sampleDraft() })).toMatchObject({ ok: false })
    expect(called).not.toHaveBeenCalled()
  })

  it('ignores messages that are none of ours', () => {
    answerPages(handlersOf())
    const answered = vi.fn<(answer: unknown) => void>()
    for (const message of [null, 5, 'keepNote', {}, { type: 'keepNote' }]) {
      stub.runtime.sendMessage(message, answered)
    }
    expect(answered.mock.calls.every(([answer]) => answer === undefined)).toBe(true)
  })
})

describe('answers always come', () => {
  it('calls the handler in the turn of the message, so that a click still counts', () => {
    const openPanel = vi.fn<PageHandlers['openPanel']>(() => done)
    answerPages(handlersOf({ openPanel }))
    stub.runtime.sendMessage({ id: 1, type: 'openPanel', data: null, timestamp: 1 })
    expect(openPanel).toHaveBeenCalledOnce()
  })

  it('turns a throw into a sentence', async () => {
    const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    answerPages(handlersOf({ notesOfPage: () => Promise.reject(new Error('broken')) }))
    expect(await askBackground.notesOfPage()).toEqual({ ok: false, error: expect.stringContaining('broken') })
    expect(reported).toHaveBeenCalledOnce()
  })

  it('says so when nobody answers', async () => {
    expect(await askBackground.notesOfPage()).toEqual(silence)
  })

  it('asks once more where an answer was lost, and only what is never done twice', async () => {
    vi.useFakeTimers()
    const lost = new Promise<never>(() => undefined)
    const keepNote = vi
      .fn<PageHandlers['keepNote']>(() => ({ ok: true, value: sampleNote() }))
      .mockReturnValueOnce(lost)
    const undoLast = vi.fn<PageHandlers['undoLast']>(() => lost)
    answerPages(handlersOf({ keepNote, undoLast }))
    const wish = { key: 'k1', draft: sampleDraft() }
    const answers = Promise.all([askBackground.keepNote(wish), askBackground.undoLast(3)])
    await vi.advanceTimersByTimeAsync(5250)
    expect(await answers).toEqual([{ ok: true, value: sampleNote() }, silence])
    expect(keepNote.mock.calls.map(([sent]) => sent)).toEqual([wish, wish])
    expect(undoLast).toHaveBeenCalledOnce()
    vi.useRealTimers()
  })

  it('does not ask again after a refusal', async () => {
    const keepNote = vi.fn<PageHandlers['keepNote']>(() => ({ ok: false, error: '磁盘空间不足。' }))
    answerPages(handlersOf({ keepNote }))
    const wish = { key: 'k1', draft: sampleDraft() }
    expect(await askBackground.keepNote(wish)).toEqual({ ok: false, error: '磁盘空间不足。' })
    expect(keepNote).toHaveBeenCalledOnce()
  })

  it('waits no longer than twice five seconds', async () => {
    vi.useFakeTimers()
    answerPages(handlersOf({ notesOfPage: () => new Promise(() => undefined) }))
    const answer = askBackground.notesOfPage()
    await vi.advanceTimersByTimeAsync(10_250)
    expect(await answer).toEqual(silence)
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  it('asks to reload when the extension was updated under the page', async () => {
    const send = vi.spyOn(stub.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.')
    })
    expect(await askBackground.viewChanged()).toEqual({ ok: false, error: expect.stringContaining('刷新') })
    send.mockRestore()
  })

  it('stops answering when told so', async () => {
    const life = new AbortController()
    answerPages(handlersOf(), life.signal)
    expect(listening()).toBe(1)
    life.abort()
    expect(listening()).toBe(0)
    expect(await askBackground.notesOfPage()).toMatchObject({ ok: false })
  })
})
