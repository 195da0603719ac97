import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { openNotice, readMarks, waitForWords, writeNote } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'

it('keeps both wordings where two windows write one note, and shows them side by side', async () => {
  const { browser, openOwnPage } = await startJourney({ [sampleAddress]: samplePage() })
  const notice = await openNotice(browser, sampleAddress)
  const target = (await readMarks(notice)).find(({ kind }) => kind === 'target')!
  await writeNote(notice, target.id, '原来的话')

  const [left, right] = [await openOwnPage('notebook.html'), await openOwnPage('notebook.html')]
  for (const window of [left, right]) await begin(window)
  await save(left, '左边的话')
  await waitForWords('左边的话', () => wordsOf(left, '.note-body'))
  await save(right, '右边的话')
  await right.waitForSelector('.other-wording')
  await expect.poll(() => wordsOf(right, '.other-wording .note-body')).toBe('左边的话')
  expect(await right.$eval('textarea', ({ value }) => value)).toBe('右边的话')
  await waitForWords('两份文字都已保存', () => wordsOf(right, '[role=alert]'))

  // Whatever happens to the window now, both are there.
  await right.close()
  const again = await openOwnPage('notebook.html')
  await again.waitForSelector('textarea')
  await expect.poll(() => again.$eval('textarea', ({ value }) => value)).toBe('右边的话')
  await save(again, '右边的话')
  await (await again.waitForSelector('::-p-aria(接到我写的后面)'))!.click()
  await (await again.waitForSelector('::-p-aria(保存我写的)'))!.click()
  await left.bringToFront()
  await waitForWords('右边的话左边的话', async () => (await wordsOf(left, '.note-body')).replaceAll(/\s/g, ''))
})

async function begin(window: Page): Promise<void> {
  await window.bringToFront()
  await (await window.waitForSelector('::-p-aria(修改[role="button"])'))!.click()
  await window.waitForSelector('textarea')
}

async function save(window: Page, words: string): Promise<void> {
  await window.bringToFront()
  await window.$eval('textarea', (field) => field.select())
  await window.type('textarea', words)
  await (await window.waitForSelector('::-p-aria(保存[role="button"])'))!.click()
}

function wordsOf(window: Page, selector: string): Promise<string> {
  return window.$$eval(selector, (elements) => elements.map(({ textContent }) => textContent ?? '').join(''))
}
