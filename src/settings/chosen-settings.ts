import { pageVerdicts } from './page-verdicts.ts'
import { chosenPaint } from './paint-settings.ts'
import { portals } from './portals.ts'
import type { ReaderSettings } from './reader-settings.ts'
import { regionPacks } from './region-packs.ts'
import { sitesOff } from './site-settings.ts'

/** What of the reader's choices is kept in the settings, as it is now; the schedule of backups is kept with its folder. */
export async function chosenSettings(): Promise<Omit<ReaderSettings, 'backupEvery'>> {
  return {
    regionPacks: await regionPacks(),
    portals: await portals(),
    verdicts: await pageVerdicts(),
    sitesOff: await sitesOff(),
    paint: await chosenPaint(),
  }
}
