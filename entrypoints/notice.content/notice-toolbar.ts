import { citeSubject, draftOf, subjectOfSelection } from '../../src/page/card-subject.ts'
import type { Card } from '../../src/page/card.ts'
import type { PageLayer } from '../../src/page/page-layer.ts'
import { createToolbar, type Toolbar, type ToolbarActions } from '../../src/page/toolbar.ts'
import { makeKeeper } from './keep-notes.ts'
import type { NoticeView } from './notice-view.ts'

/** The toolbar of a page, with what its buttons do; `onKept` is told of a new highlight that was made by keyboard. */
export function makeToolbar(
  view: NoticeView,
  layer: PageLayer,
  card: Card,
  onKept: (id: string, by: 'pointer' | 'keyboard') => void,
  signal: AbortSignal,
): Toolbar {
  const keepNote = makeKeeper(view)
  const actions: ToolbarActions = {
    write: (words) => card.write(subjectOfSelection(words)),
    cite: (words) => citeSubject(subjectOfSelection(words), view.analysis),
    highlight: async (words, look, by) => {
      const subject = subjectOfSelection(words)
      const kept = await keepNote(subject.key, draftOf(subject, view.analysis, '', look))
      if (kept.ok) onKept(kept.value.id, by)
      return kept
    },
  }
  return createToolbar(layer, view.body, actions, signal)
}
