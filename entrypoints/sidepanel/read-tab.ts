import { askTab } from '../../src/messages/tab-messages.ts'
import { siteIsOn } from '../../src/settings/site-settings.ts'
import type { TabPage } from '../../src/ui/tab-page.ts'

/** The host of a portal's page; null for all others, whose addresses the browser does not even tell us. */
function hostOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null
  const { protocol, host } = new URL(address)
  return protocol === 'http:' || protocol === 'https:' ? host : null
}

/** What there is to say of the page in a tab; `address` as the browser tells it. Never fails. */
export async function readTab(tabId: number, address: string | undefined): Promise<TabPage> {
  const named = hostOf(address)
  // Both at once: the reader waits for the panel.
  const [answer, namedOn] = await Promise.all([askTab(tabId).viewOfPage(), named === null || siteIsOn(named)])
  const view = answer.ok && answer.value.analysis !== null ? answer.value : null
  const host = hostOf(view?.address ?? address)
  if (view === null && host === null) return { kind: 'elsewhere' }
  const siteOn = host === named ? namedOn : host === null || (await siteIsOn(host))
  return { kind: 'page', host, siteOn, view }
}
