import { browser } from 'wxt/browser'
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import type { PageSender } from './sender.ts'

const ownSites = 'own-sites'
const saidNotices = 'said-notices'
const portals = '*://*.gov.cn/*'

/** What reads a page and paints it; the gate, which the manifest names, asks for it where a page may be a notice. */
const lens = {
  js: ['/content-scripts/notice.js'] satisfies ScriptPublicPath[],
  css: ['/content-scripts/notice.css'],
}

/** What paints with highlights needs this beside the lens's own sheet. */
const highlights = '/assets/highlights.css'

type Target = Parameters<typeof browser.scripting.executeScript>[0]['target']

/** The gate, as the manifest names it: asked for its manifest, Firefox gives whole addresses, which it refuses to register. */
const gate = ['/gate.js'] satisfies ScriptPublicPath[]

interface Registered {
  readonly id: string
  readonly matches: string[]
  readonly excludeMatches?: string[]
  readonly js: ScriptPublicPath[]
}

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
 * Registers our gate on exactly the sites that the reader allowed, never on portals, which the manifest
 * reaches. To be called in the background whenever permissions change, and at each install, which forgets scripts.
 */
export function registerSites(): Promise<void> {
  registering = registering.then(register, register)
  return registering
}

let registering: Promise<void> = Promise.resolve()

async function register(): Promise<void> {
  await keepRegistered({ id: ownSites, matches: [...(await reachedSites())], excludeMatches: [portals], js: gate })
}

/** Registers a script anew, or takes it off where it matches nothing. */
async function keepRegistered(script: Registered): Promise<void> {
  const { id, matches } = script
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] })
    return
  }
  const now = { ...script, runAt: 'document_idle' as const }
  if (registered.length > 0) await browser.scripting.updateContentScripts([now])
  else await browser.scripting.registerContentScripts([now])
}

/**
 * Asks for the lens on the pages at these places (host, path and query), which the reader said are notices: the gate may not
 * let them through. To be called in the background whenever verdicts change, and at each install.
 */
export function registerNotices(places: readonly string[]): Promise<void> {
  const matches = places.map((place) => `*://${place.replace(/^([^/:]*):\d+/u, '$1').replace(/\?.*$/u, '')}*`)
  const script = {
    id: saidNotices,
    matches: [...new Set(matches)],
    js: ['/said-notice.js'] satisfies ScriptPublicPath[],
  }
  const register = () => keepRegistered(script)
  registering = registering.then(register, register)
  return registering
}

/** Runs our gate in the open tabs of sites that were allowed just now: registered scripts wait for new pages. */
export async function runInTabsOf(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] })
  const elsewhere = tabs.filter(({ url }) => url !== undefined && URL.canParse(url) && !isPortal(new URL(url).host))
  await runGate(elsewhere)
}

/**
 * Runs our gate anew in all open tabs that it runs in by itself, and the lens where the reader said that there is a notice:
 * after an update, what runs there is cut off from us. For Chromium; Firefox does so of itself.
 */
export async function runInOpenTabs(isSaidNotice: (address: string) => Promise<boolean>): Promise<void> {
  const tabs = await browser.tabs.query({ url: [portals, ...(await reachedSites())], discarded: false })
  await runGate(tabs)
  for (const { id, url } of tabs)
    if (id !== undefined && url !== undefined && (await isSaidNotice(url))) await runInTab(id)
}

/**
 * Runs the lens in a tab now, as the reader's click allows; where it runs already, it starts anew. False where the browser
 * refuses (its own pages, shops of extensions).
 */
export function runInTab(tabId: number): Promise<boolean> {
  return run({ tabId }, lens)
}

/** Runs the lens in the very document that asked for it; where that is gone, nothing happens. */
export function runInPage(page: PageSender): Promise<boolean> {
  return run(targetOf(page), lens)
}

/** Without a name for the document another may have come into the frame: the lens then asks the gate itself. */
function targetOf({ tabId, frameId, documentId }: PageSender): Target {
  return documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] }
}

/** Gives the document that asked for it the sheet of highlights; false where the browser refuses. */
export async function styleHighlightsIn(page: PageSender): Promise<boolean> {
  const [inserted] = await Promise.allSettled([
    browser.scripting.insertCSS({ target: targetOf(page), files: [highlights] }),
  ])
  return inserted.status === 'fulfilled'
}

async function run(
  target: Target,
  { js, css }: { readonly js: ScriptPublicPath[]; readonly css: string[] },
): Promise<boolean> {
  const all = [
    browser.scripting.insertCSS({ target, files: css }),
    browser.scripting.executeScript({ target, files: js }),
  ]
  return (await Promise.allSettled(all)).every(({ status }) => status === 'fulfilled')
}

async function runGate(tabs: readonly { readonly id?: number | undefined }[]): Promise<void> {
  const runs = tabs.map(
    ({ id }) => id !== undefined && browser.scripting.executeScript({ target: { tabId: id }, files: gate }),
  )
  await Promise.allSettled(runs)
}

function patternOf(host: string): string {
  return `*://${host.replace(/:\d+$/u, '')}/*`
}
