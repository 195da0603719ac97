import { effect, signal } from '@preact/signals'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { isReadingAddress, readingAddress } from '../../src/messages/reading-address.ts'
import { askTab } from '../../src/messages/tab-messages.ts'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import { eraseNotices } from '../../src/notes/erase-notices.ts'
import type { KeptNotice, NoticeSight } from '../../src/notes/kept-notice.ts'
import { liveNoticeOfPage } from '../../src/notes/live-notes.ts'
import { noticeElsewhere, takeForNotice } from '../../src/notes/recognise-notice.ts'
import { fingerprintOf } from '../../src/text/fingerprint.ts'
import type { Keeping } from '../../src/ui/kept-strip.tsx'
import * as panel from './panel-state.ts'

/** Whether the notice in view is kept, or is at another address; null while that is not known. */
export const keeping = signal<Keeping | null>(null)

/** Keeps the notice in view, or its text anew. */
export async function keep(): Promise<void> {
  const tab = panel.tabInView()
  if (tab === null) return
  const answer = await askTab(tab).keepNotice()
  panel.problem.value = answer.ok ? answer.value : answer.error
}

/** Takes the notice out of those that are kept; its notes stay. */
export async function forget(noticeId: string): Promise<void> {
  const done = await eraseNotices([noticeId])
  panel.problem.value = done.ok ? null : done.error
}

/** Takes the page in view for a notice that is kept at another address: it has its notes from now on. */
export async function take(noticeId: string): Promise<void> {
  if (followed === null) return
  const taken = await takeForNotice(noticeId, followed)
  panel.problem.value = taken.ok ? null : taken.error
  if (taken.ok) void tellNotesChanged(followed)
}

let followed: string | null = null
let letGo = () => {}

// One watch for each page in view: the panel hears of its page again with every repainting.
effect(() => {
  const page = panel.page.value
  const view = page.kind === 'page' && page.siteOn ? page.view : null
  const analysis = view?.analysis ?? null
  // What our reading page shows is kept already.
  const address = view === null || analysis === null || isReadingAddress(view.address) ? null : view.address
  if (address === followed) return
  letGo()
  followed = address
  keeping.value = null
  if (address !== null && analysis !== null) follow(address, analysis)
})

function follow(address: string, { notice, text }: Analysis): void {
  const sight = () => ({ documentNumber: notice.documentNumber, fingerprint: fingerprintOf(text) })
  const watch = liveNoticeOfPage(address).subscribe({
    next: async (kept) => {
      const now = await keepingOf(address, kept, sight)
      if (followed === address) keeping.value = now
    },
    error: () => (keeping.value = null),
  })
  letGo = () => watch.unsubscribe()
}

async function keepingOf(address: string, kept: KeptNotice | null, sight: () => NoticeSight): Promise<Keeping> {
  if (kept !== null) return { kind: 'kept', notice: kept, reading: readingAddress(kept.id) }
  const found = await noticeElsewhere(address, sight())
  return found.ok && found.value !== null ? { kind: 'elsewhere', ...found.value } : { kind: 'none' }
}
