import { browser } from 'wxt/browser'
import type { ScriptPublicPath } from 'wxt/utils/inject-script'

const id = 'own-sites'
const portals = '*://*.gov.cn/*'

/** Whether a host is a portal, where the extension runs by itself. */
export function isPortal(host: string): boolean {
  return /(?:^|\.)gov\.cn(?::\d+)?$/iu.test(host)
}

/** The match patterns beyond portals that the reader has allowed, in alphabetical order. */
export async function reachedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((origin) => !isPortal(/:\/\/([^/]+)\//u.exec(origin)?.[1] ?? '')).sort()
}

/** Whether the extension runs by itself on a host that is no portal. */
export async function isReached(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] })
}

/** Asks the browser to ask the reader for a site; must be the first thing done in the turn of a click. */
export function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] })
}

/** Gives the permission for a host or a pattern back; the background then takes our script off it. */
export function leaveSite(hostOrPattern: string): Promise<boolean> {
  const origin = hostOrPattern.includes('://') ? hostOrPattern : patternOf(hostOrPattern)
  return browser.permissions.remove({ origins: [origin] })
}

/**
 * Registers our content script on exactly the sites that the reader allowed, never on portals, which the manifest
 * reaches. To be called in the background whenever permissions change, and at each install, which forgets scripts.
 */
export function registerSites(): Promise<void> {
  registering = registering.then(register, register)
  return registering
}

let registering: Promise<void> = Promise.resolve()

async function register(): Promise<void> {
  const matches = [...(await reachedSites())]
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] })
    return
  }
  const script = { id, matches, excludeMatches: [portals], runAt: 'document_idle' as const, ...ownFiles() }
  if (registered.length > 0) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
}

/** Runs our content script in the open tabs of sites that were allowed just now: registered scripts wait for new pages. */
export async function runInTabsOf(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] })
  const elsewhere = tabs.filter(({ url }) => url !== undefined && URL.canParse(url) && !isPortal(new URL(url).host))
  await Promise.all(elsewhere.map(({ id }) => id !== undefined && runInTab(id)))
}

/**
 * Runs our content script anew in all open tabs that it runs in by itself: after an update, the one that runs there is cut
 * off from us. For Chromium; Firefox does so of itself.
 */
export async function runInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [portals, ...(await reachedSites())], discarded: false })
  await Promise.all(tabs.map(({ id }) => id !== undefined && runInTab(id)))
}

/**
 * Runs our content script in a tab now, as the reader's click allows; where it runs already, it starts anew. False where
 * the browser refuses (its own pages, shops of extensions).
 */
export async function runInTab(tabId: number): Promise<boolean> {
  const { js, css } = ownFiles()
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: css })
    await browser.scripting.executeScript({ target: { tabId }, files: js })
    return true
  } catch {
    return false
  }
}

/** The files of our content script, as the manifest names them. */
function ownFiles(): { js: ScriptPublicPath[]; css: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? []
  return { js: (script?.js ?? []) as ScriptPublicPath[], css: script?.css ?? [] }
}

function patternOf(host: string): string {
  return `*://${host.replace(/:\d+$/u, '')}/*`
}
