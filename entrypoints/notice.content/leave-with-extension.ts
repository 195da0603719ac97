import type { ContentScriptContext } from 'wxt/utils/content-script-context'

/**
 * Ends the context where the extension was updated, switched off or taken away under the page. Nobody tells the page so:
 * it looks whenever the reader comes back to it or does something in it. Where a newer script of ours starts in the page,
 * wxt ends the older one by itself.
 */
export function leaveWithExtension(context: ContentScriptContext): void {
  const look = () => void context.isValid
  const options = { signal: context.signal, capture: true }
  for (const type of ['focus', 'pointerdown', 'keydown']) window.addEventListener(type, look, options)
  document.addEventListener('visibilitychange', look, options)
}
