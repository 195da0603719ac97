import { dateWords } from './note-words.ts'

/** How often a backup is made: the days between two. */
export const backupIntervals = { day: 1, week: 7, month: 30 } as const

export type BackupInterval = keyof typeof backupIntervals

/** When backups are made; times in milliseconds. */
export interface BackupSchedule {
  /** Null: only by hand. */
  readonly every: BackupInterval | null
  /** Null: never yet. */
  readonly lastAt: number | null
  /** The reader wants to hear of it no earlier. */
  readonly laterAt: number
}

/** Older backups of ours are taken out of the folder: so many stay. */
export const keptBackups = 14

const dayLength = 86_400_000
const named = /^公告镜备份-\d{4}-\d\d-\d\d\.json$/u

/** The name of a backup's file; there is one a day. */
export function backupName(at: Date): string {
  return `公告镜备份-${dateWords(at)}.json`
}

/** Whether a backup should be made now. */
export function isBackupDue({ every, lastAt, laterAt }: BackupSchedule, now: number): boolean {
  if (every === null || now < laterAt) return false
  return lastAt === null || now - lastAt >= backupIntervals[every] * dayLength
}

/** Of the files in a folder, our backups that are one too many, the oldest. Nothing else is ever named. */
export function outdatedBackups(names: readonly string[]): string[] {
  return names
    .filter((name) => named.test(name))
    .sort()
    .slice(0, -keptBackups)
}
