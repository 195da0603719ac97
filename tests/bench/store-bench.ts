import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { launchChromium } from '../../src/commands/chromium.ts'
import { home } from '../../src/commands/run-program.ts'
import { buildScript } from './build-script.ts'
import { madeNotes, madeNotices } from './made-notebook.ts'
import type { BenchStore, Timed } from './store-harness.ts'
import { noticeText } from './texts.ts'

// Prints how long the notebook takes with 100,000 notes in 2,000 notices, in real Chromium, in a page of ours.
// The longest task says whether the page froze meanwhile.

const size = { notes: 100_000, notices: 2000 }
const slice = 5000

const profile = mkdtempSync(path.join(tmpdir(), 'notice-lens-bench-'))
const extension = path.join(home, '.output', 'chrome-mv3')
const { browser, extensionId } = await launchChromium({ extension, portalPort: 9, headless: true, profile })
try {
  const page = await browser.newPage()
  await page.goto(`chrome-extension://${extensionId}/options.html`)
  // Long tasks are told of in a page in view alone, and the extension opens its sample in front when it is installed.
  await page.bringToFront()
  await page.evaluate(await buildScript('store-harness.ts', 'harness'))
  const notes = [...madeNotes(size.notes, madeNotices(size.notices))].map((note) => ({ ...note, noticeId: null }))
  for (let from = 0; from < notes.length; from += slice)
    await page.evaluate((some) => store.add(some), notes.slice(from, from + slice))
  const first = notes[0]!.page
  print('', { best: 'best ms', median: 'median ms', longestTask: 'longest task ms' })
  print('bring 100,000 notes in', await page.evaluate(() => store.bringIn()))
  print('preview of the same', await page.evaluate(() => store.preview()))
  print('bring the same in again', await page.evaluate(() => store.bringIn()))
  print('notes of a notice with 200', await page.evaluate((address) => store.notesOfPage(address), first))
  print('keep a note and erase it', await page.evaluate((address) => store.keepAndErase(address), first))
  print('erase 10,000 and undo', await page.evaluate(() => store.eraseAndUndo(10_000)))
  print(
    'is the notice kept elsewhere',
    await page.evaluate((text) => store.recognise(text), noticeText(20_000, 'many')),
  )
  print('read everything for a backup', await page.evaluate(() => store.backUp()))
  print('JavaScript heap at the end', { MB: await heapOf(page) })
} finally {
  await browser.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}

declare const store: BenchStore

function print(what: string, told: object): void {
  const cells = Object.entries(told).map(([name, value]) => cell(name, value))
  console.log([what.padEnd(32), ...cells].join('  '))
}

function cell(name: string, value: unknown): string {
  const timed: readonly string[] = ['best', 'median', 'longestTask'] satisfies (keyof Timed)[]
  const words = typeof value === 'number' ? value.toFixed(timed.includes(name) ? 1 : 0) : JSON.stringify(value)
  return timed.includes(name) ? String(value === words ? value : words).padStart(16) : `${name}: ${words}`
}

async function heapOf(page: Page): Promise<number> {
  const { JSHeapUsedSize = 0 } = await page.metrics()
  return JSHeapUsedSize / 1e6
}
