/** What a reader does to a mark. */
export interface MarkListener {
  /** The pointer rests on a mark, or the keyboard's focus came to it. */
  look(ids: readonly string[], anchor: Element, how: 'pointer' | 'focus'): void
  /** The pointer or the focus left the marks. */
  leave(): void
  /** A mark was clicked, or chosen with Enter or the space bar. */
  choose(ids: readonly string[], anchor: Element, how: 'pointer' | 'keyboard'): void
}

/** Milliseconds that the pointer must rest on a mark: reading across it opens nothing. */
const rest = 220

/**
 * Tells what the reader does to the marks within `body`. It only listens: the page's own events run as they would
 * without it (the space bar on a focused mark, an element of ours, does not scroll).
 */
export function listenToMarks(
  body: Element,
  idsAt: (target: EventTarget | null) => readonly string[],
  listener: MarkListener,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  signal.addEventListener('abort', stop, { once: true })

  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    act: (event: HTMLElementEventMap[Type], anchor: Element | null, ids: readonly string[]) => void,
  ) => {
    const handle = (event: Event) => {
      const ids = idsAt(event.target)
      act(event as HTMLElementEventMap[Type], ids.length === 0 ? null : (event.target as Element), ids)
    }
    body.addEventListener(type, handle, { signal })
  }

  on('pointerover', (event, anchor, ids) => {
    if (event.pointerType === 'touch') return
    stop()
    if (anchor === null) listener.leave()
    else timer = setTimeout(() => listener.look(ids, anchor, 'pointer'), rest)
  })
  on('pointerleave', () => {
    stop()
    listener.leave()
  })
  on('focusin', (_event, anchor, ids) => {
    if (anchor?.matches(':focus-visible')) listener.look(ids, anchor, 'focus')
  })
  on('focusout', (_event, anchor) => {
    if (anchor !== null) listener.leave()
  })
  on('click', (_event, anchor, ids) => {
    stop()
    if (anchor !== null) listener.choose(ids, anchor, 'pointer')
  })
  on('keydown', (event, anchor, ids) => {
    if (anchor === null || (event.key !== 'Enter' && event.key !== ' ')) return
    if (event.key === ' ') event.preventDefault()
    listener.choose(ids, anchor, 'keyboard')
  })
}
