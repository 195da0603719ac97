import type { RegionPack } from '../analysis/region-pack.ts'
import type { BackupInterval } from '../export/backup-plan.ts'
import type { PageVerdict } from '../notice/page-verdict.ts'
import type { Portal } from '../notice/portal.ts'
import type { PaintSettings } from './paint.ts'

/**
 * All that the reader chose and that says the same on another machine: what a backup holds of the settings. Not of it are
 * permissions for sites (browsers give them on the reader's own click alone), the folder of backups (a handle that only this
 * browser can use), when backups were made, and this machine's id.
 */
export interface ReaderSettings {
  readonly regionPacks: readonly RegionPack[]
  readonly portals: readonly Portal[]
  /** What the reader said of pages, oldest first. */
  readonly verdicts: readonly PageVerdict[]
  /** Hosts on which nothing is marked. */
  readonly sitesOff: readonly string[]
  /** Null: never chosen. */
  readonly paint: PaintSettings | null
  /** How often backups are made; null: by hand alone. */
  readonly backupEvery: BackupInterval | null
}

export const noSettings: ReaderSettings = {
  regionPacks: [],
  portals: [],
  verdicts: [],
  sitesOff: [],
  paint: null,
  backupEvery: null,
}
