import { largestSelector } from '../notice/portal.ts'
import { addPortals, portals, removePortal } from './portals.ts'

/**
 * Keeps the selector of the body that the reader showed on a page of a host, beside what else is known of the host. It
 * takes the place of those selectors that `isHere` says mean something on this page; those for the site's pages of another
 * make stay. Returns what takes it back.
 */
export async function keepBody(
  host: string,
  selector: string,
  isHere: (selector: string) => boolean,
): Promise<() => Promise<void>> {
  const before = (await portals()).find((one) => one.host === host)
  const others = partsOf(before?.body ?? null).filter((one) => one !== selector && !isHere(one))
  const all = [...others, selector].join(', ')
  const body = all.length <= largestSelector ? all : selector
  await addPortals([{ title: null, source: null, furniture: null, ...before, host, body, off: false }])
  return async () => {
    await (before === undefined ? removePortal(host) : addPortals([before]))
  }
}

/** The selectors of a list; commas in brackets part nothing. */
function partsOf(list: string | null): string[] {
  return list === null ? [] : list.split(/,(?![^([]*[)\]])/u).map((one) => one.trim())
}
