import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { argv, env, platform } from 'node:process'
import { launchChromium, type ExtendedChromium } from './chromium.ts'
import { sampleAddress, samplePage } from './portal-page.ts'
import { servePortals } from './portal-server.ts'
import { openNotice } from './notice-page.ts'
import { home, runProgram } from './run-program.ts'
import { showSample } from './show-sample.ts'

const results = path.join(home, '.results', 'start')

/** Without a display there is no window to leave open. */
function hasDisplay(): boolean {
  if (argv.includes('--headless')) return false
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

async function build(): Promise<void> {
  console.log('Building the extension …')
  const { code, said } = await runProgram('wxt', ['build'], 'keep')
  if (code !== 0) throw new Error(`The extension does not build:\n${said.trim()}`)
}

/** Leaves the browser open until the reader closes it, which may be before the notice is marked. */
async function stayOpen({ browser }: ExtendedChromium): Promise<void> {
  await openNotice(browser, sampleAddress).catch((error: unknown) => {
    if (browser.connected) throw error
  })
  console.log(
    'The sample notice is open. Click a mark, write a note, open the side panel (打开侧栏); close the window to end.',
  )
  if (browser.connected) await new Promise((done) => browser.once('disconnected', done))
}

function launch(portalPort: number, headless: boolean): Promise<ExtendedChromium> {
  const extension = path.join(home, '.output', 'chrome-mv3')
  return launchChromium({ extension, portalPort, headless, ...(headless ? { downloads: results } : {}) })
}

/** A window where there is a display that works, else none. */
async function openWindow(portalPort: number): Promise<ExtendedChromium | null> {
  if (!hasDisplay()) return null
  return launch(portalPort, false).catch((error: Error) => {
    console.log(`No window can be opened here (${error.message.split('\n')[0]}), so the sample is shown without one.`)
    return null
  })
}

async function start(): Promise<void> {
  await build()
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const portal = await servePortals({ [sampleAddress]: samplePage() })
  try {
    const window = await openWindow(portal.port)
    const chromium = window ?? (await launch(portal.port, true))
    const shown = window ? stayOpen(window) : showSample(chromium, results)
    await shown.finally(() => chromium.browser.connected && chromium.browser.close())
  } finally {
    await portal.close()
  }
}

try {
  await start()
} catch (error) {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
