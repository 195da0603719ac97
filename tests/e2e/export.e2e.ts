import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { exportNotes, noteFiles, waitForFile } from '../../src/commands/export-notes.ts'
import { openNotice, openPanel, press, readMarks, waitForWords, writeNote } from '../../src/commands/notice-page.ts'
import { readSeedNotice } from '../../src/commands/portal-page.ts'
import { exportFormats, ledgerFormats } from '../../src/export/export-format.ts'
import { analyseText } from '../analysis/analyse-text.ts'
import { manyNotes } from '../notes/many-notes.ts'
import { readSeedText } from '../seeds/read-seed.ts'
import { startFirefoxJourney } from './firefox-journey.ts'
import { makeFolder, startJourney } from './journey.ts'
import { patiently } from './patiently.ts'
import { portalShapes } from './portal-shapes.ts'
import { countNotes } from './read-exports.ts'
import { asFunction, seedNotes } from './seed-notes.ts'

const notice = readSeedNotice('wuchang-2023')
/** So many that every file holds well above 160 KB: beyond that some writers start workers that Firefox forbids. */
const many = manyNotes(3000, 60)

it.each(portalShapes)('exports a note in every form: $name', async ({ address, render }) => {
  const { browser, downloads, openOwnPage } = await startJourney({ [address]: render(notice) })
  const page = await openNotice(browser, address)
  const target = (await readMarks(page)).find(({ text }) => text === '突破800家')!
  await writeNote(page, target.id, '=对照"去年"')
  const notebook = await openOwnPage('notebook.html')
  await waitForWords('=对照"去年"', () => notebook.evaluate(() => document.body.innerText))
  const files = await exportNotes(notebook, downloads)
  const text = (ending: string) =>
    readFileSync(
      files.find((file) => file.endsWith(ending))!,
      'utf8',
    )
  expect(text('.md')).toContain('突破800家')
  expect(text('.md')).toContain('对照')
  expect(text('.md')).toContain(address)
  expect(text('.csv')).toMatch(/^\uFEFF/u)
  // A spreadsheet must not take the reader's words for a formula.
  expect(text('.csv')).toContain(`"'=对照""去年"""`)
  const told = JSON.parse(text('.json')) as { format: string; notes: { body: string; page: string }[] }
  expect(told).toMatchObject({ format: 'notice-notes/2', notes: [{ body: '=对照"去年"', page: address }] })
  for (const file of files.filter((one) => !one.endsWith('.docx')))
    expect(await countNotes(file)).toMatchObject({ notes: 1, words: expect.stringContaining('对照') })
})

/** What each file holds: how many notes, whether the last is among them, and whether it is long. */
function look(files: readonly string[]) {
  return Promise.all(
    files.map(async (file) => {
      const { notes, words } = await countNotes(file)
      return [path.extname(file), notes, words.includes(many.at(-1)!.body), words.length > 160_000]
    }),
  )
}

const allOfThem = noteFiles.map(([, ending]) => [ending, many.length, true, true])

it('exports thousands of notes in every form in Chromium', async () => {
  const { downloads, openOwnPage } = await startJourney({})
  const notebook = await openOwnPage('notebook.html')
  await waitForWords('还没有笔记', () => notebook.evaluate(() => document.body.innerText))
  await seedNotes((script, ...words) => notebook.evaluate(asFunction(script), ...words), many)
  await notebook.reload()
  await waitForWords('3,000 条', () => notebook.evaluate(() => document.body.innerText))
  expect(await look(await exportNotes(notebook, downloads))).toEqual(allOfThem)
})

it('gives an export up on a press', async () => {
  const { downloads, openOwnPage } = await startJourney({})
  const notebook = await openOwnPage('notebook.html')
  await waitForWords('还没有笔记', () => notebook.evaluate(() => document.body.innerText))
  await seedNotes((script, ...words) => notebook.evaluate(asFunction(script), ...words), manyNotes(5000, 60))
  await notebook.reload()
  await waitForWords('共 5,000 条', () => notebook.evaluate(() => document.body.innerText))
  await notebook.evaluate(cancelAtOnce)
  await notebook.bringToFront()
  await notebook.click('.export-menu > button')
  await press(notebook, 'Word')
  await waitForWords('正在导出 Word', () => notebook.evaluate(() => document.body.dataset['cancelled'] ?? ''))
  await expect.poll(() => notebook.$('.export-progress')).toBeNull()
  // What was given up never becomes a file; the next is written.
  await notebook.click('.export-menu > button')
  await press(notebook, 'CSV')
  await waitForFile(downloads, '.csv')
  expect(readdirSync(downloads)).toHaveLength(1)
})

