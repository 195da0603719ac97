import { pageVerdicts } from '../../src/settings/page-verdicts.ts'
import { chosenPaint } from '../../src/settings/paint-settings.ts'
import { portals } from '../../src/settings/portals.ts'
import type { ReaderSettings } from '../../src/settings/reader-settings.ts'
import { regionPacks } from '../../src/settings/region-packs.ts'
import { sitesOff } from '../../src/settings/site-settings.ts'
import { readPlan } from './kept-plan.ts'

/** What of the settings goes into a backup, as it is now. */
export async function backupSettings(): Promise<ReaderSettings> {
  return {
    regionPacks: await regionPacks(),
    portals: await portals(),
    verdicts: await pageVerdicts(),
    sitesOff: await sitesOff(),
    paint: await chosenPaint(),
    backupEvery: (await readPlan())?.every ?? null,
  }
}
