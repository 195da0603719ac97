import { storage } from '@wxt-dev/storage'
import { checkRegionPack, type RegionPack } from '../analysis/region-pack.ts'
import type { ToKeep } from './to-keep.ts'

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
  return keep(await withPacks([pack]))
}

/** What is to be written so that these packs are kept too. */
export async function packsToKeep(added: readonly RegionPack[]): Promise<ToKeep> {
  return { item: kept, value: await withPacks(added) }
}

/** Forgets the pack of a region; returns those that are left. */
export async function removeRegionPack(region: string | null): Promise<readonly RegionPack[]> {
  return keep((await regionPacks()).filter((one) => one.region !== region))
}

async function withPacks(added: readonly RegionPack[]): Promise<readonly RegionPack[]> {
  const byRegion = new Map((await regionPacks()).map((one) => [one.region, one]))
  for (const one of added) byRegion.set(one.region, one)
  return [...byRegion.values()]
}

async function keep(packs: readonly RegionPack[]): Promise<readonly RegionPack[]> {
  await kept.setValue(packs)
  return packs
}
