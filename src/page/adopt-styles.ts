/**
 * Gives a document or a shadow root styles until the signal aborts: as an adopted sheet, or as a style element where content
 * scripts may not adopt any (Firefox before 153, https://bugzilla.mozilla.org/show_bug.cgi?id=1751346). Neither asks the
 * page's Content-Security-Policy.
 */
export function adoptStyles(root: Document | ShadowRoot, css: string, signal: AbortSignal): void {
  if (signal.aborted) return
  const leave = adoptSheet(root, css) ?? appendStyle(root, css)
  signal.addEventListener('abort', leave, { once: true })
}

/** Null where the browser does not let us. */
function adoptSheet(root: Document | ShadowRoot, css: string): (() => void) | null {
  try {
    const sheet = new (documentOf(root).defaultView!.CSSStyleSheet)()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  } catch {
    return null
  }
}

function appendStyle(root: Document | ShadowRoot, css: string): () => void {
  const style = documentOf(root).createElement('style')
  style.textContent = css
  const place = 'documentElement' in root ? root.documentElement : root
  place.append(style)
  return () => style.remove()
}

function documentOf(root: Document | ShadowRoot): Document {
  return root.ownerDocument ?? (root as Document)
}
