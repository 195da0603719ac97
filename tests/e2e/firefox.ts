import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { connectMarionette, type Marionette } from './marionette.ts'
import { patience, patiently } from './patiently.ts'

/** Where Firefox is to run, and with what. */
export interface FirefoxOptions {
  /** The folder of the built extension. */
  readonly extension: string
  /** The port of a portal server; it is Firefox's proxy, so every http page comes from there. */
  readonly portalPort: number
  readonly profile: string
  /** The folder for downloads; the browser's own if not given. */
  readonly downloads?: string
}

/** A running Firefox with the extension in it. */
export interface ExtendedFirefox {
  readonly marionette: Marionette
  /** The root of the extension's own pages, with a closing slash. */
  readonly ownPages: string
  open(address: string): Promise<void>
  /** Runs a function body in the page; `arguments` holds the words. */
  run<T>(script: string, ...words: unknown[]): Promise<T>
  /** Gives a file to a file field of the page. */
  chooseFile(selector: string, file: string): Promise<void>
  quit(): Promise<void>
}

export const addOn = 'notice-lens@example.org'
const uuid = '5b1f7a52-2c53-4d5e-9e0e-3f0f3a6f7a11'

/** Starts Firefox headless with the built extension installed for this run; the program is FIREFOX_PATH or Debian's. */
export async function launchFirefox(options: FirefoxOptions): Promise<ExtendedFirefox> {
  const program = process.env['FIREFOX_PATH'] ?? '/usr/bin/firefox-esr'
  if (!existsSync(program)) throw new Error(`Firefox is not at ${program}: install it or set FIREFOX_PATH.`)
  mkdirSync(options.profile, { recursive: true })
  writeFileSync(path.join(options.profile, 'user.js'), writePreferences(options))
  const words = [
    '--headless',
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    options.profile,
  ]
  const env = { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' }
  const firefox = spawn(program, [...words, 'about:blank'], { stdio: 'ignore', env })
  const marionette = await connectMarionette(await patiently('its remote control', () => readPort(options.profile)))
  const timeouts = { script: 2 * patience, pageLoad: 2 * patience }
  await marionette.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { timeouts } } })
  const { value: handle } = await marionette.send<{ value: string }>('WebDriver:GetWindowHandle', {})
  await marionette.send('Addon:Install', { path: options.extension, temporary: true })
  // The extension opens its sample in front: in a tab behind it the browser takes no keys for presses.
  await patiently('the first tab of the extension', async () => {
    const handles = await marionette.send<readonly string[]>('WebDriver:GetWindowHandles', {})
    if (handles.length < 2) throw new Error(`${handles.length} tab`)
  })
  await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true })
  return {
    marionette,
    ownPages: `moz-extension://${uuid}/`,
    open: async (address) => {
      await marionette.send('WebDriver:Navigate', { url: address })
    },
    run: async <T>(script: string, ...args: unknown[]) =>
      (await marionette.send<{ value: T }>('WebDriver:ExecuteScript', { script, args })).value,
    chooseFile: async (selector, file) => {
      const wanted = { using: 'css selector', value: selector }
      const { value } = await patiently(selector, () =>
        marionette.send<{ value: Record<string, string> }>('WebDriver:FindElement', wanted),
      )
      const [id] = Object.values(value)
      await marionette.send('WebDriver:ElementSendKeys', { id, text: file })
    },
    quit: () => quitFirefox(marionette, firefox),
  }
}

function writePreferences({ portalPort: proxy, downloads }: FirefoxOptions): string {
  const preferences: Record<string, string | number | boolean> = {
    // Any that is free; the profile's folder then tells which.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
    'intl.locale.requested': 'zh-CN',
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    'dom.security.https_first': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    ...(downloads === undefined ? {} : { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
  }
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('')
}

/** The port of the remote control of the Firefox that runs with a profile; throws where it is not open yet. */
async function readPort(profile: string): Promise<number> {
  const port = Number(readFileSync(path.join(profile, 'MarionetteActivePort'), 'utf8'))
  if (!Number.isInteger(port) || port === 0) throw new Error('no port')
  return port
}

async function quitFirefox(marionette: Marionette, firefox: ChildProcess): Promise<void> {
  const gone = once(firefox, 'exit')
  const patient = setTimeout(() => firefox.kill('SIGKILL'), patience)
  await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => firefox.kill('SIGKILL'))
  await gone
  clearTimeout(patient)
  marionette.close()
}
