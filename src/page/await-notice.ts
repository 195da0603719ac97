import { readInSlices } from './read-in-slices.ts'
import type { NoticePage } from './read-notice.ts'
import { whenIdle } from '../event-loop/slices.ts'
import type { Steps } from '../text/steps.ts'

/** Milliseconds in which changes gather before the page is read, and for which its notice is awaited at all. */
const gathering = 300
const patience = 10_000

/** So often is a page read that goes on changing and is no notice. */
const mostReadings = 12

/**
 * Waits for a notice to come into a page that loads its text late, or changes its text by script: read after each change,
 * for ten seconds at the most. Null when none came, or when the signal was aborted; nothing is left in the page then.
 */
export function awaitNotice(
  document: Document,
  begin: () => Steps<NoticePage | null>,
  signal: AbortSignal,
): Promise<NoticePage | null> {
  return new Promise((resolve) => {
    const life = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let readings = 0

    const end = (page: NoticePage | null) => {
      life.abort()
      resolve(page)
    }
    const read = async () => {
      await whenIdle()
      if (life.signal.aborted) return
      readings += 1
      const page = await readInSlices(document, begin, life.signal)
      timer = undefined
      if (page !== undefined && (page !== null || readings === mostReadings)) end(page)
    }
    const observer = new MutationObserver(() => {
      timer ??= setTimeout(() => void read(), gathering)
    })
    const last = setTimeout(() => end(null), patience)
    life.signal.addEventListener('abort', () => {
      observer.disconnect()
      clearTimeout(timer)
      clearTimeout(last)
    })
    observer.observe(document, { childList: true, characterData: true, subtree: true })
    signal.addEventListener('abort', () => end(null), { once: true, signal: life.signal })
    if (signal.aborted) end(null)
  })
}
