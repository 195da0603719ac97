import { fakeBrowser } from '../settings/fake-chrome.ts'
import { bringSettings } from '../../src/settings/bring-settings.ts'
import { chosenSettings } from '../../src/settings/chosen-settings.ts'
import type { ReaderSettings } from '../../src/settings/reader-settings.ts'

/** A machine's settings, in a storage area that is no browser's; the schedule stands in a variable beside it. */
export function keptSettings() {
  let backupEvery: ReaderSettings['backupEvery'] = null
  return {
    async read(): Promise<ReaderSettings> {
      return { ...(await chosenSettings()), backupEvery }
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
