import { type Signal, signal } from '@preact/signals'
import { backupName, type BackupInterval, isBackupDue } from '../../src/export/backup-plan.ts'
import type { BackupView } from '../../src/ui/backup-dialog.tsx'
import { backupSettings } from './backup-settings.ts'
import { mayWrite, writeBackup } from './backup-folder.ts'
import { keepPlan, type KeptPlan, noPlan, readPlan } from './kept-plan.ts'
import { runExport } from './run-export.ts'
import { saveFile } from './save-file.ts'

const refused = '浏览器没有允许写入这个文件夹。请再试一次，或另选文件夹。'
const dayLength = 86_400_000
const hour = 3_600_000

/** Backups of the notebook, by hand and by schedule, into a folder or as a download. */
export interface Backups {
  readonly view: Signal<BackupView>
  /** Reads the schedule, makes what is due, and looks again every hour. */
  start(signal: AbortSignal): Promise<void>
  /** Makes a backup now; to be called on a click, which may have to give the permission to write. */
  make(): Promise<void>
  chooseFolder(): Promise<void>
  forgetFolder(): Promise<void>
  schedule(every: BackupInterval | null): Promise<void>
  /** As a restored backup says; nobody is asked for another on the same day. */
  resume(every: BackupInterval): Promise<void>
  /** Says nothing of it for a day. */
  later(): Promise<void>
}

type Picker = (options: { id: string }) => Promise<FileSystemDirectoryHandle>

export function backups(): Backups {
  // Firefox has no folder picker.
  const picker = (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker
  const view = signal<BackupView>({
    canChooseFolder: picker !== undefined,
    folder: null,
    every: null,
    lastAt: null,
    due: false,
    running: null,
    problem: null,
  })
  let plan = noPlan

  function show(change: Partial<BackupView> = {}): void {
    const { folder, every, lastAt } = plan
    const due = isBackupDue(plan, Date.now())
    view.value = { ...view.value, folder: folder?.name ?? null, every, lastAt, due, ...change }
  }

  async function keep(change: Partial<KeptPlan>): Promise<void> {
    // As it is now: the background makes backups too.
    plan = { ...((await readPlan()) ?? plan), ...change }
    const kept = await keepPlan(plan)
    show({ problem: kept.ok ? null : kept.error })
  }

  /** Into the folder where there is one and we may, else as a download; never two at a time, in two windows either. */
  async function make(byHand: boolean): Promise<void> {
    const { folder } = plan
    if (folder !== null && !(await mayWrite(folder, byHand))) {
      if (byHand) show({ problem: refused })
      return
    }
    if (folder === null && !byHand) return
    await navigator.locks.request('backup', { ifAvailable: true }, async (lock) => {
      if (lock !== null) await write(folder)
    })
  }

  async function write(folder: FileSystemDirectoryHandle | null): Promise<void> {
    const at = Date.now()
    show({ running: { done: 0, total: 0 }, problem: null })
    const settings = await backupSettings()
    const watch = (done: number, total: number) => show({ running: { done, total } })
    const made = await runExport({ kind: 'backup', settings, at }, watch, new AbortController().signal)
    const name = backupName(new Date(at))
    const problem =
      made === null || !made.ok
        ? (made?.error ?? null)
        : folder === null
          ? saveFile(name, made.value)
          : await writeBackup(folder, name, [made.value])
    if (typeof problem !== 'string') await keep({ lastAt: at, laterAt: 0 })
    show(typeof problem === 'string' ? { running: null, problem } : { running: null })
  }

  return {
    view,
    async start(signal) {
      show({ due: false })
      // The reader hears of it only where it could not be made without them.
      const look = async () => {
        plan = (await readPlan()) ?? plan
        if (isBackupDue(plan, Date.now())) await make(false)
        show()
      }
      await look()
      const turn = setInterval(() => void look(), hour)
      signal.addEventListener('abort', () => clearInterval(turn))
    },
    make: () => make(true),
    async chooseFolder() {
      try {
        const folder = await picker!({ id: 'backup' })
        // Asked by itself: Chromium offers to allow it for good only where it was asked so.
        if (!(await mayWrite(folder, true))) return show({ problem: refused })
        await keep({ folder, every: plan.every ?? 'week' })
      } catch (error) {
        // The reader closed the picker.
        if (!(error instanceof DOMException && error.name === 'AbortError'))
          show({ problem: '没有选成文件夹，请再试一次。' })
      }
    },
    forgetFolder: () => keep({ folder: null }),
    schedule: (every) => keep({ every, laterAt: 0 }),
    resume: (every) => keep({ every, laterAt: Date.now() + dayLength }),
    later: () => keep({ laterAt: Date.now() + dayLength }),
  }
}