/** In the notebook: presses 取消 as soon as an export is begun, before its file can be ready, and keeps what was said then. */
function cancelAtOnce(): void {
  new MutationObserver((_, observer) => {
    const progress = document.querySelector('.export-progress')
    if (!progress?.textContent.startsWith('正在导出')) return
    observer.disconnect()
    document.body.dataset['cancelled'] = progress.textContent
    progress.querySelector('button')!.click()
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
}

it('prints notes from a view of our own', async () => {
  const { browser, openOwnPage } = await startJourney({})
  const notebook = await openOwnPage('notebook.html')
  await waitForWords('还没有笔记', () => notebook.evaluate(() => document.body.innerText))
  await seedNotes((script, ...words) => notebook.evaluate(asFunction(script), ...words), manyNotes(600, 20))
  await notebook.reload()
  await waitForWords('共 600 条', () => notebook.evaluate(() => document.body.innerText))
  await notebook.bringToFront()
  await notebook.click('.export-menu > button')
  await press(notebook, '打印')
  const opened = await browser.waitForTarget((target) => target.url().endsWith('/print.html'), { timeout: 60_000 })
  const sheets = (await opened.page())!
  await waitForWords('打印或存为 PDF', () => sheets.evaluate(() => document.body.innerText))
  await expect.poll(() => sheets.$$eval('article', (all) => all.length)).toBe(600)
  expect(await sheets.$$eval('h2', (all) => all.length)).toBe(20)
  const paper = Buffer.from(await sheets.pdf({ preferCSSPageSize: true }))
  expect(paper.toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(15)
})

it('exports thousands of notes in every form in Firefox', async () => {
  const { firefox, downloads } = await startFirefoxJourney({})
  await firefox.open(`${firefox.ownPages}notebook.html`)
  const says = (words: string) =>
    expect.poll(() => firefox.run<string>('return document.body.innerText'), { timeout: 90_000 }).toContain(words)
  const choose = (name: string) =>
    patiently(name, () => firefox.run(`document.querySelector('.export-menu li [aria-label="${name}"]').click()`))
  await says('还没有笔记')
  await seedNotes(firefox.run, many)
  await firefox.open(`${firefox.ownPages}notebook.html`)
  await says('3,000 条')
  const files: string[] = []
  for (const [name, ending] of noteFiles) {
    await firefox.run(`document.querySelector('.export-menu > button').click()`)
    await choose(name)
    files.push(await waitForFile(downloads, ending))
  }
  expect(await look(files)).toEqual(allOfThem)

  await firefox.open(`${firefox.ownPages}notebook.html`)
  await says('3,000 条')
  await firefox.run(`document.querySelector('.export-menu > button').click()`)
  await choose('打印')
  await expect.poll(() => firefox.run(`return localStorage.getItem('print')`)).not.toBeNull()
  await firefox.open(`${firefox.ownPages}print.html`)
  // Another tab is in front by now, and timers of one behind come once a second.
  await says('打印或存为 PDF')
  await expect.poll(() => firefox.run(`return document.querySelectorAll('article').length`)).toBe(many.length)
})

it('exports the ledger of tasks from the side panel', async () => {
  const { address, render } = portalShapes[0]!
  const { browser, downloads } = await startJourney({ [address]: render(notice) })
  const panel = await openPanel(browser, await openNotice(browser, address))
  for (const [name, ending] of [
    ['Excel', '.xlsx'],
    ['Word', '.docx'],
    ['CSV', '.csv'],
  ] as const) {
    await press(panel, '导出台账')
    await press(panel, name)
    const file = await waitForFile(downloads, ending)
    expect(path.basename(file)).toContain('台账')
    if (ending === '.docx') continue
    const { notes, words } = await countNotes(file)
    expect(notes).toBeGreaterThan(30)
    expect(words).toContain('企业')
  }
})

it('writes a long ledger in every form in Firefox, where no page may start a worker of a blob', async () => {
  const { firefox, extension } = await startFirefoxJourney({})
  const analysis = analyseText(readSeedText('notices/wuchang-2023.txt').repeat(36))
  const worker = readdirSync(path.join(extension, 'assets')).find((name) => name.startsWith('export-worker'))!
  await firefox.open(`${firefox.ownPages}notebook.html`)
  for (const format of ledgerFormats) {
    const made = await firefox.run<string>(
      `const worker = new Worker('/assets/' + arguments[0], { type: 'module' })
      return new Promise((done, fail) => {
        worker.onerror = () => fail(new Error('the worker failed'))
        worker.onmessage = ({ data: { kind, file, sentence } }) => {
          if (kind === 'failed') fail(new Error(sentence))
          if (kind !== 'file') return
          const reader = new FileReader()
          reader.onload = () => done(reader.result.split(',')[1])
          reader.readAsDataURL(file)
        }
        worker.postMessage(JSON.parse(arguments[1]))
      })`,
      worker,
      JSON.stringify({ kind: 'ledger', format, analysis }),
    )
    const file = path.join(makeFolder(), `ledger.${exportFormats[format].extension}`)
    writeFileSync(file, Buffer.from(made, 'base64'))
    const { words } = await countNotes(file)
    expect(words.length).toBeGreaterThan(160_000)
    expect(words).toContain('区科经局')
  }
})
