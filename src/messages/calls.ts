import type { Analysis } from '../analysis/analysis.ts'
import type { Note, NoteDraft } from '../notes/note.ts'

/** An answer across contexts: errors do not survive a message, a sentence does. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }

/** What a page's content script may ask of the background; the page's address is taken from the sender. */
export interface PageCalls {
  /** The notes kept on the sender's page, oldest first. */
  notesOfPage(): Answer<readonly Note[]>
  /** Keeps a note; answered only when it is on disk. */
  keepNote(draft: NoteDraft): Answer<Note>
  /** Opens the side panel beside the sender's tab (must follow a click). */
  openPanel(): Answer<null>
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
  /** Scrolls to a mark and lights it up. `id` is a finding's id or a note's id; false when it cannot be shown. */
  showMark(id: string): boolean
  /** Switches the marks of this page on or off. */
  setShown(shown: boolean): void
  /** Notes were changed elsewhere: paint them again. */
  notesChanged(): void
}

/** What the panel and the popup know about the page in a tab. */
export interface PageView {
  readonly address: string
  readonly analysis: Analysis | null
  readonly shown: boolean
  /** Where each note of the page stands now. */
  readonly notes: readonly NotePlace[]
}

/** A note and whether its words were found: attached, moved on and changed, or lost; `whole` has none to find. */
export interface NotePlace {
  readonly note: Note
  readonly state: 'attached' | 'changed' | 'lost' | 'whole'
  readonly start: number | null
  readonly end: number | null
}
