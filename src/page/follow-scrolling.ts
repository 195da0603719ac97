/** Calls the listener whenever the reader scrolls the page, or a box or frame of it that holds `node`, until the signal aborts. */
export function followScrolling(node: Node, scrolled: () => void, signal: AbortSignal): void {
  for (const one of new Set([window, node.ownerDocument?.defaultView ?? window]))
    one.addEventListener('scroll', scrolled, { capture: true, passive: true, signal })
}
