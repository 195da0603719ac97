import { findControl } from '../../src/commands/notice-page.ts'
import type { Journey } from './journey.ts'

/** Switches 不改动网页 on, as a reader does; it is kept when this resolves. */
export async function leavePages({ openOwnPage }: Journey): Promise<void> {
  const options = await openOwnPage('options.html')
  await options.bringToFront()
  const box = await findControl(options, 'switch', '不改动网页')
  await box.click()
  await options.waitForFunction(() => document.querySelectorAll('[role=switch][aria-checked=true]').length === 9)
}
