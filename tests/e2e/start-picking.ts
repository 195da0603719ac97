import type { Browser, Page } from 'puppeteer-core'
import { findControl } from '../../src/commands/notice-page.ts'

/** Presses 正文认错了 in the popup above a page; gives the picker. */
export async function startPicking(browser: Browser, tab: Page) {
  await tab.bringToFront()
  const [extension] = [...(await browser.extensions()).values()]
  const opened = browser.waitForTarget((target) => target.url().endsWith('/popup.html'), { timeout: 60_000 })
  await tab.triggerExtensionAction(extension!)
  const popup = await (await opened).asPage()
  await (await popup.waitForSelector('::-p-aria(正文认错了[role="button"])'))!.click()
  return findControl(tab, 'region', '选正文')
}
