import { defineExtensionMessaging } from '@webext-core/messaging'
import { answerInTime, answerWith, type Client } from './answering.ts'
import type { Answer, FormWords, TabCalls } from './calls.ts'
import { askInParts, askNotes, notesFrom, sendInParts, type PartWish } from './long-view.ts'
import { isOwnSender, pageOfSender } from './sender.ts'

/** What answers in a page: the calls themselves, or promises of their values. */
export type TabHandlers = {
  readonly [Name in keyof TabCalls]: (
    ...given: Parameters<TabCalls[Name]>
  ) => ReturnType<TabCalls[Name]> | Promise<ReturnType<TabCalls[Name]>>
}

/** What pages tell our own pages, with the tab that it happened in. */
export type PageEvent =
  | { readonly kind: 'markChosen'; readonly tabId: number; readonly id: string }
  | { readonly kind: 'viewChanged'; readonly tabId: number }

/** The calls, and what a long view is sent by. */
type Name = keyof TabCalls | 'analysisPart'

type Protocol = Record<`tab.${Name}`, (payload: unknown) => Answer<unknown>>
type EventProtocol = Record<PageEvent['kind'], (payload: unknown) => Answer<null>>

const silence = '这个页面没有打开公告镜：它不是政府网站的页面，或者需要刷新。'
const frameId = 0

const messenger = defineExtensionMessaging<Protocol>()

/** The content script in a tab, as our own pages ask it; every answer comes within 5 seconds. */
export function askTab(tabId: number): Client<TabCalls> {
  function asking<T>(name: Name, payload: unknown = null) {
    return answerInTime<T>(() => messenger.sendMessage(`tab.${name}`, payload, { tabId, frameId }), silence)
  }
  return {
    viewOfPage: () =>
      askInParts(
        () => asking('viewOfPage'),
        (wish) => asking('analysisPart', wish),
      ),
    notesInView: () => askNotes((from) => asking('notesInView', from)),
    showMark: (id) => asking('showMark', id),
    setShown: (shown) => asking('setShown', shown),
    keepNotice: () => asking('keepNotice'),
    writeNote: (task) => asking('writeNote', task),
    acceptChange: (note) => asking('acceptChange', note),
    notesChanged: () => asking('notesChanged'),
    formOpened: (key) => asking('formOpened', key),
    formTyped: (form) => asking('formTyped', form),
    formKept: (form) => asking('formKept', form),
    formSized: (form) => asking('formSized', form),
    formClosed: (form) => asking('formClosed', form),
  }
}

/** Answers our own pages and the background in a page; nobody else, other content scripts least of all. */
export function answerTab(handlers: TabHandlers, signal: AbortSignal): void {
  if (signal.aborted) return
  const answering = defineExtensionMessaging<Protocol>()
  const views = sendInParts()
  const calls: Record<Name, (payload: unknown) => unknown> = {
    viewOfPage: async () => views.first(await handlers.viewOfPage()),
    analysisPart: (wish) => views.part(wish as PartWish),
    notesInView: async (from) => notesFrom(await handlers.notesInView(), Number(from)),
    showMark: (id) => handlers.showMark(String(id)),
    setShown: (shown) => handlers.setShown(shown === true),
    keepNotice: () => handlers.keepNotice(),
    writeNote: (task) => handlers.writeNote(task === null ? null : String(task)),
    acceptChange: (note) => handlers.acceptChange(String(note)),
    notesChanged: () => handlers.notesChanged(),
    formOpened: (key) => handlers.formOpened(String(key)),
    formTyped: (form) => handlers.formTyped(form as FormWords),
    formKept: (form) => handlers.formKept(form as FormWords),
    formSized: (form) => handlers.formSized(form as Parameters<TabCalls['formSized']>[0]),
    formClosed: (form) => handlers.formClosed(form as Parameters<TabCalls['formClosed']>[0]),
  }
  for (const name of Object.keys(calls) as Name[]) {
    answering.onMessage(`tab.${name}`, ({ data, sender }) => {
      if (!isOwnSender(sender)) return { ok: false, error: '公告镜只回应它自己的页面。' }
      return answerWith(async () => ({ ok: true, value: (await calls[name](data)) ?? null }))
    })
  }
  signal.addEventListener('abort', () => answering.removeAllListeners(), { once: true })
}

/** Calls the listener in our own pages when a page says that a mark was chosen or its view changed. */
export function onPageEvent(listener: (event: PageEvent) => void, signal: AbortSignal): void {
  if (signal.aborted) return
  const listening = defineExtensionMessaging<EventProtocol>()
  listening.onMessage('markChosen', ({ data, sender }) => {
    const page = pageOfSender(sender)
    if (page !== null && typeof data === 'string') listener({ kind: 'markChosen', tabId: page.tabId, id: data })
    return { ok: true, value: null }
  })
  listening.onMessage('viewChanged', ({ sender }) => {
    const page = pageOfSender(sender)
    if (page !== null) listener({ kind: 'viewChanged', tabId: page.tabId })
    return { ok: true, value: null }
  })
  signal.addEventListener('abort', () => listening.removeAllListeners(), { once: true })
}
