import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { analyseFile } from '../../src/commands/analyse.ts'
import { launchChromium } from '../../src/commands/chromium.ts'
import { openNotice } from '../../src/commands/notice-page.ts'
import { sampleAddress, samplePage } from '../../src/commands/portal-page.ts'
import { servePortals } from '../../src/commands/portal-server.ts'
import { home, runProgram } from '../../src/commands/run-program.ts'
import { asFunction, seedNotes, seedTable } from '../e2e/seed-notes.ts'
import { dice, madeNote, madeNotes, madeNotices, targetIn } from './made-notebook.ts'
import { openSettled, type PanelTimes, timeOpenings, timePanel } from './panel-times.ts'
import { type TracedTasks, traceTasks } from './trace-tasks.ts'
import { readWatched, watchPage } from './watch-page.ts'

// Prints, in real Chromium with the built extension, how long a very large notebook keeps its reader waiting: to open, to
// find as is typed, to change many notes, and in the side panel of a notice with 200 notes. Times are by the clock but for
// the longest task, which is given in processor time as well; `busy` says how much the clock was slowed by other work.

const [notes = 100_000, notices = 2000] = process.argv.slice(2).map(Number)
const onSample = 200
const runs = 10
const panelRuns = 40
const sought = [
  '发',
  '企业',
  '数据局',
  '老旧小区',
  '不少于5',
  'ai',
  'ppp 项目',
  '专题7',
  '没有这句话',
  '临江市 道路',
  '回话',
  '1',
]

const built = await runProgram('wxt', ['build'], 'keep')
if (built.code !== 0) throw new Error(built.said)
const portal = await servePortals({ [sampleAddress]: samplePage() })
const extension = path.join(home, '.output', 'chrome-mv3')
const { browser, extensionId } = await launchChromium({ extension, portalPort: portal.port, headless: true })
const ownPages = `chrome-extension://${extensionId}`
const address = `${ownPages}/notebook.html`

try {
  const notebook = await browser.newPage()
  notebook.setDefaultTimeout(120_000)
  await fill(notebook)
  await notebook.bringToFront()
  await printOpening(notebook)
  await printSearch(notebook)
  await printScrolling(notebook)
  await printChanges(notebook)
  await notebook.close()
  await printPanel()
} finally {
  await browser.close()
  await portal.close()
}

async function fill(page: Page): Promise<void> {
  await page.goto(address)
  await page.waitForSelector('.empty-title')
  const run = (script: string, ...words: unknown[]) => page.evaluate(asFunction(script), ...words)
  const made = madeNotices(notices)
  await seedTable(
    run,
    'texts',
    made.map(({ text }) => text),
  )
  await seedTable(
    run,
    'notices',
    made.map(({ notice }) => notice),
  )
  await seedNotes(run, [...madeNotes(notes, made), ...(await notesOnSample())])
  console.log(`${notes + onSample} notes on ${notices + 1} notices\n`)
  print('', ['median', 'p95', 'most', 'longest task', 'by the clock', 'busy'])
}

