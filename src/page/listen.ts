import { isByHand } from './by-hand.ts'
import type { Anchor } from './card-place.ts'
import type { MarksAt } from './painting.ts'

/** What a reader does to a mark; `ids` are the marks there, innermost first. */
export interface MarkListener {
  /** The pointer rests on a mark, or the keyboard's focus came to it. */
  look(ids: readonly string[], anchor: Anchor, how: 'pointer' | 'focus'): void
  /** The pointer or the focus left the marks. */
  leave(): void
  /** A mark was clicked, or chosen with Enter or the space bar. */
  choose(ids: readonly string[], anchor: Anchor, how: 'pointer' | 'keyboard'): void
}

/** Milliseconds that the pointer must rest on a mark: reading across it opens nothing. */
const rest = 220

/**
 * Tells what the reader does to the marks within `body`. It only listens: the page's own events run as they would
 * without it (the space bar on a focused mark, an element of ours, does not scroll).
 */
export function listenToMarks(
  body: Element,
  marksAt: (event: Event) => MarksAt | null,
  listener: MarkListener,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let under = ''
  const stop = () => clearTimeout(timer)
  signal.addEventListener('abort', stop, { once: true })

  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    act: (event: HTMLElementEventMap[Type], at: MarksAt | null) => void,
  ) => {
    const handle = (event: Event) => isByHand(event) && act(event as HTMLElementEventMap[Type], marksAt(event))
    body.addEventListener(type, handle, { signal })
  }
  /** Whoever selects words, or has selected some, is not asking what the marks on them mean. */
  const isSelecting = () => !(body.ownerDocument.getSelection()?.isCollapsed ?? true)
  let selected = ''
  /** What is selected: the browser drops it only after the click, so that one that was there before the press is no answer. */
  const ends = () => {
    const range = isSelecting() ? body.ownerDocument.getSelection()!.getRangeAt(0) : null
    return range === null ? '' : `${range.toString()} ${range.startOffset} ${range.endOffset}`
  }
  on('pointerdown', () => (selected = ends()))
  const pass = ({ pointerType }: PointerEvent, at: MarksAt | null) => {
    const now = at?.ids.join(' ') ?? ''
    if (pointerType === 'touch' || now === under) return
    under = now
    stop()
    if (at === null) listener.leave()
    else timer = setTimeout(() => isSelecting() || listener.look(at.ids, at.anchor, 'pointer'), rest)
  }

  on('pointerover', pass)
  // Marks that are no elements have no border to cross.
  on('pointermove', pass)
  body.addEventListener(
    'pointerleave',
    () => {
      stop()
      under = ''
      listener.leave()
    },
    { signal },
  )
  on('focusin', (event, at) => {
    if (at !== null && (event.target as Element).matches(':focus-visible')) listener.look(at.ids, at.anchor, 'focus')
  })
  on('focusout', (_event, at) => {
    if (at !== null) listener.leave()
  })
  on('click', (_event, at) => {
    stop()
    if (at !== null && (!isSelecting() || ends() === selected)) listener.choose(at.ids, at.anchor, 'pointer')
  })
  on('keydown', (event, at) => {
    if (at === null || (event.key !== 'Enter' && event.key !== ' ')) return
    if (event.key === ' ') event.preventDefault()
    listener.choose(at.ids, at.anchor, 'keyboard')
  })
}
