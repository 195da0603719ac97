import { browser } from 'wxt/browser'
import { backupName, isBackupDue } from '../../src/export/backup-plan.ts'
import { backupToJson } from '../../src/export/backup-to-json.ts'
import { readEverything } from '../../src/notes/read-everything.ts'
import { backupSettings } from '../notebook/backup-settings.ts'
import { mayWrite, writeBackup } from '../notebook/backup-folder.ts'
import { keepPlan, readPlan } from '../notebook/kept-plan.ts'

/** Below the 30 seconds after which the browser stops a background that nobody speaks with. */
const wakefulness = 20_000

/**
 * Makes the backup that is due, where the browser lets us write into the reader's folder without a click. Where it does
 * not, or writing fails, the notebook says so the next time it is opened.
 */
export async function backUpWhenDue(): Promise<void> {
  const plan = await readPlan()
  const folder = plan?.folder ?? null
  if (plan === null || folder === null || !isBackupDue(plan, Date.now()) || !(await mayWrite(folder, false))) return
  // Not while a notebook makes one.
  await navigator.locks.request('backup', { ifAvailable: true }, async (lock) => {
    if (lock !== null) await staySoLong(makeBackup(folder))
  })
}

async function makeBackup(folder: FileSystemDirectoryHandle): Promise<void> {
  const at = Date.now()
  const settings = await backupSettings()
  const problem = await writeBackup(folder, backupName(new Date(at)), backupToJson(readEverything(), settings, at))
  // As it is now: the reader may have chosen another folder meanwhile.
  const plan = await readPlan()
  if (problem !== null) console.error(problem)
  else if (plan !== null) await keepPlan({ ...plan, lastAt: at, laterAt: 0 })
}

/** A long piece of work keeps the background awake only as long as it asks the browser something now and then. */
async function staySoLong(work: Promise<void>): Promise<void> {
  const turn = setInterval(() => void browser.runtime.getPlatformInfo(), wakefulness)
  await work.finally(() => clearInterval(turn))
}
