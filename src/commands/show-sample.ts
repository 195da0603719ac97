import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Analysis } from '../analysis/analysis.ts'
import { analyseFile } from './analyse.ts'
import type { ExtendedChromium } from './chromium.ts'
import { exportNotes } from './export-notes.ts'
import { listTargets } from './list-targets.ts'
import {
  countKinds,
  openCard,
  openNotice,
  openPanel,
  type PaintedMark,
  readMarks,
  waitForWords,
  writeNote,
} from './notice-page.ts'
import { sampleAddress, samplePage } from './portal-page.ts'
import { home } from './run-program.ts'
import { writeTable } from './write-table.ts'

const note = '与去年的完成数对照。'

/** Shows the extension at work where there is no display: prints what is marked, keeps pictures and exports in a folder. */
export async function showSample({ browser, extensionId }: ExtendedChromium, folder: string): Promise<void> {
  const page = await openNotice(browser, sampleAddress)
  const marks = await readMarks(page)
  const analysis = await analyseSample(folder)
  printFound(marks, analysis)

  const target = chooseTarget(analysis)
  await writeNote(page, target, note)
  await page.keyboard.press('Escape')
  await openCard(page, target)
  await page.screenshot({ path: path.join(folder, 'notice.png') })
  await page.keyboard.press('Escape')

  const panel = await openPanel(browser, page)
  await waitForWords('任务', () => wordsOf(panel))
  await panel.screenshot({ path: path.join(folder, 'panel.png') })

  const notebook = await browser.newPage()
  await notebook.goto(`chrome-extension://${extensionId}/notebook.html`)
  await notebook.bringToFront()
  await waitForWords(note, () => wordsOf(notebook))
  await notebook.screenshot({ path: path.join(folder, 'notebook.png') })
  const files = await exportNotes(notebook, folder)

  console.log(`\nA note was written on a target and exported. Pictures and files:`)
  for (const file of ['notice.png', 'panel.png', 'notebook.png', ...files.map((one) => path.basename(one))])
    console.log(`  ${path.join(path.relative(home, folder), file)}`)
}

function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText)
}

/** The page's findings with their values: what the marks mean, by the command that reads saved pages. */
async function analyseSample(folder: string): Promise<Analysis> {
  const file = path.join(folder, 'sample.html')
  writeFileSync(file, samplePage())
  const analysed = await analyseFile(file, sampleAddress)
  if (!analysed.ok) throw new Error(analysed.error)
  return analysed.analysis
}

/** The first target that somebody leads: its card shows most. */
function chooseTarget({ findings, tasks }: Analysis): string {
  const led = new Set(tasks.filter(({ lead }) => lead.length > 0).map(({ id }) => id))
  const targets = findings.filter((finding) => finding.kind === 'quantity' && finding.status === 'target')
  const target = targets.find(({ task }) => task !== null && led.has(task)) ?? targets[0]
  if (!target) throw new Error('No target was found in the sample notice.')
  return target.id
}

function printFound(marks: readonly PaintedMark[], analysis: Analysis): void {
  console.log(`\n${analysis.notice.title ?? ''}\n${sampleAddress}\n`)
  const counts = [...countKinds(marks)].map(([kind, count]) => `${kind} ${count}`)
  console.log(`${marks.length} marks on the page: ${counts.join(', ')}`)
  console.log('\nThe first ten targets:')
  for (const line of writeTable(listTargets(analysis, 10))) console.log(`  ${line}`)
}
