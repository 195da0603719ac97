import { storage } from '@wxt-dev/storage'
import { portalParts, type Portal } from '../notice/portal.ts'
import type { ToKeep } from './to-keep.ts'
import { watchUntil } from './watch-until.ts'

const kept = storage.defineItem<unknown>('local:portals')

/** What the reader's own rules tell of portals; whatever in the store is no rule is left out. */
export async function portals(): Promise<readonly Portal[]> {
  return read(await kept.getValue())
}

/** Keeps rules, each in the place of one of the same host, else behind the others; returns all of them. */
export async function addPortals(added: readonly Portal[]): Promise<readonly Portal[]> {
  return keep(await withPortals(added))
}

/** What is to be written so that these rules are kept too. */
export async function portalsToKeep(added: readonly Portal[]): Promise<ToKeep> {
  return { item: kept, value: await withPortals(added) }
}

/** Forgets the rule of a host; returns those that are left. */
export async function removePortal(host: string): Promise<readonly Portal[]> {
  return keep((await portals()).filter((one) => one.host !== host))
}

/** Switches the rule of a host on or off; returns all of them. */
export async function setPortal(host: string, on: boolean): Promise<readonly Portal[]> {
  return keep((await portals()).map((one) => (one.host === host ? { ...one, off: !on } : one)))
}

/** Calls the listener after every change, here or in another page. */
export function watchPortals(listener: (now: readonly Portal[]) => void, signal: AbortSignal): void {
  if (signal.aborted) return
  watchUntil(
    signal,
    kept.watch((value) => listener(read(value))),
  )
}

function read(value: unknown): readonly Portal[] {
  if (!Array.isArray(value)) return []
  return value.filter(isPortal)
}

/** Selectors were tried before they were kept; whoever uses them tries them again. */
function isPortal(value: unknown): value is Portal {
  if (typeof value !== 'object' || value === null) return false
  const { host, off, ...parts } = value as Record<string, unknown>
  return (
    typeof host === 'string' &&
    typeof off === 'boolean' &&
    portalParts.every((name) => parts[name] === null || typeof parts[name] === 'string')
  )
}

async function withPortals(added: readonly Portal[]): Promise<readonly Portal[]> {
  const byHost = new Map((await portals()).map((one) => [one.host, one]))
  for (const one of added) byHost.set(one.host, one)
  return [...byHost.values()]
}

async function keep(all: readonly Portal[]): Promise<readonly Portal[]> {
  await kept.setValue(all)
  return all
}
