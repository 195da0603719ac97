import { browser } from 'wxt/browser'

const name = 'backup'
const hour = 60

/** Firefox writes into no folder: nothing is to be woken there, and the permission is not asked for. */
const { alarms } = browser as Partial<Pick<typeof browser, 'alarms'>>

/** Has the browser wake the background every hour to see whether a backup is due, or (`on` false) no more. */
export async function setBackupAlarm(on: boolean): Promise<void> {
  if (!on) await alarms?.clear(name)
  else if ((await alarms?.get(name)) === undefined) await alarms?.create(name, { periodInMinutes: hour })
}

/** Calls the listener at every such hour; to be called in the background's first turn. */
export function onBackupAlarm(listener: () => void): void {
  alarms?.onAlarm.addListener((alarm) => alarm.name === name && listener())
}
