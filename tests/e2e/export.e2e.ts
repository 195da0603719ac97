import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exportNotes, waitForFile } from '../../src/commands/export-notes.ts'
import { openNotice, openPanel, press, readMarks, waitForWords, writeNote } from '../../src/commands/notice-page.ts'
import { readSeedNotice } from '../../src/commands/portal-page.ts'
import { startJourney } from './journey.ts'
import { portalShapes } from './portal-shapes.ts'

const notice = readSeedNotice('wuchang-2023')

it.each(portalShapes)('exports a note as Markdown, CSV and JSON: $name', async ({ address, render }) => {
  const { browser, downloads, openOwnPage } = await startJourney({ [address]: render(notice) })
  const page = await openNotice(browser, address)
  const target = (await readMarks(page)).find(({ text }) => text === '突破800家')!
  await writeNote(page, target.id, '=对照"去年"')
  const notebook = await openOwnPage('notebook.html')
  await waitForWords('=对照"去年"', () => notebook.evaluate(() => document.body.innerText))
  const [markdown, csv, json] = (await exportNotes(notebook, downloads)).map((file) => readFileSync(file, 'utf8'))
  expect(markdown).toContain('突破800家')
  expect(markdown).toContain('对照')
  expect(markdown).toContain(address)
  expect(csv).toMatch(/^\uFEFF/u)
  // A spreadsheet must not take the reader's words for a formula.
  expect(csv).toContain(`"'=对照""去年"""`)
  const told = JSON.parse(json!) as { format: string; notes: { body: string; page: string }[] }
  expect(told).toMatchObject({ format: 'notice-notes/2', notes: [{ body: '=对照"去年"', page: address }] })
})

it('exports the ledger of tasks from the side panel', async () => {
  const { address, render } = portalShapes[0]!
  const { browser, downloads } = await startJourney({ [address]: render(notice) })
  const panel = await openPanel(browser, await openNotice(browser, address))
  await press(panel, '导出台账')
  const ledger = readFileSync(await waitForFile(downloads, '.csv'), 'utf8')
  expect(ledger.split('\r\n').length).toBeGreaterThan(30)
  expect(ledger).toContain('区科经局')
})
