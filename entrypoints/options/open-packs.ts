import { signal } from '@preact/signals'
import sample from '../../seeds/region-packs/sample.json' with { type: 'json' }
import { largestPack, readRegionPack, type ReadPack, type RegionPack } from '../../src/analysis/region-pack.ts'
import { fileName } from '../../src/export/file-name.ts'
import { addRegionPack, regionPacks, removeRegionPack } from '../../src/settings/region-packs.ts'
import type { ChosenPack, PackLine, RegionPackListProps } from '../../src/ui/region-pack-list.tsx'
import { saveFile } from '../notebook/save-file.ts'
import { readPackFile } from './read-pack-file.ts'

/** Opens the reader's packs of names; the function returned tells, each time it is asked, how the section shows them now. */
export async function openPacks(): Promise<() => RegionPackListProps> {
  const packs = signal(await regionPacks())
  const chosen = signal<ReadPack | null>(null)
  const removed = signal<RegionPack | null>(null)
  const packOf = (region: string | null) => packs.value.find((one) => one.region === region) ?? null

  const keep = async (pack: RegionPack) => {
    try {
      packs.value = await addRegionPack(pack)
    } catch {
      chosen.value = { ok: false, error: '浏览器存不下这份名录。请腾出磁盘空间后再试。' }
    }
  }
  const actions = {
    onChoose: async (file: File) => {
      chosen.value = await readPackFile(file, largestPack.bytes, readRegionPack)
    },
    onAdd: () => {
      if (chosen.value?.ok) void keep(chosen.value.pack)
      chosen.value = null
    },
    onCancel: () => (chosen.value = null),
    onRemove: async (region: string | null) => {
      removed.value = packOf(region)
      packs.value = await removeRegionPack(region)
    },
    onUndo: () => {
      if (removed.value !== null) void keep(removed.value)
      removed.value = null
    },
    onCloseUndo: () => (removed.value = null),
    onExport: (region: string | null) => {
      const pack = packOf(region)
      if (pack !== null) save(region ?? '', pack)
    },
    onSample: () => save('示例', sample),
  }
  const describe = (read: ReadPack): ChosenPack =>
    read.ok
      ? { ok: true, pack: lineOf(read.pack), replaces: packOf(read.pack.region)?.units.length ?? null }
      : { ok: false, error: read.error }

  return () => ({
    packs: packs.value.map(lineOf),
    chosen: chosen.value && describe(chosen.value),
    removed: removed.value && lineOf(removed.value),
    ...actions,
  })
}

function lineOf({ region, units }: RegionPack): PackLine {
  return { region, units: units.length }
}

function save(region: string, pack: object): void {
  const file = new Blob([`${JSON.stringify(pack, null, 2)}\n`], { type: 'application/json' })
  saveFile(fileName(`单位名录 ${region}`, 'json', new Date()), file)
}
