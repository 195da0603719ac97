import { fakeBrowser } from '../settings/fake-chrome.ts'
import { bringSettings } from '../../src/settings/bring-settings.ts'
import { pageVerdicts } from '../../src/settings/page-verdicts.ts'
import { chosenPaint } from '../../src/settings/paint-settings.ts'
import { portals } from '../../src/settings/portals.ts'
import type { ReaderSettings } from '../../src/settings/reader-settings.ts'
import { regionPacks } from '../../src/settings/region-packs.ts'
import { sitesOff } from '../../src/settings/site-settings.ts'

/** A machine's settings, in a storage area that is no browser's; the schedule stands in a variable beside it. */
export function keptSettings() {
  let backupEvery: ReaderSettings['backupEvery'] = null
  return {
    async read(): Promise<ReaderSettings> {
      return {
        regionPacks: await regionPacks(),
        portals: await portals(),
        verdicts: await pageVerdicts(),
        sitesOff: await sitesOff(),
        paint: await chosenPaint(),
        backupEvery,
      }
    },
    async bring(settings: ReaderSettings): Promise<void> {
      await bringSettings(settings)
      backupEvery = settings.backupEvery ?? backupEvery
    },
    reset(): void {
      fakeBrowser.reset()
      backupEvery = null
    },
  }
}
