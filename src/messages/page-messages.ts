import { defineExtensionMessaging } from '@webext-core/messaging'
import { answerInTime, answerWith, type Client, type Handlers } from './answering.ts'
import type { Answer, PageCalls } from './calls.ts'
import { pageOfSender, type PageSender } from './sender.ts'

/** What answers pages: each handler gets the unchecked payload and the page as the browser reported it. */
export type PageHandlers = Handlers<PageCalls, PageSender>

type Protocol = Record<keyof PageCalls, (payload: unknown) => Answer<unknown>>

const silence = '公告镜的后台没有回应，不能确定刚才的操作是否已完成。'

const ask = defineExtensionMessaging<Protocol>()

/** These are done once even where they are asked for twice; the others are not asked for again. */
const repeatable: ReadonlySet<keyof PageCalls> = new Set([
  'notesOfPage',
  'keepNote',
  'changeNote',
  'eraseNotes',
  'lastStep',
  'noticeOfPage',
  'keepNotice',
  'noticeElsewhere',
  'takeForNotice',
  'saveDraft',
  'draftsOfPage',
  'dropDraft',
  'styleHighlights',
])

function asking<T>(name: keyof PageCalls, payload: unknown = null): Promise<Answer<T>> {
  return answerInTime<T>(() => ask.sendMessage(name, payload), silence, repeatable.has(name))
}

/** The background, as a page's content script asks it; every answer comes within 11 seconds. */
export const askBackground: Client<PageCalls> = {
  notesOfPage: () => asking('notesOfPage'),
  keepNote: (wish) => asking('keepNote', wish),
  changeNote: (wish) => asking('changeNote', wish),
  settleConflict: (wish) => asking('settleConflict', wish),
  eraseNotes: (ids) => asking('eraseNotes', ids),
  lastStep: () => asking('lastStep'),
  undoLast: (turn) => asking('undoLast', turn),
  noticeOfPage: () => asking('noticeOfPage'),
  keepNotice: (wish) => asking('keepNotice', wish),
  noticeElsewhere: (sight) => asking('noticeElsewhere', sight),
  takeForNotice: (noticeId) => asking('takeForNotice', noticeId),
  saveDraft: (draft) => asking('saveDraft', draft),
  draftsOfPage: () => asking('draftsOfPage'),
  dropDraft: (key) => asking('dropDraft', key),
  openPanel: () => asking('openPanel'),
  styleHighlights: () => asking('styleHighlights'),
  showCount: (count) => asking('showCount', count),
  markChosen: (id) => asking('markChosen', id),
  viewChanged: () => asking('viewChanged'),
}

/**
 * Answers pages in the background, from the first turn on. Whoever is no content script of ours in a tab (nor our
 * sample page) is refused before any handler is called; handlers are called in the very turn of the message, so that
 * the reader's click still counts.
 */
export function answerPages(handlers: PageHandlers, signal?: AbortSignal): void {
  if (signal?.aborted) return
  const messenger = defineExtensionMessaging<Protocol>()
  for (const name of Object.keys(handlers) as (keyof PageCalls)[]) {
    messenger.onMessage(name, ({ data, sender }) => {
      const page = pageOfSender(sender)
      if (page === null) return { ok: false, error: '公告镜只回应它自己在网页里的部分。' }
      return answerWith(() => handlers[name](data, page))
    })
  }
  signal?.addEventListener('abort', () => messenger.removeAllListeners(), { once: true })
}
