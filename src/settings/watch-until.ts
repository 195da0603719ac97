/** Ends a watch of the storage with the signal. */
export function watchUntil(signal: AbortSignal, unwatch: () => void): void {
  const end = () => {
    try {
      unwatch()
    } catch {
      // The extension was updated or taken away under the page: the browser has ended the watch itself, and throws.
    }
  }
  signal.addEventListener('abort', end, { once: true })
}
