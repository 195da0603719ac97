import { storage } from '@wxt-dev/storage'
import { pageAddress } from '../notes/page-address.ts'
import { columnOf } from '../notice/column-of.ts'
import type { PageVerdict } from '../notice/page-verdict.ts'
import type { ToKeep } from './to-keep.ts'
import { watchUntil } from './watch-until.ts'

/** How many are remembered; the oldest are forgotten first. */
export const mostVerdicts = 500

const longestPlace = 2000
const kept = storage.defineItem<unknown>('local:page-verdicts')

/** What the reader said, oldest first; whatever in the store is no verdict is left out. */
export async function pageVerdicts(): Promise<readonly PageVerdict[]> {
  const value = await kept.getValue()
  return Array.isArray(value) ? value.filter(isVerdict).slice(-mostVerdicts) : []
}

/** What the reader said of a page and of its column; null when nothing. */
export interface SaidOf {
  readonly page: boolean | null
  readonly column: boolean | null
}

/** What the reader said of the page at an address, and of the column that it stands in. */
export async function saidOf(address: string): Promise<SaidOf> {
  const place = placeOf(address)
  const column = columnOf(place)
  const all = await pageVerdicts()
  const saidOn = (wanted: string | null) => all.find((one) => one.place === wanted)?.isNotice ?? null
  return { page: saidOn(place), column: saidOn(column) }
}

/** What the reader said of the page at an address, else of its column; null when nothing. */
export async function verdictOn(address: string): Promise<boolean | null> {
  const { page, column } = await saidOf(address)
  return page ?? column
}

/** The column that the page at an address stands in, by its name here; null where the address tells none. */
export function columnAt(address: string): string | null {
  return columnOf(placeOf(address))
}

/** Calls the listener after every change, here or in another page. */
export function watchVerdicts(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  watchUntil(signal, kept.watch(listener))
}

/** Remembers what the reader says of a page, or (null) forgets it; returns all that are remembered. */
export function setVerdict(address: string, isNotice: boolean | null): Promise<readonly PageVerdict[]> {
  return keep(placeOf(address), isNotice)
}

/** Remembers what the reader says of all pages of a column, or (null) forgets it; returns all that are remembered. */
export function setColumnVerdict(column: string, isNotice: boolean | null): Promise<readonly PageVerdict[]> {
  return keep(column, isNotice)
}

/** What is to be written so that this is said too: in the place of what is said of the same page, else before all others. */
export async function verdictsToKeep(added: readonly PageVerdict[]): Promise<ToKeep> {
  const said = await pageVerdicts()
  const places = new Set(said.map(({ place }) => place))
  const byPlace = new Map(added.map((one) => [one.place, one]))
  const others = added.filter(({ place }) => !places.has(place) && place.length <= longestPlace)
  const all = [...others, ...said.map((one) => byPlace.get(one.place) ?? one)]
  return { item: kept, value: all.slice(-mostVerdicts) }
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

function placeOf(address: string): string {
  if (!URL.canParse(address)) return address
  const { host, pathname, search } = new URL(pageAddress(address))
  return host + pathname + search
}

function isVerdict(value: unknown): value is PageVerdict {
  return (
    typeof value === 'object' &&
    value !== null &&
    'place' in value &&
    typeof value.place === 'string' &&
    'isNotice' in value &&
    typeof value.isNotice === 'boolean'
  )
}
