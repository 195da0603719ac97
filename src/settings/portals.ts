import { storage } from '@wxt-dev/storage'
import { checkPortal, type Portal } from '../notice/portal-pack.ts'
import { watchUntil } from './watch-until.ts'

const kept = storage.defineItem<unknown>('local:portals')

/** The selectors were tried when they were kept; whoever uses them tries them again. */
const wasTried = () => true

/** What the reader's own rules tell of portals; whatever in the store is no rule is left out. */
export async function portals(): Promise<readonly Portal[]> {
  return read(await kept.getValue())
}

/** Keeps rules, each in the place of one of the same host, else behind the others; returns all of them. */
export async function addPortals(added: readonly Portal[]): Promise<readonly Portal[]> {
  const byHost = new Map((await portals()).map((one) => [one.host, one]))
  for (const one of added) byHost.set(one.host, one)
  return keep([...byHost.values()])
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
  return value.flatMap((one) => {
    const checked = checkPortal(one, wasTried)
    return checked.ok ? [checked.pack] : []
  })
}

async function keep(all: readonly Portal[]): Promise<readonly Portal[]> {
  await kept.setValue(all)
  return all
}
