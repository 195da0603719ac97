import { chosenSettings } from '../../src/settings/chosen-settings.ts'
import type { ReaderSettings } from '../../src/settings/reader-settings.ts'
import { readPlan } from './kept-plan.ts'

/** What of the settings goes into a backup, as it is now. */
export async function backupSettings(): Promise<ReaderSettings> {
  return { ...(await chosenSettings()), backupEvery: (await readPlan())?.every ?? null }
}
