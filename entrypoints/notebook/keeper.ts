/** What of the notebook's page knows IndexedDB, and what is opened by a press: a file of its own, loaded when the first rows stand. */
export { liveNoticeCount, liveNotices } from '../../src/notes/live-notes.ts'
export { settle, waiting, watchConflicts } from './conflicts.ts'
export { chooseFile, FileDialogs, openBackups, startBackups } from './file-tools.tsx'
export { keptNoteActions } from './note-actions.ts'
export { printNotes } from './print-notes.ts'
