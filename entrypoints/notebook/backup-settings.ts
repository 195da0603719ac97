import type { BackupSettings } from '../../src/export/backup-to-json.ts'
import { pageVerdicts } from '../../src/settings/page-verdicts.ts'
import { portals } from '../../src/settings/portals.ts'
import { regionPacks } from '../../src/settings/region-packs.ts'

/** What of the settings goes into a backup, as it is now. */
export async function backupSettings(): Promise<BackupSettings> {
  return { regionPacks: await regionPacks(), portals: await portals(), verdicts: await pageVerdicts() }
}
