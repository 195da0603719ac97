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
import type { Span } from '../../src/text/span.ts'
import { finish } from '../../src/text/steps.ts'
import { home } from '../house/project-files.ts'
import { readLabelledPage } from '../labels/labelled-page.ts'
import {
  applyEdits,
  chooseQuotes,
  moveParagraph,
  scriptEdits,
  seeded,
  sentenceOf,
  type Edited,
} from './scripted-edits.ts'

interface Notice {
  readonly slug: string
  readonly text: string
}

/** Words of a notice and what became of them: where they were not touched, where they stand; null where they were. */
interface Case {
  readonly kind: string
  readonly text: string
  readonly span: Span | null
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

function left(kind: string, quote: Span, edited: Edited | null): Case[] {
  if (edited === null) return []
  return [
    {
      kind,
      text: edited.text,
      span: { start: edited.place(quote.start), end: edited.place(quote.start) + quote.end - quote.start },
    },
  ]
}

function untouched(text: string, quote: Span, random: () => number): Case[] {
  const script = scriptEdits(text, quote, random)
  const some = (most: number) => 1 + Math.floor(random() * most)
  const moved = moveParagraph(text, quote, random)
  return [
    ...left('nothing', quote, applyEdits(text, [])),
    ...left('clauses inserted', quote, applyEdits(text, script.clausesInserted(some(8)))),
    ...left('words inserted', quote, applyEdits(text, script.wordsInserted(some(8)))),
    ...left('numbers changed', quote, applyEdits(text, script.numbersChanged())),
    ...left('names changed', quote, applyEdits(text, script.namesChanged())),
    ...left('sentences removed', quote, applyEdits(text, script.sentencesRemoved(some(4)))),
    ...left('paragraph moved', quote, moved),
    ...left(
      'several',
      quote,
      applyEdits(text, [...script.clausesInserted(2), ...script.numbersChanged(), ...script.sentencesRemoved(1)]),
    ),
  ]
}

function touched(text: string, quote: Span, random: () => number): Case[] {
  const script = scriptEdits(text, quote, random)
  const beside = [[], script.clausesInserted(3), script.sentencesRemoved(1), script.numbersChanged()]
  const own = {
    digit: script.ownDigit(),
    unit: script.ownUnit(),
    name: script.ownName(),
    'figure beside': script.figureBeside(),
  }
  return Object.entries(own).flatMap(([kind, edits]) =>
    edits.length === 0
      ? []
      : beside.map((more) => ({ kind, text: applyEdits(text, [...edits, ...more]).text, span: null })),
  )
}

/** Where a sentence stands several times, nobody can tell one from the other once its neighbours are other ones. */
function standsOnce(text: string, quote: Span): boolean {
  const { start, end } = sentenceOf(text, quote)
  const sentence = text
    .slice(start, end)
    .trim()
    .replace(/[。；;]$/u, '')
  return text.indexOf(sentence) === text.lastIndexOf(sentence)
}

/** Outcomes by kind of edit, and what went wrong, a line each. */
interface Tally {
  readonly cases: number
  readonly wrong: readonly string[]
}

function tally(
  notices: readonly Notice[],
  make: typeof untouched,
  judge: (one: Case, found: FoundQuote, sole: boolean) => boolean,
): Tally {
  let cases = 0
  const wrong: string[] = []
  for (const [index, { slug, text }] of notices.entries()) {
    const random = seeded(index + 1)
    const outline = outlineOf(text)
    for (const quote of chooseQuotes(text, random)) {
      const anchor = describeQuote(text, quote)
      const way = pathOf({ outline }, quote)
      const sole = standsOnce(text, quote)
      for (const one of make(text, quote, random)) {
        cases += 1
        const now = outlineOf(one.text)
        const found = findQuote(one.text, anchor, (place) => isOnPath({ outline: now }, place, way))
        if (!judge(one, found, sole))
          wrong.push(`${slug} | ${text.slice(quote.start, quote.end)} | ${one.kind} | ${found.state}`)
      }
    }
  }
  return { cases, wrong }
}

describe('notes on edited pages', () => {
  let notices: Notice[]
  beforeAll(() => {
    notices = readNotices()
  })

  it('stay with their words wherever these went, and never go to other ones', () => {
    const isThere = ({ span }: Case, { span: found }: FoundQuote) =>
      found?.start === span?.start && found?.end === span?.end
    const { cases, wrong } = tally(notices, untouched, (one, found, sole) =>
      sole ? found.state === 'attached' && isThere(one, found) : found.state !== 'attached' || isThere(one, found),
    )
    expect(wrong).toEqual([])
    expect(cases).toBeGreaterThan(10_000)
  })

  it('never move in silence where a digit, a unit or a name was changed, in the words or beside them', () => {
    const { cases, wrong } = tally(notices, touched, (_, { state }) => state !== 'attached')
    expect(wrong).toEqual([])
    expect(cases).toBeGreaterThan(5000)
  })
})
