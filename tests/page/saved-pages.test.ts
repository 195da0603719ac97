// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyseFile } from '../../src/commands/analyse.ts'
import { describeAnalysis, type Description } from '../../src/commands/describe-analysis.ts'
import { home } from '../house/project-files.ts'

const root = path.join(home, 'tests', 'pages')
const slugs = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .filter(
    (slug) => !existsSync(path.join(root, slug, 'labelled.html')) || existsSync(path.join(root, slug, 'expected.json')),
  )

interface Expected extends Description {
  readonly address: string
}

describe('each page under tests/pages', () => {
  it('has its source and what is expected', () => {
    expect(slugs.length).toBeGreaterThan(0)
    const halves = slugs.filter(
      (slug) => !['source.html', 'expected.json'].every((name) => existsSync(path.join(root, slug, name))),
    )
    expect(halves).toEqual([])
  })

  it.each(slugs)('%s reads as expected', async (slug) => {
    const { address, ...expected } = JSON.parse(
      readFileSync(path.join(root, slug, 'expected.json'), 'utf8'),
    ) as Expected
    const analysed = await analyseFile(path.join(root, slug, 'source.html'), address)
    expect(analysed).toMatchObject({ ok: true })
    expect(analysed.ok && describeAnalysis(analysed.analysis)).toEqual(expected)
  })
})
