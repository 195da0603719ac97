import type { TabHandlers } from '../../src/messages/tab-messages.ts'
import { noteForms } from './note-forms.ts'
import type { ShownNotice } from './show-notice.ts'

type Names = 'writeNote' | 'acceptChange' | 'formOpened' | 'formTyped' | 'formKept' | 'formSized' | 'formClosed'

/** Answers who writes on the shown notice: our own pages, and the note forms in their frames. */
export function answerWriting(
  shown: () => Pick<ShownNotice, 'write' | 'acceptChange'> | null,
): Pick<TabHandlers, Names> {
  return {
    writeNote: (task) => shown()?.write(task) ?? false,
    acceptChange: (note) => shown()?.acceptChange(note) ?? '这个页面没有显示标注。',
    formOpened: noteForms.opened,
    formTyped: ({ key, ...words }) => noteForms.typed(key, words),
    formKept: ({ key, ...words }) => noteForms.kept(key, words),
    formSized: ({ key, height }) => noteForms.sized(key, height),
    formClosed: ({ key, drop }) => noteForms.closed(key, drop),
  }
}
