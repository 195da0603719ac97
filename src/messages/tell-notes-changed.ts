import { browser } from 'wxt/browser'
import { isReadingAddress } from './reading-address.ts'
import { askTab } from './tab-messages.ts'

/**
 * Tells every tab that shows one of these pages (whatever its query or fragment) that its notes were changed, so that it
 * paints them again; so are all tabs told in which a kept notice is read. Whoever changes notes calls it; a tab that
 * cannot be told is left out.
 */
export async function tellNotesChanged(...pages: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({})
  const places = new Set(pages.map(placeOf))
  const showing = tabs.filter(
    ({ id, url }) => id !== undefined && url !== undefined && (places.has(placeOf(url)) || isReadingAddress(url)),
  )
  await Promise.all(showing.map((tab) => askTab(tab.id!).notesChanged()))
}

function placeOf(address: string): string {
  if (!URL.canParse(address)) return address
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}${pathname}`
}
