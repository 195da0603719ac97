import { sameJson } from '../notes/same-json.ts'
import type { ReaderSettings } from '../settings/reader-settings.ts'
import type { SettingKind } from '../wording/setting-names.ts'
import type { ImportLine } from './import-summary.ts'
import { type SettingEntry, settingEntries, settingsOf } from './setting-entries.ts'

/** One setting of a backup beside the one that is kept for the same. */
export interface SettingRow extends ImportLine {
  readonly kind: SettingKind
}

/** What a backup's settings would do here, those that differ before all others. */
export function settingRows(incoming: ReaderSettings, here: ReaderSettings): readonly SettingRow[] {
  const kept = new Map(settingEntries(here).map((one) => [one.id, one]))
  const order = { conflict: 0, new: 1, same: 2 } as const
  return settingEntries(incoming)
    .map((one) => rowOf(one, kept.get(one.id) ?? null))
    .sort((a, b) => order[a.state] - order[b.state])
}

/** What of a backup's settings comes in where the reader takes these rows. */
export function settingsTaken(incoming: ReaderSettings, taken: readonly SettingRow[]): ReaderSettings {
  return settingsOf(incoming, new Set(taken.map(({ id }) => id)))
}

function rowOf(incoming: SettingEntry, kept: SettingEntry | null): SettingRow {
  const side = ({ words }: SettingEntry) => ({ words, erased: false, updatedAt: null })
  const state = kept === null ? 'new' : sameJson(incoming.value, kept.value) ? 'same' : 'conflict'
  return {
    kind: incoming.kind,
    id: incoming.id,
    state,
    subject: incoming.name,
    notice: '',
    incoming: side(incoming),
    kept: state === 'conflict' && kept !== null ? side(kept) : null,
  }
}
