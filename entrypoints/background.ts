import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { openPanelOf } from '../src/messages/open-panel.ts'
import { answerPages } from '../src/messages/page-messages.ts'
import { registerSites, runInTabsOf } from '../src/messages/reached-sites.ts'
import { showCountOf } from '../src/messages/show-count.ts'
import { tellNotesChanged } from '../src/messages/tell-notes-changed.ts'
import { checkDraft } from '../src/notes/check-draft.ts'
import { makeNoteId } from '../src/notes/note-id.ts'
import { keepNote, notesOfPage } from '../src/notes/store.ts'
import { deviceId } from '../src/settings/device.ts'

const done = { ok: true, value: null } as const

// Every listener is added in the first turn: the browser wakes the background for a message and delivers it at once.
export default defineBackground(() => {
  answerPages({
    notesOfPage: (_, { page }) => notesOfPage(page),
    keepNote: async (payload, { page }) => {
      const draft = checkDraft(payload)
      if (!draft.ok) return draft
      const context = { page, device: await deviceId(), now: Date.now(), id: makeNoteId() }
      const kept = await keepNote(draft.value, context)
      if (kept.ok) void tellNotesChanged(kept.value.page)
      return kept
    },
    openPanel: (_, { tabId }) => openPanelOf(tabId),
    showCount: (count, { tabId }) => showCountOf(tabId, count),
    // Told to our own pages, which listen for themselves; answered here so that the page never waits for a panel.
    markChosen: () => done,
    viewChanged: () => done,
  })
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerSites()
    if (origins.length > 0) void runInTabsOf(origins)
  })
  browser.permissions.onRemoved.addListener(() => void registerSites())
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerSites()
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/sample.html') })
  })
})
