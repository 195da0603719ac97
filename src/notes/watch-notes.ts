import { Dexie, RangeSet, type ObservabilitySet } from 'dexie'
import { databaseName } from './database.ts'

/**
 * Calls the listener when notes were written, in whichever context: with their ids, or with null where they were so many
 * that any may have changed.
 */
export function watchNotes(listener: (ids: readonly string[] | null) => void, signal: AbortSignal): void {
  const hear = (parts: ObservabilitySet) => {
    const changed = parts[`idb://${databaseName}/notes/`] ?? parts['all']
    if (changed !== undefined) listener(keysIn(changed))
  }
  Dexie.on.storagemutated.subscribe(hear)
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(hear), { once: true })
}

/** The keys of a set of ranges; null where a range is more than one key. */
function keysIn(tree: ObservabilitySet[string]): readonly string[] | null {
  const keys: string[] = []
  for (const { from, to } of RangeSet(tree)) {
    if (typeof from !== 'string' || from !== to) return null
    keys.push(from)
  }
  return keys
}
