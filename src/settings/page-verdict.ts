import { pageAddress } from '../notes/page-address.ts'

/** Where the reader's verdicts are kept in the browser's local storage area. */
export const verdictsKey = 'page-verdicts'

/** How many are remembered; the oldest are forgotten first. */
export const mostVerdicts = 500

/** What the reader said of a page: that it is a notice, or that it is none. */
export interface PageVerdict {
  /** Host, path and query, without what only says how the reader came there. */
  readonly place: string
  readonly isNotice: boolean
}

/** The verdicts in what is kept, oldest first; whatever is no verdict is left out. */
export function readVerdicts(kept: unknown): readonly PageVerdict[] {
  return Array.isArray(kept) ? kept.filter(isVerdict).slice(-mostVerdicts) : []
}

/** What these verdicts say of the page at an address; null when nothing. */
export function verdictIn(verdicts: readonly PageVerdict[], address: string): boolean | null {
  const place = placeOf(address)
  return verdicts.find((one) => one.place === place)?.isNotice ?? null
}

/** The place of a verdict on the page at an address. */
export function placeOf(address: string): string {
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
