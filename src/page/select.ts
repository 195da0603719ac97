import type { Span } from '../text/span.ts'
import { isByHand } from './by-hand.ts'
import type { ReadText } from './read-text.ts'

/** Words of the notice that the reader selected. */
export interface SelectedWords {
  /** The whole notice as read at that moment; `span` is an index into it. */
  readonly text: string
  readonly span: Span
  /** From the first selected word to the last, in the page. */
  readonly range: Range
}

export interface SelectionListener {
  /** The reader finished selecting words of the notice. */
  select(selected: SelectedWords): void
  /** Nothing is selected any more. */
  clear(): void
  /** Whether an event came out of our own UI: a press there ends no selection. */
  isOurs?(event: Event): boolean
}

/** Milliseconds for which the handles of a selection by touch must rest. */
const rest = 350

/**
 * The selected range, within an open shadow root where the notice stands in one: there the document's own selection
 * names the host only.
 */
function selectedRange(body: Element): Range | null {
  const selection = body.ownerDocument.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const root = body.getRootNode()
  const composed = root === body.ownerDocument ? undefined : composedRange(selection, root as ShadowRoot)
  return composed ?? selection.getRangeAt(0)
}

function composedRange(selection: Selection, root: ShadowRoot): Range | undefined {
  const [found] = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? []
  if (found === undefined) return undefined
  const range = root.ownerDocument.createRange()
  range.setStart(found.startContainer, found.startOffset)
  range.setEnd(found.endContainer, found.endOffset)
  return range
}

/**
 * The part of a range that lies in `body`. A triple click on the last paragraph ends before the next element of the page,
 * a drag may end in the margin; but what reaches beyond the notice at both ends (select all) is not about its words.
 */
function within(body: Element, range: Range): Range | null {
  const starts = body.contains(range.startContainer)
  const ends = body.contains(range.endContainer)
  if (!starts && !ends) return null
  const inner = range.cloneRange()
  if (!starts) inner.setStart(body, 0)
  if (!ends) inner.setEnd(body, body.childNodes.length)
  return inner
}

/** Without the white space at both ends. */
function trim(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - words.length + words.trimEnd().length
  return from < to ? { start: from, end: to } : null
}

/** The selected words within `body`; null when nothing, or nothing of the notice, is selected. */
function readSelection(body: Element, readText: () => ReadText): SelectedWords | null {
  const selected = selectedRange(body)
  const range = selected === null || selected.collapsed ? null : within(body, selected)
  if (range === null) return null
  const read = readText()
  const covered = read.spanOf(range)
  const { text } = read.noticeText
  const span = covered === null ? null : trim(text, covered)
  return span === null ? null : { text, span, range }
}

/**
 * Tells when the reader has selected words of the notice, with the pointer, the keyboard or by touch. `readText` reads the
 * body as it is now: painting splits its nodes, so an earlier reading does not know them.
 */
export function listenToSelection(
  body: Element,
  readText: () => ReadText,
  listener: SelectionListener,
  signal: AbortSignal,
): void {
  const { ownerDocument } = body
  let timer: ReturnType<typeof setTimeout> | undefined
  let touched = false
  // The browser sets the selection after the event that ends it.
  const settle = (wait = 0) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const selected = signal.aborted ? null : readSelection(body, readText)
      if (selected !== null) listener.select(selected)
    }, wait)
  }
  const on = <Type extends 'pointerdown' | 'pointerup' | 'keyup'>(
    type: Type,
    act: (event: DocumentEventMap[Type]) => void,
  ) =>
    ownerDocument.addEventListener(
      type,
      (event) => isByHand(event) && listener.isOurs?.(event) !== true && act(event),
      { signal },
    )

  on('pointerdown', ({ pointerType }) => (touched = pointerType === 'touch'))
  on('pointerup', () => settle())
  on('keyup', ({ shiftKey, ctrlKey, metaKey, key }) => {
    const all = (ctrlKey || metaKey) && key.toLowerCase() === 'a'
    if (shiftKey || key === 'Shift' || all) settle()
  })
  ownerDocument.addEventListener(
    'selectionchange',
    () => {
      if (selectedRange(body)?.collapsed ?? true) listener.clear()
      else if (touched) settle(rest)
    },
    { signal },
  )
}
