import path from 'node:path'
import { type ExtendedChromium, launchChromium } from '../../src/commands/chromium.ts'
import { servePortals } from '../../src/commands/portal-server.ts'
import { sampleAddress } from '../../src/commands/portal-page.ts'
import { home, runProgram } from '../../src/commands/run-program.ts'
import { buildPainters } from './build-painters.ts'
import { leavePages, plainHeap, roundsOnPage } from './heap-rounds.ts'
import type { PainterBench } from './painters-in-page.ts'
import { ownWorld } from './own-world.ts'
import { splitPage } from './split-page.ts'
import { traced } from './trace.ts'
import { waitForPainting, watchPainting } from './watch-painting.ts'

// Prints what reading, analysing and painting cost in real Chromium, on pages whose spans split words: medians of several
// runs, and ratios within this one run. The machine may be busy: single times mean little.

// Arguments choose among tables and sizes: `npm run bench:page -- B C 65536`.
const asked = process.argv.slice(2)
const tables = asked.filter((word) => /^[A-D]$/.test(word))
const isAsked = (table: string) => tables.length === 0 || tables.includes(table)
const numbers = asked.map(Number).filter(Boolean)
const sizes = numbers.length > 0 ? numbers : [4 * 1024, 64 * 1024, 256 * 1024, 1024 * 1024]
/** Milliseconds after which a painter is given up. */
const PATIENCE = 120_000
/** What is timed without having been done in the page before. */
const reading = 'reading'
const runsOf = (size: number) => (size > 500_000 ? 3 : 5)

/** Milliseconds of the processor. */
interface PaintTime {
  readonly script: number
  readonly painted: number
}

type BenchWindow = Window & { bench: PainterBench }

const built = await runProgram('wxt', ['build'], 'keep')
if (built.code !== 0) throw new Error(built.said)
const portal = await servePortals()
const { browser, extensionId } = await openBrowser()
try {
  const script = await buildPainters()
  if (isAsked('A')) await printReadings(script)
  if (isAsked('B')) await printPaintings(script)
  if (isAsked('C')) await printGate(script)
  if (isAsked('D')) await printHeaps()
} finally {
  await browser.close()
  await portal.close()
}

async function printReadings(script: string): Promise<void> {
  console.log(
    'A. The built extension, from the start of its gate (medians, milliseconds). Of the processor: what its script',
  )
  console.log('worked until the first screen was painted, reading alone (in the same short tasks, in a world of its')
  console.log(
    'own as the extension has it), and what is beyond; the longest task of script, and the longest in which the browser',
  )
  console.log('drew the page. One mark: the same page without us, drawn anew after a single mark came.\n')
  print([
    'characters',
    'painter',
    'marks',
    'first screen',
    'near painted',
    'until screen',
    'reading',
    'beyond',
    'longest task',
    'longest frame',
    'one mark',
  ])
  for (const way of ['elements', 'highlights'] as const) {
    await choosePainter(way)
    for (const size of sizes) await printExtension(size, way, script)
  }
}

async function printPaintings(script: string): Promise<void> {
  console.log(
    '\nB. Painters alone on the same findings (medians, milliseconds of the processor, which others of the machine do',
  )
  console.log(
    'not lengthen): the script; and all until the page is drawn, with its style and layout. ×: of the highlight floor,',
  )
  console.log(
    'and of our elements. All: what is far from the reader as well, as before the page is printed. Of mark.js',
  )
  console.log(
    'only markRegExp by kind paints the same: each kind with its own class, marks upon each other. One expression',
  )
  console.log('leaves both out, paragraphs take ranges that our reading found, and the list marks units alone.\n')
  print(['characters', 'painter', 'script', '× floor', '× ours', 'painted', '× floor', '× ours'])
  for (const size of sizes) await printPainters(size, script)
}

/** Sets 不改动网页 as the options do. */
async function choosePainter(way: 'elements' | 'highlights'): Promise<void> {
  const own = await browser.newPage()
  await own.goto(`chrome-extension://${extensionId}/options.html`)
  await leavePages(own, way === 'highlights')
  await own.close()
}

function openBrowser(jsFlags?: string): Promise<ExtendedChromium> {
  const extension = path.join(home, '.output', 'chrome-mv3')
  const options = { extension, portalPort: portal.port, headless: true }
  return launchChromium(jsFlags === undefined ? options : { ...options, jsFlags })
}

async function printExtension(size: number, way: 'elements' | 'highlights', script: string): Promise<void> {
  portal.put(sampleAddress, splitPage(size))
  const screens: number[] = []
  const alls: number[] = []
  const works: number[] = []
  const readings: number[] = []
  const ones: number[] = []
  const tasks: number[] = []
  const frames: number[] = []
  let count = 0
  for (let run = 0; run < runsOf(size); run++) {
    const page = await browser.newPage()
    await page.bringToFront()
    await watchPainting(page)
    let painted = { screen: 0, all: 0, marks: 0 }
    const trace = await traced(page, async () => {
      await page.goto(sampleAddress)
      painted = await waitForPainting(page, PATIENCE)
    })
    const own = trace.tasks.filter(({ start }) => start >= trace.start - 1 && start <= painted.all + 500)
    screens.push(painted.screen - trace.start)
    alls.push(painted.all - trace.start)
    const before = own.filter(({ isFrame, start }) => !isFrame && start < painted.screen)
    works.push(before.reduce((sum, { length }) => sum + length, 0))
    tasks.push(longest(own.filter(({ isFrame }) => !isFrame)))
    // Before the first mark the browser draws the page for itself.
    frames.push(longest(own.filter(({ isFrame, start }) => isFrame && start > painted.screen)))
    count = painted.marks
    await page.close()
    readings.push(await timePainter(script, reading, true))
    ones.push(await timePainter(script, way === 'elements' ? 'one element' : 'one highlight', true))
  }
  const beyond = works.map((work, run) => work - readings[run]!)
  const columns = [screens, alls, works, readings, beyond, tasks, frames, ones]
  print([size, way, count, ...columns.map((times) => median(times).toFixed(0))])
}

