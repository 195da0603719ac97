import type { Answer } from '../../src/messages/calls.ts'
import { askBackground } from '../../src/messages/page-messages.ts'
import type { KeptNotice } from '../../src/notes/kept-notice.ts'
import type { Note, NoteDraft } from '../../src/notes/note.ts'
import { citationOf } from '../../src/page/cite.ts'
import type { NoticeView } from './notice-view.ts'
import type { TypedDrafts } from './typed-drafts.ts'

/** Keeps a note on a subject of the page, and with the first one the notice itself. */
export type KeepNote = (subject: string, draft: NoteDraft) => Promise<Answer<Note>>

/** What keeps the notes of a page: to save again after a lost answer is the same wish, and makes no second note. */
export function makeKeeper(view: NoticeView, drafts: TypedDrafts): KeepNote {
  return async (subject, draft) => {
    const kept = await askBackground.keepNote({ key: drafts.keyOf(subject), draft })
    if (!kept.ok) return kept
    drafts.kept(subject)
    if (kept.value.noticeId === null) void keepNotice(view, false)
    return kept
  }
}

/** Keeps the notice in this page with its text; `again`: the text that is in the page now takes the place of an earlier one. */
export function keepNotice({ analysis, capture }: NoticeView, again: boolean): Promise<Answer<KeptNotice>> {
  return askBackground.keepNotice({ citation: citationOf(analysis, document.title), capture, again })
}
