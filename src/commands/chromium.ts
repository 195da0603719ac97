import { existsSync } from 'node:fs'
import { launch, type Browser } from 'puppeteer-core'

/** Where a browser is to run, and with what. */
export interface ChromiumOptions {
  /** The folder of the built extension. */
  readonly extension: string
  /** The port of a portal server: every *.gov.cn and *.example.com host is answered there, no other host is found. */
  readonly portalPort: number
  readonly headless: boolean
  /** The profile's folder; a new one that is removed afterwards if not given. */
  readonly profile?: string
  /** The folder for downloads; the browser's own if not given. */
  readonly downloads?: string
  /** Flags for V8, such as `--lite-mode`. */
  readonly jsFlags?: string
}

/** A running Chromium with the extension in it. */
export interface ExtendedChromium {
  readonly browser: Browser
  readonly extensionId: string
}

/** Milliseconds in which a browser surely starts, on a busy machine too. */
const patience = 120_000

/** Starts Chromium with the built extension; the program is CHROME_PATH or Debian's. */
export async function launchChromium(options: ChromiumOptions): Promise<ExtendedChromium> {
  const program = process.env['CHROME_PATH'] ?? '/usr/bin/chromium'
  if (!existsSync(program)) throw new Error(`Chromium is not at ${program}: install it or set CHROME_PATH.`)
  if (!existsSync(`${options.extension}/manifest.json`))
    throw new Error(`There is no built extension in ${options.extension}: run npm run build first.`)
  const isNew = options.profile === undefined || !existsSync(`${options.profile}/Default`)
  const browser = await launch({
    executablePath: program,
    headless: options.headless,
    pipe: true,
    timeout: patience,
    enableExtensions: [options.extension],
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    defaultViewport: options.headless ? { width: 1280, height: 900, deviceScaleFactor: 1 } : null,
    args: [
      // Chromium's sandbox refuses to run as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
      '--window-size=1280,960',
      ...(options.jsFlags === undefined ? [] : [`--js-flags=${options.jsFlags}`]),
      `--host-resolver-rules=MAP *.gov.cn 127.0.0.1:${options.portalPort}, MAP *.example.com 127.0.0.1:${options.portalPort}, MAP * ~NOTFOUND`,
    ],
    // Chinese words in the browser; and a character set in which files can have Chinese names, on every machine.
    env: { ...process.env, LANGUAGE: 'zh_CN', LC_ALL: 'C.UTF-8' },
  })
  if (options.downloads !== undefined) await keepDownloads(browser, options.downloads)
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
    { timeout: patience },
  )
  // The extension opens its sample in a new profile: until it has, that tab may come in front of any other.
  if (isNew) await browser.waitForTarget((target) => target.url().endsWith('/sample.html'), { timeout: patience })
  return { browser, extensionId: new URL(worker.url()).host }
}

/** Saves downloads to a folder without asking. */
async function keepDownloads(browser: Browser, folder: string): Promise<void> {
  const session = await browser.target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
}
