/** What writes steps and takes them back: a file of its own, since it knows IndexedDB and nothing on a first screen does. */
export { eraseNotices } from '../../src/notes/erase-notices.ts'
export { liveLastStep } from '../../src/notes/live-notes.ts'
export { lastStep } from '../../src/notes/undo-last.ts'
export { changeInBulk } from './bulk-change.ts'
