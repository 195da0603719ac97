import { checkRegionPack } from '../analysis/region-pack.ts'
import { type BackupInterval, backupIntervals } from '../export/backup-plan.ts'
import { checkPortal } from '../notice/portal-pack.ts'
import { type Fields, fields, oneOrNull, own, text, wrong } from '../notes/read-fields.ts'
import { Refusal } from '../notes/refusal.ts'
import { type PaintSettings, standardPaint } from '../settings/paint.ts'
import type { ReaderSettings } from '../settings/reader-settings.ts'
import { markKinds } from '../wording/mark-kinds.ts'
import { readEach } from './read-lists.ts'
import { readVerdict } from './read-verdict.ts'

const intervals = Object.keys(backupIntervals) as BackupInterval[]

/**
 * The settings of a backup; what an older one does not have is empty. Two of the same name are one, the last. Selectors are
 * not tried: a worker has no parser of them.
 */
export function readSettings(value: unknown): ReaderSettings {
  const sent = fields(value ?? {}, 'settings')
  const each = <T>(name: keyof ReaderSettings, what: string, read: (one: unknown) => T) =>
    readEach(what, own(sent, name) ?? [], read)
  const single = <T>(name: keyof ReaderSettings, what: string, read: (one: unknown) => T) =>
    own(sent, name) == null ? null : (readEach(what, [own(sent, name)], read)[0] ?? null)
  return {
    regionPacks: lastOfEach(each('regionPacks', '单位名录', readPack), ({ region }) => region),
    portals: lastOfEach(each('portals', '网站规则', readPortal), ({ host }) => host),
    verdicts: lastOfEach(each('verdicts', '对页面的更正', readVerdict), ({ place }) => place),
    sitesOff: lastOfEach(each('sitesOff', '停用的网站', readHost), (host) => host),
    paint: single('paint', '标注方式', readPaint),
    backupEvery: single('backupEvery', '备份周期', readInterval),
  }
}

function lastOfEach<T>(all: readonly T[], nameOf: (one: T) => string | null): readonly T[] {
  return [...new Map(all.map((one) => [nameOf(one), one])).values()]
}

function readPack(value: unknown) {
  const read = checkRegionPack(value)
  if (!read.ok) throw new Refusal(read.error)
  return read.pack
}

function readPortal(value: unknown) {
  const read = checkPortal(value, () => true)
  if (!read.ok) throw new Refusal(read.error)
  return read.pack
}

/** A host as a location tells it, with its port where it has one. */
function readHost(value: unknown): string {
  const host = text(value, 'host', 260).toLowerCase()
  if (!/^[^\s/?#@\\]+$/u.test(host)) throw wrong('host')
  return host
}

/** What a later version paints besides is passed over. */
function readPaint(value: unknown): PaintSettings {
  const sent = fields(value, 'paint')
  const shown = fields(own(sent, 'shown') ?? {}, 'shown')
  return {
    shown: Object.fromEntries(
      markKinds.map((kind) => [kind, flag(shown, kind, standardPaint.shown[kind])]),
    ) as PaintSettings['shown'],
    legendCollapsed: flag(sent, 'legendCollapsed', standardPaint.legendCollapsed),
    leavePage: flag(sent, 'leavePage', standardPaint.leavePage),
  }
}

function flag(from: Fields, name: string, otherwise: boolean): boolean {
  const value = own(from, name) ?? otherwise
  if (typeof value !== 'boolean') throw wrong(name)
  return value
}

function readInterval(value: unknown): BackupInterval | null {
  return oneOrNull(intervals, { backupEvery: value }, 'backupEvery')
}
