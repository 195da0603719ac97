import type { ExtendedFirefox } from './firefox.ts'
import { drivePage } from './firefox-page.ts'

/** Turns the switch 不改动网页 in the options of the extension in Firefox. */
export async function leavePage(firefox: ExtendedFirefox): Promise<void> {
  await firefox.open(`${firefox.ownPages}options.html`)
  await drivePage(firefox).until(
    'the switch 不改动网页',
    `const one = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.includes('不改动网页'))
    one?.click()
    return one !== undefined`,
  )
}
