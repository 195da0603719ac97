// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import { readOutline } from '../../src/analysis/outline.ts'
import { readLines } from '../../src/analysis/reading.ts'
import { writeOutline } from '../../src/analysis/write-outline.ts'
import type { OutlineEntry } from '../../src/analysis/analysis.ts'
import { isOnPath } from '../../src/page/is-on-path.ts'
import { pathOf } from '../../src/page/path-of.ts'
import { judgePage } from '../../src/page/read-notice.ts'
import { plainText } from '../../src/text/plain-text.ts'
import { describeQuote, findQuote, type FoundQuote } from '../../src/text/quote.ts'
import { finish } from '../../src/text/steps.ts'
import { home } from '../house/project-files.ts'
import { readLabelledPage } from '../labels/labelled-page.ts'
import { standsOnce, touched, untouched, type EditCase } from './edit-cases.ts'
import { makeNotice } from './made-notices.ts'
import { chooseQuotes, seeded } from './scripted-edits.ts'

interface Notice {
  readonly slug: string
  readonly text: string
}

const address = 'http://www.example.gov.cn/a.html'

function readNotices(): Notice[] {
  const root = path.join(home, 'tests', 'pages')
  return readdirSync(root).flatMap((slug) => {
    const [labelled, source] = ['labelled.html', 'source.html'].map((file) => path.join(root, slug, file))
    if (!existsSync(labelled!) && !existsSync(source!)) return []
    const html = existsSync(labelled!)
      ? readLabelledPage(readFileSync(labelled!, 'utf8')).html
      : readFileSync(source!, 'utf8')
    const { window } = new JSDOM(html, { url: address })
    const { notice, text } = judgePage(window.document, address)
    window.close()
    return notice.isNotice && text.noticeText.text.length > 200 ? [{ slug, text: text.noticeText.text }] : []
  })
}

function outlineOf(text: string): readonly OutlineEntry[] {
  const body = plainText(text)
  const reading = readLines(body)
  return finish(writeOutline(body, reading, finish(readOutline(reading))))
}

/** Outcomes by kind of edit, and what went wrong, a line each. */
interface Tally {
  readonly cases: number
  readonly wrong: readonly string[]
}

function tally(
  notices: readonly Notice[],
  seed: number,
  make: typeof untouched,
  isRight: (one: EditCase, found: FoundQuote, sole: boolean) => boolean,
): Tally {
  let cases = 0
  const wrong: string[] = []
  for (const { slug, text } of notices) {
    const random = seeded(seed * 1000 + seedOf(slug))
    const outline = outlineOf(text)
    for (const quote of chooseQuotes(text, random)) {
      const anchor = describeQuote(text, quote)
      const way = pathOf({ outline }, quote)
      for (const one of make(text, quote, random)) {
        cases += 1
        let outlined: readonly OutlineEntry[] | null = null
        const now = () => (outlined ??= outlineOf(one.text))
        const found = findQuote(one.text, anchor, (place) => isOnPath({ outline: now() }, place, way))
        const sole = standsOnce(text, quote) && (one.span === null || standsOnce(one.text, one.span))
        if (!isRight(one, found, sole))
          wrong.push(`${slug} | ${text.slice(quote.start, quote.end)} | ${one.kind} | ${found.state}`)
      }
    }
  }
  return { cases, wrong }
}

/** A number of a page's own: a page that comes to the others does not change their cases. */
function seedOf(slug: string): number {
  return [...slug].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)
}

const seeds = [1, 2, 3]

describe('notes on edited pages', () => {
  let notices: Notice[]
  beforeAll(() => {
    notices = [
      ...readNotices(),
      ...Array.from({ length: 8 }, (_, index) => ({ slug: `made-${index}`, text: makeNotice(seeded(index)) })),
    ]
  })

  it.each(seeds)('stay with their words wherever these went, and never go to other ones (seed %i)', (seed) => {
    const isThere = ({ span }: EditCase, { span: found }: FoundQuote) =>
      found?.start === span?.start && found?.end === span?.end
    const { cases, wrong } = tally(notices, seed, untouched, (one, found, sole) =>
      sole ? found.state === 'attached' && isThere(one, found) : found.state !== 'attached' || isThere(one, found),
    )
    expect(wrong).toEqual([])
    expect(cases).toBeGreaterThan(15_000)
  })

  it.each(seeds)(
    'never move in silence where a digit, a unit or a name was changed, or the words are gone (seed %i)',
    (seed) => {
      const { cases, wrong } = tally(notices, seed, touched, (_, { state }) => state !== 'attached')
      expect(wrong).toEqual([])
      expect(cases).toBeGreaterThan(15_000)
    },
  )
})
