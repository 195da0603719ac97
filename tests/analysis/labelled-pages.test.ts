import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyseFile } from '../../src/commands/analyse.ts'
import { home } from '../house/project-files.ts'
import { foundFloors, shareFloors, trapCeiling } from '../labels/floors.ts'
import { listLabelledPages } from '../labels/labelled-pages.ts'
import { withoutBlanks } from '../labels/page-text.ts'
import { scorePage } from '../labels/score-page.ts'
import { writeScoreTable, type Scored } from '../labels/score-table.ts'
import { readSeedPage } from '../labels/seed-page.ts'
import { addUp, measureOf, rateOf, type FoundName, type ShareName } from '../labels/tally.ts'
import { analyseText } from './analyse-text.ts'

const pages = listLabelledPages()
const seeds = [
  { slug: 'seeds/wuchang-2023', ...readSeedPage('A', 'notices/wuchang-2023.txt') },
  { slug: 'seeds/wuhan-jingkai-2024', ...readSeedPage('B', 'notices/wuhan-jingkai-2024.txt') },
]
const scored: Scored[] = []

/** Analyses the pages as the command line would, from files as a portal serves them. */
async function scorePages(): Promise<Scored[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'labelled-pages-'))
  const scores: Scored[] = []
  for (const { slug, about, html, labels } of pages) {
    const file = path.join(folder, `${slug}.html`)
    writeFileSync(file, html)
    const analysed = await analyseFile(file, about.url)
    if (!analysed.ok) throw new Error(`${slug}: ${analysed.error}`)
    scores.push({ slug, isPage: true, tally: scorePage(analysed.analysis, labels, about) })
  }
  rmSync(folder, { recursive: true })
  return scores
}

function scoreSeeds(): Scored[] {
  return seeds.map(({ slug, text, labels }) => ({
    slug,
    isPage: false,
    tally: scorePage(analyseText(text), labels, null),
  }))
}

/** What differs from the labels, page by page, for whoever mends a finder. */
function keepDifferences(): void {
  const folder = path.join(home, '.results')
  mkdirSync(folder, { recursive: true })
  const lines = scored.flatMap(({ slug, tally }) => tally.differences.map((line) => `${slug}  ${line}`))
  writeFileSync(path.join(folder, 'labelled-pages.txt'), `${lines.join('\n')}\n`)
}

beforeAll(async () => {
  scored.push(...(await scorePages()), ...scoreSeeds())
  keepDifferences()
})

describe('the labelled pages', () => {
  it.each(pages)('$slug is labelled on the text that a browser shows', ({ html, labels }) => {
    const { document } = new JSDOM(html).window
    for (const hidden of document.querySelectorAll('script, style, noscript, template')) hidden.remove()
    expect(labels.text).toBe(withoutBlanks(document.body.textContent))
  })

  it.each(Object.entries(foundFloors))('hold the floor of: %s', (name, floor) => {
    const all = addUp(scored.map((one) => one.tally))
    expect(measureOf(all.founds[name as FoundName]).f1).toBeGreaterThanOrEqual(floor)
  })

  it.each(Object.entries(shareFloors))('hold the floor of: %s', (name, floor) => {
    const all = addUp(scored.map((one) => one.tally))
    expect(rateOf(all.shares[name as ShareName])).toBeGreaterThanOrEqual(floor)
  })

  it('mark no trap', () => {
    expect(addUp(scored.map((one) => one.tally)).trapped.length).toBeLessThanOrEqual(trapCeiling)
  })

  it('have their scores in tests/pages/SCORES.md (npm run scores writes it anew)', async () => {
    const table = writeScoreTable(scored)
    console.log(table)
    await expect(table).toMatchFileSnapshot('../pages/SCORES.md')
  })
})
