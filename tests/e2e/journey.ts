import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'puppeteer-core'
import { onTestFinished } from 'vitest'
import type { Analysis, Finding } from '../../src/analysis/analysis.ts'
import { launchChromium } from '../../src/commands/chromium.ts'
import type { PaintedMark } from '../../src/commands/notice-page.ts'
import { type PortalServer, servePortals } from '../../src/commands/portal-server.ts'
import { home } from '../house/project-files.ts'

/** A browser with the built extension before portals that stand on this machine; all of it goes when the test ends. */
export interface Journey {
  readonly browser: Browser
  readonly portal: PortalServer
  /** Where what is exported goes. */
  readonly downloads: string
  /** A page of the extension, such as `notebook.html`, in a tab. */
  openOwnPage(file: string): Promise<Page>
  /** The address as a browser without the extension shows it: the whole document's HTML. */
  htmlWithoutUs(address: string): Promise<string>
}

/** Starts a journey; a profile given stays for the next start. */
export async function startJourney(
  pages: Readonly<Record<string, string>>,
  profile?: string,
  jsFlags?: string,
): Promise<Journey> {
  const portal = await servePortals(pages)
  onTestFinished(() => portal.close())
  const extension = path.join(home, '.output', 'chrome-mv3')
  const downloads = makeFolder()
  const { browser, extensionId } = await launchChromium({
    extension,
    portalPort: portal.port,
    headless: true,
    downloads,
    ...(profile === undefined ? {} : { profile }),
    ...(jsFlags === undefined ? {} : { jsFlags }),
  })
  onTestFinished(() => browser.close())
  return {
    browser,
    portal,
    downloads,
    openOwnPage: async (file) => {
      const page = await browser.newPage()
      await page.goto(`chrome-extension://${extensionId}/${file}`)
      return page
    },
    htmlWithoutUs: async (address) => {
      // Extensions do not run in a private context.
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      await page.goto(address)
      const html = await htmlOf(page)
      await context.close()
      return html
    },
  }
}

/** A page's document as it is now. */
export function htmlOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML)
}

/** A new folder that goes when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'notice-lens-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20 }))
  return folder
}

/** What the command line says of a page: the public format, read from its stdout. */
export async function analyseByCommand(html: string, address: string): Promise<Analysis> {
  const file = path.join(makeFolder(), 'page.html')
  writeFileSync(file, html)
  const command = path.join(home, 'src', 'commands', 'analyse.ts')
  const words = [command, file, '--url', address]
  const { stdout } = await promisify(execFile)(process.execPath, words, { encoding: 'utf8', maxBuffer: 1 << 26 })
  return JSON.parse(stdout) as Analysis
}

/** The marks that an analysis asks for, in reading order: the contract of `data-notice-mark`. */
export function marksWanted({ findings }: Analysis): PaintedMark[] {
  return [...findings]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .flatMap((finding) => {
      const kind = kindOf(finding)
      return kind === null ? [] : [{ id: finding.id, kind, text: finding.text.replaceAll(/\s/g, '') }]
    })
}

function kindOf(finding: Finding): string | null {
  if (finding.kind === 'deadline') return 'deadline'
  if (finding.kind === 'unit')
    return ['lead', 'responsible', 'assisting'].includes(finding.role) ? finding.role : 'unit'
  if (finding.status === 'background') return null
  return finding.status === 'target' ? 'target' : 'result'
}
