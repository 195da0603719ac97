// @vitest-environment node
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { openSavedParts } from '../../src/commands/open-saved-parts.ts'
import { judgePage } from '../../src/page/read-notice.ts'
import { home } from '../house/project-files.ts'
import bodies from './page-bodies.json' with { type: 'json' }

/** What the bodies of page folders hold, what stands beside them, what a page has twice, and how many tables of data. */
interface PageBody {
  readonly slug: string
  readonly holds: readonly string[]
  readonly leaves: readonly string[]
  readonly once?: readonly string[]
  readonly tables: number
}

const pageBodies: readonly PageBody[] = bodies

function read(slug: string) {
  const folder = path.join(home, 'tests', 'pages', slug)
  const { address } = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as { address: string }
  const { window } = new JSDOM(readFileSync(path.join(folder, 'source.html'), 'utf8'), { url: address })
  openSavedParts(window.document)
  const { text, tables } = judgePage(window.document, address).text.noticeText
  window.close()
  return { text, tables }
}

describe('the text of a page', () => {
  it.each(pageBodies)('is whole and nothing else: $slug', ({ slug, holds, leaves, once = [], tables }) => {
    const body = read(slug)
    expect(holds.filter((words) => !body.text.includes(words))).toEqual([])
    expect(leaves.filter((words) => body.text.includes(words))).toEqual([])
    expect(once.filter((words) => body.text.split(words).length !== 2)).toEqual([])
    expect(body.tables.length).toBe(tables)
  })
})