/** Notes on words of the sample notice, the oldest of all. */
async function notesOnSample() {
  const file = path.join(home, '.results', 'notebook-bench.html')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, samplePage())
  const analysed = await analyseFile(file, sampleAddress)
  if (!analysed.ok) throw new Error(analysed.error)
  const throwDice = dice(7)
  return Array.from({ length: onSample }, (_, at) => ({
    ...madeNote(at, madeNotices(1)[0]!, throwDice),
    id: `01940000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    page: sampleAddress,
    noticeId: null,
    deleted: 0 as const,
    createdAt: at,
    updatedAt: at,
    target: targetIn(analysed.analysis.text, throwDice),
  }))
}

async function isRead(page: Page): Promise<void> {
  await page.waitForSelector('.notebook[aria-busy=false]')
}

async function printOpening(page: Page): Promise<void> {
  await watchPage(page, ['.note-rows .note'])
  const first: number[] = []
  const whole: number[] = []
  const tasks = await traceTasks(page, async () => {
    for (let run = 0; run < runs; run += 1) {
      // As readers come to it: from another page of ours, not from a notebook that is still at work.
      await page.goto(`${ownPages}/popup.html`)
      await page.goto(address)
      await page.waitForSelector('.note-rows .note')
      await isRead(page)
      whole.push(await page.evaluate(() => performance.now()))
      first.push((await readWatched(page))['.note-rows .note']!)
    }
  })
  printTimes('first rows after navigation', first, tasks)
  printTimes('all read', whole)
}

/** From the moment that a word stands in the field until the list and its counts show what was found. */
async function printSearch(page: Page): Promise<void> {
  const times: number[] = []
  const tasks = await traceTasks(page, async () => {
    for (const sort of ['newest', 'place']) {
      await page.select('.sort select', sort)
      for (const words of sought) {
        for (const typed of prefixes(words)) times.push(...(await timeSearch(page, typed)))
      }
    }
  })
  printTimes('search as typed', times, tasks)
}

function prefixes(words: string): string[] {
  return [...words].map((_, at) => words.slice(0, at + 1))
}

function timeSearch(page: Page, words: string): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('.notebook-bar input')!
    const count = () => document.querySelector('.found-count')?.textContent ?? ''
    const before = count()
    const turns = () => new Promise((wake) => requestAnimationFrame(wake))
    const begin = performance.now()
    const changed = new Promise<number>((done) => {
      const watching = new MutationObserver(() => {
        if (count() === before) return
        watching.disconnect()
        done(performance.now() - begin)
      })
      watching.observe(document.querySelector('.notebook')!, { childList: true, subtree: true, characterData: true })
      // The same count as before cannot be told from no answer.
      setTimeout(() => done(Number.NaN), 1500)
    })
    field.value = typed
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    const time = await changed
    await turns()
    await turns()
    return Number.isNaN(time) ? [] : [time]
  }, words)
}

async function printScrolling(page: Page): Promise<void> {
  await timeSearch(page, '')
  let frames: number[] = []
  const tasks = await traceTasks(page, async () => {
    frames = await page.evaluate(async () => {
      const lengths: number[] = []
      let last = performance.now()
      for (let step = 0; step < 120; step += 1) {
        // Through the list in strides of some screens, and far jumps.
        window.scrollTo(0, step % 10 === 9 ? (document.body.scrollHeight * step) / 120 : window.scrollY + 2500)
        await new Promise((wake) => requestAnimationFrame(wake))
        const now = performance.now()
        lengths.push(now - last)
        last = now
      }
      window.scrollTo(0, 0)
      return lengths
    })
  })
  printTimes('a frame while scrolling', frames, tasks)
}

async function printChanges(page: Page): Promise<void> {
  const said = () => page.$eval('.found-count', (count) => count.textContent ?? '')
  const saysNot = (words: string) =>
    page.waitForFunction((was) => document.querySelector('.found-count')?.textContent !== was, {}, words)
  await timeSearch(page, '数据局 老旧小区')
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForSelector('[data-index="0"]')
  await page.focus('[data-index="0"]')
  await page.keyboard.down('Control')
  await page.keyboard.press('a')
  await page.keyboard.up('Control')
  await page.waitForSelector('.selection')
  const before = await said()
  const digits = (words: string) => words.replaceAll(/\D/g, '')
  const chosen = digits(await page.$eval('.selection-count strong', (words) => words.textContent ?? ''))
  if (chosen !== digits(before)) throw new Error(`${chosen} notes are chosen of those found: ${before}`)
  // Not traced: a trace of so many writes takes longer than they do.
  const erased = await timed(() => page.click('.selection .danger').then(() => saysNot(before)))
  const after = await said()
  const restored = await timed(() => page.click('.undo button').then(() => saysNot(after)))
  printTimes(`erase and restore ${chosen}`, [erased, restored])
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await act()
  return performance.now() - begin
}

/** The real side panel beside the sample notice: to its first rows, painted where it is opened, and to its notes when asked for. */
async function printPanel(): Promise<void> {
  const page = await openNotice(browser, sampleAddress)
  const painted = await timeOpenings(browser, page, panelRuns)
  const panel = await openSettled(browser, page)
  let times: PanelTimes = { first: [], listed: [] }
  const tasks = await traceTasks(panel, async () => {
    times = await timePanel(panel, panelRuns, onSample)
  })
  printTimes(`panel, notice with ${onSample} notes`, times.first, tasks)
  printTimes('its list of notes', times.listed)
  printTimes('a panel opened anew, painted', painted)
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

function printTimes(what: string, times: readonly number[], tasks?: TracedTasks): void {
  const sorted = times.toSorted((a, b) => a - b)
  const cells = [percentile(sorted, 0.5), percentile(sorted, 0.95), sorted.at(-1)!].map((time) => time.toFixed(0))
  const traced =
    tasks === undefined
      ? []
      : [tasks.longest.processor.toFixed(0), tasks.longest.clock.toFixed(0), `x ${tasks.busy.toFixed(1)}`]
  print(what, [...cells, ...traced])
}

function print(what: string, cells: readonly string[]): void {
  console.log(what.padEnd(34) + cells.map((cell) => cell.padStart(14)).join(''))
}
