/**
 * What every kept record has beside its own fields: plain JSON below 64 KB, made to be synchronised later. Times are integer
 * milliseconds and only grow.
 */
export interface SyncedRecord {
  /** UUIDv7. */
  readonly id: string
  readonly space: string
  readonly author: string
  readonly device: string
  /** An address without fragment, as the browser reported it for the sender. */
  readonly page: string
  readonly createdAt: number
  readonly updatedAt: number
  /** Tombstone: IndexedDB cannot index booleans. */
  readonly deleted: 0 | 1
  /** The revision that a server gave; opaque, this machine's matter. */
  readonly rev?: string
  /** Present while not yet synchronised. */
  readonly dirty?: 1
}
