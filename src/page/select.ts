import type { Span } from '../text/span.ts'
import type { ReadText } from './read-text.ts'

/** Words of the notice that the reader selected. */
export interface SelectedWords {
  /** The whole notice as read at that moment; `span` is an index into it. */
  readonly text: string
  readonly span: Span
  readonly range: Range
}

export interface SelectionListener {
  /** The reader finished selecting words of the notice. */
  select(selected: SelectedWords): void
  /** Nothing is selected any more. */
  clear(): void
}

/** The selected words within `body`; null when nothing or something beyond the notice is selected. */
function readSelection(body: Element, readText: () => ReadText): SelectedWords | null {
  const selection = body.ownerDocument.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!body.contains(range.commonAncestorContainer)) return null
  const read = readText()
  const span = read.spanOf(range)
  if (span === null) return null
  const { text } = read.noticeText
  return text.slice(span.start, span.end).trim() === '' ? null : { text, span, range: range.cloneRange() }
}

/**
 * Tells when the reader has selected words of the notice, with the pointer or the keyboard. `readText` reads the body as
 * it is now: painting splits its nodes, so an earlier reading does not know them.
 */
export function listenToSelection(
  body: Element,
  readText: () => ReadText,
  listener: SelectionListener,
  signal: AbortSignal,
): void {
  const { ownerDocument } = body
  // The browser sets the selection after the event that ends it.
  const settle = () => {
    setTimeout(() => {
      const selected = signal.aborted ? null : readSelection(body, readText)
      if (selected !== null) listener.select(selected)
    })
  }
  ownerDocument.addEventListener('pointerup', settle, { signal })
  ownerDocument.addEventListener(
    'keyup',
    (event) => {
      if (event.shiftKey || event.key === 'Shift') settle()
    },
    { signal },
  )
  ownerDocument.addEventListener(
    'selectionchange',
    () => {
      if (ownerDocument.getSelection()?.isCollapsed ?? true) listener.clear()
    },
    { signal },
  )
}
