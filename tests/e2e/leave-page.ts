import type { ExtendedFirefox } from './firefox.ts'
import { drivePage } from './firefox-page.ts'

/** Turns the switch 不改动网页 in the options of the extension in Firefox. */
export async function leavePage(firefox: ExtendedFirefox): Promise<void> {
  await firefox.open(`${firefox.ownPages}options.html`)
  const page = drivePage(firefox)
  const find = `const one = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.includes('不改动网页'))`
  await page.until('the switch 不改动网页', `${find}; one?.click(); return one !== undefined`)
  await page.until('不改动网页 kept', `${find}; return one.querySelector('[aria-checked=true]') !== null`)
}
