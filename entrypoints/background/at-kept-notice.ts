import { noticeInAddress } from '../../src/messages/reading-address.ts'
import type { PageHandlers } from '../../src/messages/page-messages.ts'
import { keptNotice } from '../../src/notes/find-notices.ts'

type Handler = (payload: unknown, sender: { readonly page: string }) => unknown

/** Lets our reading page ask as the page of the kept notice that it shows: its notes are that page's. */
export function atKeptNotice<Some extends Partial<PageHandlers>>(handlers: Some): Some {
  const wrapped = Object.entries(handlers).map(([name, handler]) => [
    name,
    async (payload: unknown, sender: { readonly page: string }) =>
      (handler as Handler)(payload, { ...sender, page: await pageOf(sender.page) }),
  ])
  return Object.fromEntries(wrapped) as Some
}

async function pageOf(address: string): Promise<string> {
  const noticeId = noticeInAddress(address)
  const notice = noticeId === null ? null : await keptNotice(noticeId)
  return notice?.ok === true && notice.value !== null ? notice.value.page : address
}