function longest(tasks: readonly { length: number }[]): number {
  return Math.max(0, ...tasks.map(({ length }) => length))
}

async function printPainters(size: number, script: string): Promise<void> {
  portal.put(sampleAddress, splitPage(size))
  const names = [
    'reading all text nodes',
    'highlight floor',
    'our highlights, begun',
    'our highlights',
    'our highlights, all',
    'our elements, begun',
    'our elements',
    'our elements, all',
    'mark.js by paragraph',
    'mark.js markRegExp',
    'mark.js markRegExp by kind',
    'mark.js mark',
  ]
  const medians = new Map<string, PaintTime>()
  for (const name of names) {
    const scripts: number[] = []
    const alls: number[] = []
    const isTheirs = name.startsWith('mark.js')
    for (let run = 0; run < (isTheirs && size > 100_000 ? 1 : runsOf(size)); run++) {
      scripts.push(await timePainter(script, name, false))
      alls.push(await timePainter(script, name, true))
      if (scripts[0]! > 10_000) break
    }
    medians.set(name, { script: median(scripts), painted: median(alls) })
  }
  const floor = medians.get('highlight floor')!
  const ours = medians.get('our elements, all')!
  for (const [name, time] of medians) {
    const said = (['script', 'painted'] as const).flatMap((what) =>
      [time[what], time[what] / floor[what], time[what] / ours[what]].map((number) => number.toFixed(1)),
    )
    print([size, name, ...(Number.isFinite(time.painted) ? said : [`> ${PATIENCE}`])])
  }
}

/** In a private page, where no extension runs: milliseconds of the page's thread. Infinity when it did not end in time. */
async function timePainter(script: string, name: string, shown: boolean): Promise<number> {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  try {
    await page.goto(sampleAddress)
    await page.bringToFront()
    const session = await page.createCDPSession()
    const run = await ownWorld(session)
    await run(script)
    if (name !== reading) await run('bench.prepare()')
    await run(`bench.ready(${JSON.stringify(name)}, ${shown})`)
    // What reading and analysing left behind is not the painter's.
    await session.send('HeapProfiler.collectGarbage')
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const worked = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN) * 1000
    }
    const before = await worked()
    const done = run('bench.run()').then(() => true)
    const late = new Promise<boolean>((done) => setTimeout(() => done(false), PATIENCE).unref())
    const isDone = await Promise.race([done.catch(() => false), late])
    return isDone ? (await worked()) - before : Infinity
  } finally {
    await context.close()
  }
}

/** Asks the gate of a list of 3,000 links: as it is built into the extension, and the one function by itself. */
async function printGate(script: string): Promise<void> {
  console.log('\nC. The gate on a page that is no notice, cold (medians, milliseconds):\n')
  const address = 'http://www.wuchang.gov.cn/zwgk/index.html'
  const rows = Array.from({ length: 3000 }, (_, at) => `<li><a href="/${at}.html">第${at}条动态</a></li>`)
  portal.put(address, `<!doctype html><title>政务公开</title><h1>政务公开</h1><ul>${rows.join('')}</ul>`)
  const functions: number[] = []
  const scripts: number[] = []
  const tasks: number[] = []
  for (let run = 0; run < 9; run++) {
    const context = await browser.createBrowserContext()
    const without = await context.newPage()
    await without.goto(address)
    await without.evaluate(script)
    functions.push(await without.evaluate(() => (window as unknown as BenchWindow).bench.gate()))
    await context.close()
    const page = await browser.newPage()
    const { gate } = await traced(page, async () => {
      await page.goto(address)
      await new Promise((wake) => setTimeout(wake, 300))
    })
    scripts.push(gate.script)
    tasks.push(gate.task)
    await page.close()
  }
  print(['', 'mayBeNotice', median(functions).toFixed(2)])
  print(['', 'script, compiled and run', median(scripts).toFixed(2)])
  print(['', 'its whole task', median(tasks).toFixed(2)])
}

/** Has a page's site switched off and on, in a browser whose heap is that of objects alone. */
async function printHeaps(): Promise<void> {
  console.log(
    '\nD. What the page holds when marks left it the first time, and after twenty times on and off (MB of script;',
  )
  console.log(
    'nodes; listeners). The wrappers of all nodes that were read are in it from the first time on, 16 bytes each.\n',
  )
  print(['characters', 'painter', 'first', 'last', '× first', 'more nodes', 'more listeners'])
  const own = await openBrowser(plainHeap)
  for (const way of ['elements', 'highlights'] as const) {
    for (const size of sizes) {
      portal.put(sampleAddress, splitPage(size))
      const { first, last } = await roundsOnPage(own, sampleAddress, way === 'highlights')
      const heaps = [first.heap / 1e6, last.heap / 1e6, last.heap / first.heap].map((number) => number.toFixed(3))
      print([size, way, ...heaps, last.nodes - first.nodes, last.listeners - first.listeners])
    }
  }
  await own.browser.close()
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN
}

function print(cells: readonly (string | number)[]): void {
  console.log(cells.map((cell, index) => (index === 1 ? String(cell).padEnd(24) : String(cell).padStart(13))).join(' '))
}
