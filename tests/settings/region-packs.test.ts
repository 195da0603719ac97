import { fakeBrowser } from './fake-chrome.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RegionPack } from '../../src/analysis/region-pack.ts'
import { addRegionPack, regionPacks, removeRegionPack } from '../../src/settings/region-packs.ts'

const packOf = (region: string | null, name: string): RegionPack => ({
  format: 'notice-units/1',
  region,
  units: [{ name, canonical: null, aliases: [], body: null }],
})
const city = packOf('临溪市', '市数智局')
const all = packOf(null, '两山专办')

beforeEach(() => fakeBrowser.reset())

describe('the packs of names', () => {
  it('are none to begin with', async () => {
    expect(await regionPacks()).toEqual([])
  })

  it('are kept in the order in which they came', async () => {
    await addRegionPack(city)
    expect(await addRegionPack(all)).toEqual([city, all])
    expect(await regionPacks()).toEqual([city, all])
  })

  it('has one of a region, the last', async () => {
    await addRegionPack(city)
    await addRegionPack(all)
    const newer = packOf('临溪市', '市大数据局')
    await addRegionPack(newer)
    expect(await regionPacks()).toEqual([newer, all])
  })

  it('are removed by their region', async () => {
    await addRegionPack(city)
    await addRegionPack(all)
    expect(await removeRegionPack(null)).toEqual([city])
    expect(await regionPacks()).toEqual([city])
  })

  it.each([[null], ['x'], [{}], [[null, { ...city, units: [{ name: 5 }] }, 'x']]])(
    'are none where %j was kept',
    async (kept) => {
      await fakeBrowser.storage.local.set({ 'region-packs': kept })
      expect(await regionPacks()).toEqual([])
    },
  )

  it('are checked again when they are read', async () => {
    await fakeBrowser.storage.local.set({ 'region-packs': [{ ...city, other: 1 }, { format: 'notice-units/2' }] })
    expect(await regionPacks()).toEqual([city])
  })
})
