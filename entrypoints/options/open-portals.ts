import { signal } from '@preact/signals'
import sample from '../../seeds/portal-packs/sample.json' with { type: 'json' }
import { fileName } from '../../src/export/file-name.ts'
import { largestPortals, type PortalPack, readPortalPack } from '../../src/notice/portal-pack.ts'
import { type Portal, portalParts, type PortalParts } from '../../src/notice/portal.ts'
import { selectorTest } from '../../src/page/portal-parts.ts'
import { addPortals, portals, removePortal, setPortal, watchPortals } from '../../src/settings/portals.ts'
import type { PackRead } from '../../src/text/pack-file.ts'
import type { ChosenPortals, PortalLine, PortalListProps } from '../../src/ui/portal-list.tsx'
import { saveFile } from '../notebook/save-file.ts'
import { readPackFile } from './read-pack-file.ts'

const partNames: Readonly<Record<keyof PortalParts, string>> = {
  body: '正文',
  title: '标题',
  source: '来源',
  furniture: '不读',
}

/** Opens the reader's rules for portals; the function returned tells, each time it is asked, how the section shows them now. */
export async function openPortals(open: AbortSignal): Promise<() => PortalListProps> {
  const all = signal(await portals())
  const chosen = signal<PackRead<PortalPack> | null>(null)
  const removed = signal<Portal | null>(null)
  // A body may be picked in a page while the options are open.
  watchPortals((now) => (all.value = now), open)
  const isSelector = selectorTest(document)

  const keep = async (added: readonly Portal[]) => {
    try {
      all.value = await addPortals(added)
    } catch {
      chosen.value = { ok: false, error: '浏览器存不下这些规则。请腾出磁盘空间后再试。' }
    }
  }
  const actions = {
    onChoose: async (file: File) => {
      chosen.value = await readPackFile(file, largestPortals.bytes, (json) => readPortalPack(json, isSelector))
    },
    onAdd: () => {
      if (chosen.value?.ok) void keep(chosen.value.pack.portals)
      chosen.value = null
    },
    onCancel: () => (chosen.value = null),
    onSwitch: async (host: string, on: boolean) => {
      all.value = await setPortal(host, on)
    },
    onRemove: async (host: string) => {
      removed.value = all.value.find((one) => one.host === host) ?? null
      all.value = await removePortal(host)
    },
    onUndo: () => {
      if (removed.value !== null) void keep([removed.value])
      removed.value = null
    },
    onCloseUndo: () => (removed.value = null),
    onExport: () => save('', { format: 'notice-portals/1', portals: all.value }),
    onSample: () => save('示例', sample),
  }
  const describe = (read: PackRead<PortalPack>): ChosenPortals => {
    if (!read.ok) return read
    const hosts = read.pack.portals.map(({ host }) => host)
    return { ok: true, hosts, replaces: hosts.filter((host) => all.value.some((one) => one.host === host)) }
  }

  return () => ({
    portals: all.value.map(lineOf),
    chosen: chosen.value && describe(chosen.value),
    removed: removed.value && removed.value.host,
    ...actions,
  })
}

function lineOf(portal: Portal): PortalLine {
  const parts = portalParts.flatMap((name) => {
    const selector = portal[name]
    return selector === null ? [] : [[partNames[name], selector] as const]
  })
  return { host: portal.host, off: portal.off, parts }
}

function save(name: string, pack: object): void {
  const file = new Blob([`${JSON.stringify(pack, null, 2)}\n`], { type: 'application/json' })
  saveFile(fileName(`网站规则 ${name}`, 'json', new Date()), file)
}
