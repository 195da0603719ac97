import { storage } from '@wxt-dev/storage'
import { verdictsToKeep } from './page-verdicts.ts'
import { paintToKeep } from './paint-settings.ts'
import { portalsToKeep } from './portals.ts'
import type { ReaderSettings } from './reader-settings.ts'
import { packsToKeep } from './region-packs.ts'
import { sitesOffToKeep } from './site-settings.ts'

/** Takes settings over, each in the place of the one that is kept for the same: all in one write, or none of them. */
export async function bringSettings(brought: Omit<ReaderSettings, 'backupEvery'>): Promise<void> {
  const { regionPacks, portals, verdicts, sitesOff, paint } = brought
  const all = [
    ...(regionPacks.length > 0 ? [await packsToKeep(regionPacks)] : []),
    ...(portals.length > 0 ? [await portalsToKeep(portals)] : []),
    ...(verdicts.length > 0 ? [await verdictsToKeep(verdicts)] : []),
    ...sitesOffToKeep(sitesOff),
    ...(paint === null ? [] : [paintToKeep(paint)]),
  ]
  if (all.length > 0) await storage.setItems(all)
}
