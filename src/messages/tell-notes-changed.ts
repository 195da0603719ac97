import { browser } from 'wxt/browser'
import { askTab } from './tab-messages.ts'

/**
 * Tells every tab that shows this page (whatever its query or fragment) that its notes were changed, so that it paints
 * them again. Whoever changes notes calls it; a tab that cannot be told is left out.
 */
export async function tellNotesChanged(page: string): Promise<void> {
  const tabs = await browser.tabs.query({})
  const place = placeOf(page)
  const showing = tabs.filter((tab) => tab.id !== undefined && tab.url !== undefined && placeOf(tab.url) === place)
  await Promise.all(showing.map((tab) => askTab(tab.id!).notesChanged()))
}

function placeOf(address: string): string {
  if (!URL.canParse(address)) return address
  const { protocol, host, pathname } = new URL(address)
  return `${protocol}//${host}${pathname}`
}
