import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { openNotice, pressInLegend, readMarks } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { home } from '../house/project-files.ts'
import { htmlOf, startJourney, type Journey } from './journey.ts'

const extension = path.join(home, '.output', 'chrome-mv3')

/** Errors that anything in the page throws, our script included, from now on. */
async function listenForErrors(page: Page): Promise<string[]> {
  const errors: string[] = []
  const session = await page.createCDPSession()
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
    errors.push(`${text} ${exception?.description}`),
  )
  await session.send('Runtime.enable')
  return errors
}

async function idOf({ browser }: Journey): Promise<string> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker')
  return new URL(worker.url()).host
}

it('is updated under an open page: the new version marks it anew, and nothing of the old one is left', async () => {
  const journey = await startJourney({ [sampleAddress]: samplePage() })
  const { browser, htmlWithoutUs } = journey
  const page = await openNotice(browser, sampleAddress)
  const errors = await listenForErrors(page)
  const before = await readMarks(page)
  const kept = await page.$('[data-notice-mark]')
  await browser.installExtension(extension)
  await page.waitForFunction((mark) => mark?.isConnected === false, { timeout: 60_000 }, kept)
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-notice-mark]').length >= count,
    { timeout: 60_000 },
    before.length,
  )
  await expect.poll(() => readMarks(page)).toEqual(before)
  await page.keyboard.press('F8')
  await pressInLegend(page, '关闭标注')
  await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  const clean = await htmlWithoutUs(sampleAddress)
  await expect.poll(() => htmlOf(page)).toBe(clean)
  expect(errors).toEqual([])
})

it('is taken away under an open page: nothing is left once the reader comes back to it', async () => {
  const journey = await startJourney({ [sampleAddress]: samplePage() })
  const { browser, htmlWithoutUs } = journey
  const page = await openNotice(browser, sampleAddress)
  const errors = await listenForErrors(page)
  await browser.uninstallExtension(await idOf(journey))
  await page.keyboard.press('F8')
  await page.waitForFunction(() => document.querySelector('[data-notice-mark]') === null)
  const clean = await htmlWithoutUs(sampleAddress)
  await expect.poll(() => htmlOf(page)).toBe(clean)
  expect(errors).toEqual([])
})
