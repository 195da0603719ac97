import type { CataloguedNotice, NoteState } from '../catalogue/notebook-query.ts'
import type { Note } from '../notes/note.ts'

/** What a row of the notebook shows: a note, or the notice of the notes below it; null where the note is gone for good. */
export type RowContent =
  | { readonly kind: 'note'; readonly note: Note; readonly state: NoteState; readonly notice: CataloguedNotice }
  | { readonly kind: 'notice'; readonly notice: CataloguedNotice }
  | null
