import { reading, writing } from './attempt.ts'
import type { Outcome } from './outcome.ts'

/** State of a page of ours that outlives it, such as where backups go; null where there is none. Whatever can be cloned. */
export function keptState<T>(key: string): Promise<Outcome<T | null>> {
  return reading(async (db) => ((await db.kept.get(key))?.value as T | undefined) ?? null)
}

/** Keeps state under a key; null takes it away. */
export function keepState(key: string, value: unknown): Promise<Outcome<null>> {
  return writing(['kept'], async (db) => {
    if (value === null) await db.kept.delete(key)
    else await db.kept.put({ key, value })
    return null
  })
}
