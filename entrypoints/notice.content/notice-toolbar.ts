import { askBackground } from '../../src/messages/page-messages.ts'
import { citeSubject, draftOf, subjectOfSelection } from '../../src/page/card-subject.ts'
import type { Card } from '../../src/page/card.ts'
import type { PageLayer } from '../../src/page/page-layer.ts'
import { createToolbar, type Toolbar, type ToolbarActions } from '../../src/page/toolbar.ts'
import { failureWords } from '../../src/wording/failure-words.ts'
import type { KeepNote } from './keep-notes.ts'
import type { NoticeView } from './notice-view.ts'
import { draftSubject } from './typed-drafts.ts'

/** The toolbar of a page, with what its buttons do; `onKept` is told of a new highlight that was made by keyboard. */
export function makeToolbar(
  view: NoticeView,
  layer: PageLayer,
  card: Card,
  keepNote: KeepNote,
  onKept: (id: string, by: 'pointer' | 'keyboard') => void,
  signal: AbortSignal,
): Toolbar {
  const actions: ToolbarActions = {
    write: (words) => card.write(subjectOfSelection(words)),
    cite: (words) => citeSubject(subjectOfSelection(words), view.analysis),
    highlight: async (words, look, by) => {
      const draft = draftOf(subjectOfSelection(words), view.analysis, { body: '', tags: [] }, look)
      const already = view.notes.find(({ note, start, end }) => {
        const { span } = words
        return note.target !== null && start === span.start && end === span.end
      })?.note
      // The same words pressed again are recoloured, not kept twice.
      const kept =
        already === undefined
          ? await keepNote(`highlight ${draftSubject(draft, null)}`, draft)
          : await askBackground.changeNote({ id: already.id, change: { look }, seen: { look: already.look } })
      if (!kept.ok) return failureWords(kept.error, 'unsure' in kept && kept.unsure === true)
      onKept(kept.value.id, by)
      return null
    },
  }
  return createToolbar(layer, view.body, actions, signal)
}
