import { defineExtensionMessaging } from '@webext-core/messaging'
import { answerInTime, answerWith, type Client } from './answering.ts'
import type { Answer, TabCalls } from './calls.ts'
import { isOwnSender } from './sender.ts'
import { askTab } from './tab-messages.ts'

const names = ['formOpened', 'formTyped', 'formKept', 'formSized', 'formClosed'] as const

/** What the note form's frame asks of the content script around it. */
export type FormCalls = Pick<TabCalls, (typeof names)[number]>

type Protocol = Record<`form.${keyof FormCalls}`, (payload: unknown) => Answer<unknown>>

const silence = '公告镜没有回应。'

const ask = defineExtensionMessaging<Protocol>()

function asking<T>(name: keyof FormCalls, payload: unknown, again = false): Promise<Answer<T>> {
  return answerInTime<T>(() => ask.sendMessage(`form.${name}`, payload), silence, again)
}

/** The content script around the form's frame, by way of the background: in Firefox a frame knows no tabs. */
export const askAround: Client<FormCalls> = {
  formOpened: (key) => asking('formOpened', key, true),
  formTyped: (form) => asking('formTyped', form),
  // What a form keeps is kept once, however often it is asked for.
  formKept: (form) => asking('formKept', form, true),
  formSized: (form) => asking('formSized', form),
  formClosed: (form) => asking('formClosed', form),
}

/** Passes on, in the background, what form frames ask, to the tab that they stand in; nobody else is heard. */
export function relayForms(): void {
  const messenger = defineExtensionMessaging<Protocol>()
  for (const name of names) {
    messenger.onMessage(`form.${name}`, ({ data, sender }) => {
      const tabId = sender.tab?.id
      if (!isOwnSender(sender) || tabId === undefined) return { ok: false, error: '公告镜只回应它自己的页面。' }
      const around: Record<keyof FormCalls, (payload: never) => Promise<Answer<unknown>>> = askTab(tabId)
      return answerWith(() => around[name](data as never))
    })
  }
}
