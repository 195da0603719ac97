import Mark from 'mark.js'
import { analyseInSteps } from '../../src/analysis/analyse.ts'
import { mayBeNotice } from '../../src/page/gate.ts'
import { marksOf } from '../../src/page/page-mark.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import { paintHighlights } from '../../src/page/paint-highlights.ts'
import { readNoticeInSteps, type NoticePage } from '../../src/page/read-notice.ts'
import type { ReadText } from '../../src/page/read-text.ts'
import { runInSlices } from '../../src/event-loop/slices.ts'
import { cutPieces } from '../../src/page/text-piece.ts'
import type { Painter } from '../../src/page/painting.ts'

/** What is timed in a page, each on the page as it was loaded. */
export interface PainterBench {
  /** Reads and analyses the page in short tasks, as the extension does, untimed; the number of marks. */
  prepare(): Promise<number>
  /** Makes a painter ready. `shown`: whether the page is laid out and drawn; else only the painter's script takes time. */
  ready(name: string, shown: boolean): void
  /** Runs that painter, and waits until the page is drawn. */
  run(): Promise<void>
  /** Asks the gate, cold; milliseconds. */
  gate(): number
}

let body: HTMLElement
let text: ReadText
let marks: readonly PageMark[]
let paint: () => unknown

/** Places in text nodes, by kind, worked out beforehand. */
function placesOf(): Map<string, StaticRangeInit[]> {
  const places = new Map<string, StaticRangeInit[]>()
  for (const { kind, span } of marks) {
    const own = places.get(kind) ?? []
    places.set(kind, own)
    for (const { node, start, end } of cutPieces(text.pieces, span))
      own.push({ startContainer: node, startOffset: start, endContainer: node, endOffset: end })
  }
  return places
}

const wordsOf = ({ span }: PageMark) => text.noticeText.text.slice(span.start, span.end)
const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

function distinct(of: (mark: PageMark) => boolean): string[] {
  return [...new Set(marks.filter(of).map(wordsOf))].sort((a, b) => b.length - a.length)
}

/** The places of the marks that overlap no other, by the paragraph or cell that they stand in: characters of its text nodes. */
function rangesByBlock(): Map<Element, { start: number; length: number }[]> {
  const blocks = new Map<Element, { start: number; length: number }[]>()
  const starts = new Map<Text, { block: Element; start: number }>()
  for (const block of body.querySelectorAll('p, td, th, li, h1, h2, h3')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let start = 0; walker.nextNode() !== null; start += (walker.currentNode as Text).length)
      starts.set(walker.currentNode as Text, { block, start })
  }
  let free = 0
  for (const { span } of marks) {
    if (span.start < free) continue
    free = span.end
    for (const { node, start, end } of cutPieces(text.pieces, span)) {
      const place = starts.get(node)
      if (place === undefined) continue
      const own = blocks.get(place.block) ?? []
      blocks.set(place.block, own)
      own.push({ start: place.start + start, length: end - start })
    }
  }
  return blocks
}

const isUnit = ({ kind }: PageMark) => ['lead', 'responsible', 'assisting', 'unit'].includes(kind)

/** Marks the words of these findings wherever they stand, as the readme of mark.js shows it. */
function markerOf(of: (mark: PageMark) => boolean, className: string): () => Promise<void> {
  const pattern = new RegExp(distinct(of).map(escaped).join('|'), 'g')
  return () =>
    new Promise((done) => new Mark(body).markRegExp(pattern, { acrossElements: true, className, done: () => done() }))
}

const never = new AbortController().signal

function paintWith(painter: Painter): Promise<boolean> {
  return painter(text, never).update(marks)
}

/** Paints what is far from the reader as well, which is done before a page is printed. */
async function paintAllWith(painter: Painter): Promise<void> {
  await paintWith(painter)
  window.dispatchEvent(new Event('beforeprint'))
}

/** Plans all and paints for one task only, as until the browser first draws the page: what is in the window comes first. */
function beginWith(painter: Painter): void {
  const painting = painter(text, never)
  void painting.update(marks)
  painting.rest()
}

async function readPage(): Promise<NoticePage> {
  const said = { verdict: null, rule: null, passed: true }
  return (await runInSlices(readNoticeInSteps(document, location.href, said), never))!
}

/** Each prepares, then returns what is timed. */
const painters: Record<string, () => () => unknown> = {
  // For the first time in this page, as the extension does: to be made ready without `prepare`.
  reading: () => readPage,
  'reading all text nodes': () => () => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    let length = 0
    while (walker.nextNode() !== null) length += (walker.currentNode as Text).data.length
    return length
  },
  'highlight floor': () => {
    const places = placesOf()
    return () => {
      for (const [kind, own] of places)
        CSS.highlights.set(kind, new Highlight(...own.map((one) => new StaticRange(one))))
    }
  },
  'one highlight': () => {
    const [[, [first]]] = [...placesOf()] as [[string, [StaticRangeInit]]]
    return () => CSS.highlights.set('one', new Highlight(new StaticRange(first)))
  },
  'one element': () => {
    const { node } = text.pieces[0]!
    return () => {
      const mark = document.createElement('mark')
      node.before(mark)
      mark.append(node)
    }
  },
  'our highlights, begun': () => () => beginWith(paintHighlights),
  'our highlights': () => () => paintWith(paintHighlights),
  'our highlights, all': () => () => paintAllWith(paintHighlights),
  'our elements, begun': () => () => beginWith(paintElements),
  'our elements': () => () => paintWith(paintElements),
  'our elements, all': () => () => paintAllWith(paintElements),
  'mark.js by paragraph': () => {
    const blocks = rangesByBlock()
    return () => {
      for (const [block, ranges] of blocks) new Mark(block as HTMLElement).markRanges(ranges)
    }
  },
  'mark.js markRegExp': () => {
    const mark = markerOf(() => true, 'finding')
    return mark
  },
  'mark.js markRegExp by kind': () => {
    const kinds = [...new Set(marks.map(({ kind }) => kind))]
    const all = kinds.map((kind) => markerOf((mark) => mark.kind === kind, kind))
    return async () => {
      for (const mark of all) await mark()
    }
  },
  'mark.js mark': () => {
    const units = distinct(isUnit)
    return () => new Promise<void>((done) => new Mark(body).mark(units, { done: () => done() }))
  },
}

const bench: PainterBench = {
  async prepare() {
    const page = await readPage()
    const analysis = await runInSlices(analyseInSteps(page.notice, page.text.noticeText, page.letter), never)
    body = page.body as HTMLElement
    text = page.text
    marks = marksOf(analysis!, [])
    return marks.length
  },
  ready(name, shown) {
    paint = painters[name]!()
    if (!shown) document.documentElement.style.display = 'none'
    document.body.getBoundingClientRect()
  },
  async run() {
    await paint()
    document.body.getBoundingClientRect()
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done))
  },
  gate() {
    const start = performance.now()
    mayBeNotice(document, document.URL)
    return performance.now() - start
  },
}

Object.assign(window, { bench })
