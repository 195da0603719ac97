import { keptNoteActions } from '../notebook/note-actions.ts'

export { restoreErased } from '../notebook/note-actions.ts'
export { forget, keep, keeping, take } from './notice-keeping.ts'
export { last, undo as undoStep } from './page-steps.ts'

export const noteActions = keptNoteActions(() => {})
