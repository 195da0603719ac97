import { storage } from '@wxt-dev/storage'
import { mostVerdicts, placeOf, readVerdicts, verdictIn, verdictsKey, type PageVerdict } from './page-verdict.ts'

const longestPlace = 2000
const kept = storage.defineItem<unknown>(`local:${verdictsKey}`)

/** What the reader said, oldest first; whatever in the store is no verdict is left out. */
export async function pageVerdicts(): Promise<readonly PageVerdict[]> {
  return readVerdicts(await kept.getValue())
}

/** What the reader said of the page at an address; null when nothing. */
export async function verdictOn(address: string): Promise<boolean | null> {
  return verdictIn(await pageVerdicts(), address)
}

/** Remembers what the reader says of a page, or (null) forgets it; returns all that are remembered. */
export function setVerdict(address: string, isNotice: boolean | null): Promise<readonly PageVerdict[]> {
  return keep(placeOf(address), isNotice)
}

/** Forgets what the reader said of a place; returns what is left. */
export function forgetVerdict(place: string): Promise<readonly PageVerdict[]> {
  return keep(place, null)
}

async function keep(place: string, isNotice: boolean | null): Promise<readonly PageVerdict[]> {
  const others = (await pageVerdicts()).filter((one) => one.place !== place)
  const fits = isNotice !== null && place.length <= longestPlace
  const all = fits ? [...others, { place, isNotice }].slice(-mostVerdicts) : others
  await kept.setValue(all)
  return all
}
