import { runInSlices } from '../event-loop/slices.ts'
import { finish, type Steps } from '../text/steps.ts'

/** So often is a reading begun anew before it is done in one go: some pages never stand still. */
const mostBegun = 4

const changes = { childList: true, characterData: true, subtree: true }

/**
 * Reads a page in short tasks; where the page changes meanwhile the reading begins anew. Undefined when the signal was
 * aborted. Nothing is left in the page.
 */
export async function readInSlices<Result>(
  document: Document,
  begin: () => Steps<Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  for (let begun = 1; begun < mostBegun; begun++) {
    const life = new AbortController()
    const stop = () => life.abort()
    const observer = new MutationObserver(stop)
    observer.observe(document, changes)
    signal.addEventListener('abort', stop, { signal: life.signal })
    if (signal.aborted) stop()
    const result = await runInSlices(begin(), life.signal)
    const isWhole = !life.signal.aborted
    observer.disconnect()
    life.abort()
    if (isWhole || signal.aborted) return signal.aborted ? undefined : result
  }
  return signal.aborted ? undefined : finish(begin())
}
