import { storage } from '@wxt-dev/storage'
import { checkRegionPack, type RegionPack } from '../analysis/region-pack.ts'

const kept = storage.defineItem<unknown>('local:region-packs')

/** The reader's own packs of names; whatever in the store is no pack, or no longer one, is left out. */
export async function regionPacks(): Promise<readonly RegionPack[]> {
  const value = await kept.getValue()
  if (!Array.isArray(value)) return []
  return value.flatMap((one) => {
    const read = checkRegionPack(one)
    return read.ok ? [read.pack] : []
  })
}

/** Keeps a pack in the place of one of the same region, else behind the others; returns all of them. */
export async function addRegionPack(pack: RegionPack): Promise<readonly RegionPack[]> {
  const before = await regionPacks()
  const at = before.findIndex((one) => one.region === pack.region)
  return keep(at < 0 ? [...before, pack] : before.with(at, pack))
}

/** Forgets the pack of a region; returns those that are left. */
export async function removeRegionPack(region: string | null): Promise<readonly RegionPack[]> {
  return keep((await regionPacks()).filter((one) => one.region !== region))
}

async function keep(packs: readonly RegionPack[]): Promise<readonly RegionPack[]> {
  await kept.setValue(packs)
  return packs
}
