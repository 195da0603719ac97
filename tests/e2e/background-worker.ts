import type { Browser, WebWorker } from 'puppeteer-core'

/** The background in Chromium. */
export async function workerOf(browser: Browser): Promise<WebWorker> {
  const target = browser.targets().find((one) => one.type() === 'service_worker')!
  return (await target.worker())!
}

/** In the background: resolves when whatever was held back there said so, by setting `stuck`. */
export function waitUntilStuck(): Promise<void> {
  return new Promise((resolve) => {
    const look = setInterval(() => {
      if (!('stuck' in globalThis)) return
      clearInterval(look)
      resolve()
    }, 5)
  })
}
