import { browser } from 'wxt/browser'

const name = 'backup'
const hour = 60

/** Has the browser wake the background every hour to see whether a backup is due, or (`on` false) no more. */
export async function setBackupAlarm(on: boolean): Promise<void> {
  if (!on) await browser.alarms.clear(name)
  else if ((await browser.alarms.get(name)) === undefined) await browser.alarms.create(name, { periodInMinutes: hour })
}

/** Calls the listener at every such hour; to be called in the background's first turn. */
export function onBackupAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => alarm.name === name && listener())
}
