/**
 * Gives the marks their look where the page's own styles do not reach: in a frame or a shadow root that holds the text.
 * The sheet is adopted, not written into the page, and leaves with the signal; in the page itself nothing is done.
 */
export function styleInnerRoot(body: Element, css: string, signal: AbortSignal): void {
  const root = body.getRootNode() as Document | ShadowRoot
  const view = body.ownerDocument.defaultView
  if (root === document || view === null || signal.aborted || !('adoptedStyleSheets' in root)) return
  const sheet = new view.CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  const leave = () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
  }
  signal.addEventListener('abort', leave, { once: true })
}
