import { askBackground } from '../../src/messages/page-messages.ts'
import { citeSubject, draftOf, subjectOfSelection } from '../../src/page/card-subject.ts'
import type { Card } from '../../src/page/card.ts'
import type { PageLayer } from '../../src/page/page-layer.ts'
import { createToolbar, type Toolbar, type ToolbarActions } from '../../src/page/toolbar.ts'
import type { NoticeView } from './notice-view.ts'

/** The toolbar of a page, with what its buttons do; `onKept` is told of a new highlight that was made by keyboard. */
export function makeToolbar(
  view: NoticeView,
  layer: PageLayer,
  card: Card,
  onKept: (id: string, by: 'pointer' | 'keyboard') => void,
  signal: AbortSignal,
): Toolbar {
  const actions: ToolbarActions = {
    write: (words) => card.write(subjectOfSelection(words)),
    cite: (words) => citeSubject(subjectOfSelection(words), view.analysis),
    highlight: async (words, look, by) => {
      const draft = draftOf(subjectOfSelection(words), view.analysis, '', look)
      const kept = await askBackground.keepNote(draft)
      if (kept.ok) onKept(kept.value.id, by)
      return kept
    },
  }
  return createToolbar(layer, view.body, actions, signal)
}
