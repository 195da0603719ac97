import { type BackupSchedule } from '../../src/export/backup-plan.ts'
import { keepState, keptState } from '../../src/notes/kept-state.ts'
import type { Outcome } from '../../src/notes/outcome.ts'
import { setBackupAlarm } from './backup-alarm.ts'

/** When backups are made and where; kept on this machine, as the folder's handle is one that only the browser can make. */
export interface KeptPlan extends BackupSchedule {
  /** Null: backups are downloads. */
  readonly folder: FileSystemDirectoryHandle | null
}

const key = 'backup-plan'

/** Nothing by itself. */
export const noPlan: KeptPlan = { every: null, lastAt: null, laterAt: 0, folder: null }

/** The reader's plan; null where it cannot be read. */
export async function readPlan(): Promise<KeptPlan | null> {
  const kept = await keptState<KeptPlan>(key)
  return kept.ok ? { ...noPlan, ...kept.value } : null
}

export async function keepPlan(plan: KeptPlan): Promise<Outcome<null>> {
  const kept = await keepState(key, plan)
  if (kept.ok) await followPlan(plan)
  return kept
}

/** Has the background woken where it has something to do by itself. */
export function followPlan({ every, folder }: KeptPlan): Promise<void> {
  return setBackupAlarm(every !== null && folder !== null)
}
