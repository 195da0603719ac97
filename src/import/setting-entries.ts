import type { RegionPack } from '../analysis/region-pack.ts'
import type { BackupInterval } from '../export/backup-plan.ts'
import { type Portal, type PortalParts, portalParts } from '../notice/portal.ts'
import type { PaintSettings } from '../settings/paint.ts'
import type { ReaderSettings } from '../settings/reader-settings.ts'
import { kindNames, markKinds } from '../wording/mark-kinds.ts'
import type { SettingKind } from '../wording/setting-names.ts'
import { verdictWords } from '../wording/verdict-words.ts'

/** One setting: what it is of (a region, a site, a page; empty where there is one of its kind), what it is, and the same in words. */
export interface SettingEntry {
  readonly kind: SettingKind
  /** Unlike that of all other entries, and the same on every machine. */
  readonly id: string
  readonly name: string
  readonly value: unknown
  readonly words: string
}

const partNames: Readonly<Record<keyof PortalParts, string>> = {
  body: '正文',
  title: '标题',
  source: '来源行',
  furniture: '不算正文',
}
const intervalWords: Readonly<Record<BackupInterval, string>> = { day: '每天', week: '每周', month: '每月' }

/** Settings as single entries, so that two machines' can be laid side by side. */
export function settingEntries(settings: ReaderSettings): readonly SettingEntry[] {
  const { regionPacks, portals, verdicts, sitesOff, paint, backupEvery } = settings
  return [
    ...regionPacks.map((pack) => entry('regionPacks', pack.region ?? '', pack, packWords(pack), pack.region ?? '通用')),
    ...portals.map((portal) => entry('portals', portal.host, portal, portalWords(portal))),
    ...verdicts.map((said) => entry('verdicts', said.place, said, verdictWords(said))),
    ...sitesOff.map((host) => entry('sitesOff', host, host, '不标注')),
    ...(paint === null ? [] : [entry('paint', '', paint, paintWords(paint))]),
    ...(backupEvery === null ? [] : [entry('backupEvery', '', backupEvery, intervalWords[backupEvery])]),
  ]
}

/** Those of the settings whose entries have one of these ids. */
export function settingsOf(settings: ReaderSettings, ids: ReadonlySet<string>): ReaderSettings {
  const has = (kind: SettingKind, name: string) => ids.has(idOf(kind, name))
  return {
    regionPacks: settings.regionPacks.filter(({ region }) => has('regionPacks', region ?? '')),
    portals: settings.portals.filter(({ host }) => has('portals', host)),
    verdicts: settings.verdicts.filter(({ place }) => has('verdicts', place)),
    sitesOff: settings.sitesOff.filter((host) => has('sitesOff', host)),
    paint: has('paint', '') ? settings.paint : null,
    backupEvery: has('backupEvery', '') ? settings.backupEvery : null,
  }
}

function entry(kind: SettingKind, key: string, value: unknown, words: string, name = key): SettingEntry {
  return { kind, id: idOf(kind, key), name, value, words }
}

function idOf(kind: SettingKind, key: string): string {
  return `${kind}/${key}`
}

function packWords({ units }: RegionPack): string {
  return `${units.length} 个单位`
}

function portalWords(portal: Portal): string {
  const parts = portalParts.flatMap((part) => (portal[part] === null ? [] : [`${partNames[part]} ${portal[part]}`]))
  return `${parts.join('；')}${portal.off ? '（已停用）' : ''}`
}

function paintWords({ shown, leavePage, legendCollapsed }: PaintSettings): string {
  const hidden = markKinds.filter((kind) => !shown[kind]).map((kind) => kindNames[kind])
  return [
    hidden.length === 0 ? '全部标出' : `不标${hidden.join('、')}`,
    leavePage ? '不改动网页' : '照常标在网页上',
    legendCollapsed ? '收起图例' : '展开图例',
  ].join('，')
}
