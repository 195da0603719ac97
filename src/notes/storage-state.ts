/** How safely and how much is kept on this machine. Bytes; null where the browser does not tell. */
export interface StorageState {
  /** Whether the browser promised not to clear it by itself. */
  readonly persisted: boolean | null
  readonly usage: number | null
  readonly quota: number | null
}

/** What the browser says of our storage; never fails. */
export async function storageState(): Promise<StorageState> {
  const [persisted, estimate] = await Promise.all([
    told(() => navigator.storage.persisted()),
    told(() => navigator.storage.estimate()),
  ])
  return { persisted, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null }
}

/** Asks the browser never to clear our storage by itself; its answer, null where it cannot be asked. To be asked on our own pages. */
export function askPersistence(): Promise<boolean | null> {
  return told(() => navigator.storage.persist())
}

async function told<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch {
    return null
  }
}
