import { storage } from '@wxt-dev/storage'
import type { ToKeep } from './to-keep.ts'
import { watchUntil } from './watch-until.ts'

const prefix = 'site-off/'

/** Whether the reader wants marks on a site; on unless switched off. `host` is a location's host. */
export async function siteIsOn(host: string): Promise<boolean> {
  return (await siteOff(host).getValue()) !== true
}

/** Switches a site on or off, in all its pages and for good. */
export async function setSite(host: string, on: boolean): Promise<void> {
  if (on) await siteOff(host).removeValue()
  else await siteOff(host).setValue(true)
}

/** Calls the listener whenever the site is switched, here or in another page. */
export function watchSite(host: string, listener: (on: boolean) => void, signal: AbortSignal): void {
  if (signal.aborted) return
  watchUntil(
    signal,
    siteOff(host).watch((off) => listener(off !== true)),
  )
}

/** The hosts that are switched off, in alphabetical order. */
export async function sitesOff(): Promise<string[]> {
  const kept = await storage.snapshot('local')
  return Object.keys(kept)
    .filter((key) => key.startsWith(prefix) && kept[key] === true)
    .map((key) => key.slice(prefix.length))
    .sort()
}

/** What is to be written so that these hosts are off. */
export function sitesOffToKeep(hosts: readonly string[]): ToKeep[] {
  return hosts.map((host) => ({ item: siteOff(host), value: true }))
}

/** One record a site, so that two pages switching two sites never undo each other. */
function siteOff(host: string) {
  return storage.defineItem<boolean>(`local:${prefix}${host.toLowerCase()}`)
}
