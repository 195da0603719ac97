import { adoptStyles } from './adopt-styles.ts'

/**
 * Gives the marks their look where the page's own styles do not reach: in a frame or a shadow root that holds the text.
 * They leave with the signal; in the page itself nothing is done.
 */
export function styleInnerRoot(body: Element, css: string, signal: AbortSignal): void {
  const root = body.getRootNode() as Document | ShadowRoot
  if (root !== document && body.ownerDocument.defaultView !== null) adoptStyles(root, css, signal)
}
