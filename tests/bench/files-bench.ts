import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { launchChromium } from '../../src/commands/chromium.ts'
import { waitForFile } from '../../src/commands/export-notes.ts'
import { press } from '../../src/commands/notice-page.ts'
import { servePortals } from '../../src/commands/portal-server.ts'
import { asFunction, seedNotes } from '../e2e/seed-notes.ts'
import { home } from '../house/project-files.ts'
import { manyNotes } from '../notes/many-notes.ts'

// Prints, in real Chromium with the built extension, what it costs to write and to read the files of a very large
// notebook: seconds, the longest task of the page meanwhile, and how much memory the extension's processes took more.

const count = Number(process.argv[2] ?? 100_000)
const notices = Math.ceil(count / 50)
const folder = mkdtempSync(path.join(tmpdir(), 'files-bench-'))
const portal = await servePortals({})
const forms = [
  ['Excel', '.xlsx'],
  ['JSON', '.json'],
  ['W3C 注释', '.jsonld'],
  ['CSV', '.csv'],
  ['Markdown', '.md'],
] as const

try {
  const json = await exportAll()
  await importTwice(json)
} finally {
  await portal.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Writes all notes in every form that is meant for so many; gives the JSON file. */
async function exportAll(): Promise<string> {
  const { browser, notebook } = await openNotebook()
  await seedNotes((script, ...words) => notebook.evaluate(asFunction(script), ...words), manyNotes(count, notices))
  console.log(`${count} notes on ${notices} notices, ${await countKept(notebook)} kept\n`)
  await openRead(notebook)
  print(['', 'file', 'seconds', 'longest task', 'extension', 'browser'])
  for (const [name, ending] of forms) {
    const file = await measured(browser, notebook, `export ${ending}`, async () => {
      await notebook.click('.export-menu > button')
      await press(notebook, name)
      return waitForFile(folder, ending, 300)
    })
    if (ending !== '.json') rmSync(file)
  }
  await browser.close()
  return waitForFile(folder, '.json', 1)
}

/** Brings the file into an empty notebook, and once more. */
async function importTwice(json: string): Promise<void> {
  const { browser, notebook } = await openNotebook()
  for (const [what, done] of [
    ['import into nothing', '导入完成'],
    ['import again', '本机都有了'],
  ] as const) {
    await isIdle(notebook)
    await measured(browser, notebook, what, async () => {
      const [chooser] = await Promise.all([notebook.waitForFileChooser(), press(notebook, '导入…')])
      await chooser.accept([json])
      await notebook.waitForSelector('dialog button.primary')
      await press(notebook, '导入')
      await says(notebook, done)
      return json
    })
    await press(notebook, '关闭')
    console.log(`${' '.repeat(22)}${await countKept(notebook)} notes kept`)
  }
  await browser.close()
}

/** A new browser with an empty notebook in front. */
async function openNotebook(): Promise<{ browser: Browser; notebook: Page }> {
  const { browser, extensionId } = await launchChromium({
    extension: path.join(home, '.output', 'chrome-mv3'),
    portalPort: portal.port,
    headless: true,
    downloads: folder,
  })
  const notebook = await browser.newPage()
  notebook.setDefaultTimeout(300_000)
  await notebook.goto(`chrome-extension://${extensionId}/notebook.html`)
  await says(notebook, '还没有笔记')
  // The sample page opens by itself in a new profile, before this one.
  await notebook.bringToFront()
  return { browser, notebook }
}

/** Runs something and prints what it cost. */
async function measured(browser: Browser, page: Page, what: string, act: () => Promise<string>): Promise<string> {
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { longTasks: tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    })
  })
  const memory = await watchMemory(browser)
  const begun = performance.now()
  const file = await act()
  const seconds = (performance.now() - begun) / 1000
  const grown = memory()
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks),
  )
  print([
    what,
    `${(statSync(file).size / 1e6).toFixed(1)} MB`,
    seconds.toFixed(1),
    longest === 0 ? 'under 50 ms' : `${longest.toFixed(0)} ms`,
    `${grown.renderers.toFixed(0)} MB`,
    `${grown.browser.toFixed(0)} MB`,
  ])
  return file
}

interface Megabytes {
  readonly renderers: number
  readonly browser: number
}

/** Looks at the memory of the browser's processes again and again; what is returned tells by how much they grew at most. */
async function watchMemory(of: Browser): Promise<() => Megabytes> {
  const session = await of.target().createCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sum = (type: string) =>
    processInfo.filter((one) => one.type === type).reduce((all, { id }) => all + megabytesOf(id), 0)
  const look = (): Megabytes => ({ renderers: sum('renderer'), browser: sum('browser') })
  const before = look()
  let most = before
  const turn = setInterval(() => {
    const now = look()
    most = {
      renderers: Math.max(most.renderers, now.renderers),
      browser: Math.max(most.browser, now.browser),
    }
  }, 100)
  return () => {
    clearInterval(turn)
    return { renderers: most.renderers - before.renderers, browser: most.browser - before.browser }
  }
}

/** The memory of a process that is its own or its share, in megabytes; 0 where it is gone. */
function megabytesOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1000
  } catch {
    return 0
  }
}

async function openRead(page: Page): Promise<void> {
  await page.reload()
  await says(page, `共 ${count.toLocaleString('zh-CN')} 条笔记`)
  await isIdle(page)
}

/** The notebook reads all its notes once it is open, and those that were brought in; that is not what is measured here. */
async function isIdle(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.body.innerText.includes('正在读取'), { polling: 200 })
  await new Promise((wake) => setTimeout(wake, 3000))
}

async function says(page: Page, words: string): Promise<void> {
  await page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { polling: 200 }, words)
}

function countKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('notice-lens')
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('notes').objectStore('notes').count()
          asked.addEventListener('success', () => {
            opening.result.close()
            done(asked.result)
          })
        })
      }),
  )
}

function print(cells: readonly string[]): void {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(14))).join(''))
}
