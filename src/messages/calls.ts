import type { Analysis } from '../analysis/analysis.ts'
import type { KeptDraft } from '../notes/kept-draft.ts'
import type { KeptNotice, NoticeElsewhere, NoticeSight, NoticeWish } from '../notes/kept-notice.ts'
import type { Changed } from '../notes/note-conflict.ts'
import type { Note, NoteDraft, NoteWords } from '../notes/note.ts'
import type { NoteChange, Step, Undone } from '../notes/step.ts'

/**
 * An answer across contexts: errors do not survive a message, a sentence does. `unsure`: nobody answered, so that what
 * was asked may have been done all the same.
 */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string; readonly unsure?: true }

/** A note to be kept. `key` (messages/request-key) is made once for it: asked again with it, no second note is kept. */
export interface KeepWish {
  readonly key: string
  readonly draft: NoteDraft
}

/** Fields of a note to be written anew; `seen`: as they were when the reader began to write. */
export interface ChangeWish {
  readonly id: string
  readonly change: NoteChange
  readonly seen: NoteChange
}

/** What the reader is typing: for a new note, or (`noteId`) for a kept one that is written anew. */
export type DraftWish = Pick<KeptDraft, 'key' | 'noteId' | 'draft'>

/**
 * What a page's content script may ask of the background; the page's address is taken from the sender. What its notice
 * means it asks in parts (ask-analysis.ts).
 */
export interface PageCalls {
  /** The notes kept on the sender's page, oldest first. */
  notesOfPage(): Answer<readonly Note[]>
  /** Keeps a note; answered only when it is on disk. The draft with its key goes in the same stroke. */
  keepNote(wish: KeepWish): Answer<Note>
  /** Writes fields of a note of the sender's page anew; with both wordings where another window wrote it meanwhile. */
  changeNote(wish: ChangeWish): Changed
  /** Ends a conflict with the words that the reader chose or put together. */
  settleConflict(wish: { readonly id: string; readonly body: string }): Answer<Note>
  /** Erases notes of the sender's page; answers with those that are erased now. */
  eraseNotes(ids: readonly string[]): Answer<readonly Note[]>
  /** The last step about notes of the sender's page; null when there is none. */
  lastStep(): Answer<Step | null>
  /** Takes that step back, where it is the last still. */
  undoLast(turn: number): Answer<Undone>
  /** The kept notice (收录) that the sender's page shows; null when none is kept. */
  noticeOfPage(): Answer<KeptNotice | null>
  /** Keeps the notice in the sender's page with its text, and gives it the page's notes. */
  keepNotice(wish: NoticeWish): Answer<KeptNotice>
  /** The notice kept at another address that the sender's page shows as well; null when there is none. */
  noticeElsewhere(sight: NoticeSight): Answer<NoticeElsewhere | null>
  /** Takes the sender's page for that notice, as the reader said: from now on it has the notice's notes. */
  takeForNotice(noticeId: string): Answer<KeptNotice>
  /** Keeps what the reader is typing, as it is now. */
  saveDraft(draft: DraftWish): Answer<null>
  /** What was typed on the sender's page and not kept, oldest first. */
  draftsOfPage(): Answer<readonly KeptDraft[]>
  /** Takes a draft away that the reader wants no longer. */
  dropDraft(key: string): Answer<null>
  /** Opens the side panel beside the sender's tab (must follow a click). */
  openPanel(): Answer<null>
  /** Gives the sender's document the sheet of highlights. */
  styleHighlights(): Answer<null>
  /** The number of marks to show on the toolbar button; null when there is no notice. */
  showCount(count: number | null): Answer<null>
  /** A mark or a note mark was chosen in the page: open panels scroll to it. */
  markChosen(id: string): void
  /** The page's view changed (painted, switched, notes repainted): open panels ask again. */
  viewChanged(): void
}

/** What the reader's own pages (panel, popup) may ask of the content script in a tab. */
export interface TabCalls {
  /** What is in view in this tab; null analysis when the page is no notice. */
  viewOfPage(): PageView
  /** Where each note of the page stands now. */
  notesInView(): readonly NotePlace[]
  /** Scrolls to a mark and lights it up. `id` is a finding's id or a note's id; false when it cannot be shown. */
  showMark(id: string): boolean
  /** Switches the marks of this page on or off. */
  setShown(shown: boolean): void
  /** Keeps the notice in this page (收录), or its text anew; null when done, else the sentence that says why not. */
  keepNotice(): string | null
  /** Opens the form for a note on a task, or (null) on the whole notice; false when it cannot be shown. */
  writeNote(task: string | null): boolean
  /** Takes the words that stand there now for those of a changed note; null when done, else the sentence that says why not. */
  acceptChange(note: string): string | null
  /** Notes were changed elsewhere: paint them again. */
  notesChanged(): void
  /** What the note form with this key, in a frame of our own within the page, is to begin with; null: no such form is open. */
  formOpened(key: string): FormFill | null
  /** What is in the form now. */
  formTyped(form: FormWords): void
  /** Keeps what is in the form; null when it is on disk, else the sentence that says why not. */
  formKept(form: FormWords): string | null
  /** The form's height in pixels. */
  formSized(form: { readonly key: string; readonly height: number }): void
  /** The reader left the form; `drop`: and wants the words no longer. */
  formClosed(form: { readonly key: string; readonly drop: boolean }): void
}

/** What a note form begins with, and whether the page around it is light or dark. */
export interface FormFill extends NoteWords {
  readonly tone: 'light' | 'dark'
}

/** What is in the note form with a key. */
export interface FormWords extends NoteWords {
  readonly key: string
}

/** What the panel and the popup know about the page in a tab. */
export interface PageView {
  readonly address: string
  readonly analysis: Analysis | null
  readonly shown: boolean
  /** How many notes the page has; they are asked for by themselves, as they are most of what there is to send. */
  readonly noteCount: number
  /** Why there is no analysis of the notice that is shown: it is then empty. */
  readonly problem?: string
}

/** A note and whether its words were found: attached, moved on and changed, or lost; `whole` has none to find. */
export interface NotePlace {
  readonly note: Note
  readonly state: 'attached' | 'changed' | 'lost' | 'whole'
  readonly start: number | null
  readonly end: number | null
  /** Of a changed note: what stands in the place of its words. Of a lost one: the sentence most like the one they stood in. */
  readonly now?: string
}
