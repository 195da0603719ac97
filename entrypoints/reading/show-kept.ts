import { answerTab } from '../../src/messages/tab-messages.ts'
import type { NotePlace, PageView } from '../../src/messages/calls.ts'
import type { KeptText } from '../../src/notes/kept-notice.ts'
import { readLetter } from '../../src/notice/read-letter.ts'
import type { NoticePage } from '../../src/page/read-notice.ts'
import { readTextInSteps } from '../../src/page/read-text.ts'
import { finish, type Steps } from '../../src/text/steps.ts'
import type { WholeOf } from '../../src/page/text-piece.ts'
import { paintSettings, watchPaintSettings } from '../../src/settings/paint-settings.ts'
import { answerWriting } from '../notice.content/answer-writing.ts'
import { showNotice, type ShownNotice } from '../notice.content/show-notice.ts'

/** A kept notice on our own page, with its marks. */
export interface ShownKept extends Pick<ShownNotice, 'write' | 'acceptChange'> {
  view(): PageView
  notes(): readonly NotePlace[]
  /** False when the mark cannot be shown. */
  showMark(id: string): boolean
  setShown(shown: boolean): void
}

/**
 * Analyses a kept notice, whose text `body` shows, and paints what it says and its notes, as in a page. `onView` hears of
 * every change of what there is to see.
 */
export async function showKept(
  body: Element,
  kept: KeptText,
  onView: () => void,
  signal: AbortSignal,
): Promise<ShownKept> {
  let settings = await paintSettings()
  let shown: ShownNotice
  function* readPage(wholeOf?: WholeOf): Steps<NoticePage> {
    const text = yield* readTextInSteps(body, wholeOf)
    const isSame = text.noticeText.text === kept.text.text
    return { notice: kept.notice, letter: isSame ? kept.letter : readLetter(text.noticeText), body, text }
  }
  const show = () => {
    // Folded, whatever the reader likes on pages: what it tells stands beside the text.
    shown = showNotice(finish(readPage()), { ...settings, legendCollapsed: true }, ends, signal)
  }
  /** Resolves when the text is again without marks. */
  let left: Promise<void> = Promise.resolve()
  const setShown = async (wanted: boolean) => {
    if (!wanted && shown.isShown()) left = shown.hide()
    await left
    if (wanted && !shown.isShown()) show()
    onView()
  }
  const ends = { readPage, close: () => void setShown(false), gone: () => undefined, changed: onView }
  const view = (): PageView => ({ address: location.href, ...shown.view() })
  show()
  watchPaintSettings((changed) => {
    settings = changed
    shown.follow(changed)
  }, signal)
  const showMark = (id: string) => shown.showMark(id)
  const notesChanged = () => void shown.readNotes()
  const keepNotice = () => '这份通知已经收录。'
  const notes = () => shown.notes()
  const handlers = { viewOfPage: view, notesInView: notes, showMark, setShown, keepNotice, notesChanged }
  answerTab({ ...handlers, ...answerWriting(() => shown) }, signal)
  return {
    view,
    notes,
    showMark,
    setShown,
    write: (task) => shown.write(task),
    acceptChange: (note) => shown.acceptChange(note),
  }
}
