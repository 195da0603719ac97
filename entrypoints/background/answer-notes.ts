import type { PageHandlers } from '../../src/messages/page-messages.ts'
import { tellNotesChanged } from '../../src/messages/tell-notes-changed.ts'
import { changeNote } from '../../src/notes/change-note.ts'
import { settleConflict } from '../../src/notes/conflicts.ts'
import { draftsOfPage, dropDraft, saveDraft } from '../../src/notes/drafts.ts'
import { eraseNotes } from '../../src/notes/erase-notes.ts'
import { noticeOfPage } from '../../src/notes/find-notices.ts'
import { notesOfPage } from '../../src/notes/find-notes.ts'
import { keepNote, type KeepContext } from '../../src/notes/keep-note.ts'
import { keepNotice } from '../../src/notes/keep-notice.ts'
import { makeNoteId } from '../../src/notes/note-id.ts'
import type { Outcome } from '../../src/notes/outcome.ts'
import { readNoticeWish, readSight } from '../../src/notes/read-capture.ts'
import { checking } from '../../src/notes/read-fields.ts'
import {
  readChangeWish,
  readDraftWish,
  readId,
  readIds,
  readKeepWish,
  readSettling,
} from '../../src/notes/read-wish.ts'
import { noticeElsewhere, takeForNotice } from '../../src/notes/recognise-notice.ts'
import { lastStep, undoLast } from '../../src/notes/undo-last.ts'
import { deviceId } from '../../src/settings/device.ts'

type Names =
  | 'notesOfPage'
  | 'keepNote'
  | 'changeNote'
  | 'settleConflict'
  | 'eraseNotes'
  | 'lastStep'
  | 'undoLast'
  | 'noticeOfPage'
  | 'keepNotice'
  | 'noticeElsewhere'
  | 'takeForNotice'
  | 'saveDraft'
  | 'draftsOfPage'
  | 'dropDraft'

/** What pages may ask of the notebook: each reads and writes the notes of its own page, nothing else. */
export const answerNotes: Pick<PageHandlers, Names> = {
  notesOfPage: (_, { page }) => notesOfPage(page),
  keepNote: (payload, { page }) =>
    given(payload, readKeepWish, async ({ draft, key }) =>
      telling(page, await keepNote(draft, await contextOf(page), key)),
    ),
  changeNote: (payload, { page }) =>
    given(payload, readChangeWish, async ({ id, change, seen }) =>
      telling(page, await changeNote(id, change, { page, seen })),
    ),
  settleConflict: (payload, { page }) =>
    given(payload, readSettling, async ({ id, body }) => telling(page, await settleConflict(id, body, { page }))),
  eraseNotes: (payload, { page }) =>
    given(payload, readIds, async (ids) => telling(page, await eraseNotes(ids, { page }))),
  lastStep: (_, { page }) => lastStep(page),
  undoLast: async (turn, { page }) => telling(page, await undoLast(Number(turn), { page })),
  noticeOfPage: (_, { page }) => noticeOfPage(page),
  keepNotice: (payload, { page }) =>
    given(payload, readNoticeWish, async (wish) => keepNotice(wish, await contextOf(page))),
  noticeElsewhere: (payload, { page }) => given(payload, readSight, (sight) => noticeElsewhere(page, sight)),
  takeForNotice: (payload, { page }) =>
    given(payload, readId, async (noticeId) => telling(page, await takeForNotice(noticeId, page))),
  saveDraft: (payload, { page }) =>
    given(payload, readDraftWish, (draft) => saveDraft({ ...draft, page, updatedAt: Date.now() })),
  draftsOfPage: (_, { page }) => draftsOfPage(page),
  dropDraft: (payload, { page }) => given(payload, readId, (key) => dropDraft(key, page)),
}

async function contextOf(page: string): Promise<KeepContext> {
  return { page, device: await deviceId(), now: Date.now(), id: makeNoteId() }
}

/** Reads what a page sent before anything is done with it; what is wrong is answered with a sentence. */
async function given<Wish, Done>(
  payload: unknown,
  read: (payload: unknown) => Wish,
  grant: (wish: Wish) => Promise<Done>,
): Promise<Done | Outcome<never>> {
  const wish = checking(() => read(payload))
  return wish.ok ? grant(wish.value) : wish
}

/** Passes an answer on; where something was done, the tabs that show the page paint their notes again. */
function telling<T extends { readonly ok: boolean }>(page: string, answer: T): T {
  if (answer.ok) void tellNotesChanged(page)
  return answer
}
