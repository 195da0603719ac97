import { browser } from 'wxt/browser'

/**
 * Lets the reader show in a tab's page where its text is; our script there does all the rest. False where the browser
 * refuses: on a site that is reached by click, only the click on the toolbar button allows it.
 */
export async function pickBodyIn(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/pick-body.js'] })
    return true
  } catch {
    return false
  }
}
