/**
 * Lets words be selected from the first character of a mark on. Pressed there, a mark would get the focus, and Chromium
 * then drops the selection that begins before it and draws none. No press gives a mark the focus; the keyboard does.
 */
export function selectFromMarks(body: Element, signal: AbortSignal): void {
  const unfocus = ({ target }: Event) => {
    const stop = (target as Element).closest<HTMLElement>('mark[data-notice-id][tabindex]')
    if (stop === null || stop === body.ownerDocument.activeElement) return
    const { tabIndex } = stop
    stop.removeAttribute('tabindex')
    // What the browser does about a press, it does before anything else.
    setTimeout(() => (stop.tabIndex = tabIndex))
  }
  body.addEventListener('mousedown', unfocus, { signal })
}
