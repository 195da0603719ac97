import type { BackupInterval } from '../../src/export/backup-plan.ts'
import { broughtSettings } from '../../src/import/import-talk.ts'
import { keepState, keptState } from '../../src/notes/kept-state.ts'
import { bringSettings } from '../../src/settings/bring-settings.ts'
import type { ReaderSettings } from '../../src/settings/reader-settings.ts'

/** Takes over the settings that an import brought, where there are any; rejects, and keeps them, where they cannot be written. */
export async function settleSettings(resume: (every: BackupInterval) => Promise<void>): Promise<void> {
  const kept = await keptState<ReaderSettings>(broughtSettings)
  if (!kept.ok || kept.value === null) return
  await bringSettings(kept.value)
  if (kept.value.backupEvery !== null) await resume(kept.value.backupEvery)
  await keepState(broughtSettings, null)
}
