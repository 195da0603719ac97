// @vitest-environment node
import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { isInfoBox } from '../../src/page/furniture.ts'
import { judgePage } from '../../src/page/read-notice.ts'
import { listLabelledPages } from '../labels/labelled-pages.ts'

/** Cuts the text at a place and puts what follows in its text node into an inline element. */
interface Cut {
  readonly at: number
  readonly name: 'span' | 'font' | 'b'
}

const cuts = array(record({ at: nat(), name: constantFrom<Cut['name']>('span', 'font', 'b') }), {
  minLength: 1,
  maxLength: 60,
})
const pages = listLabelledPages().filter((page) => page.about.isNotice)

const { DOMParser } = new JSDOM().window

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

function analysePage(document: Document, address: string): Analysis {
  const { notice, text, letter } = judgePage(document, address)
  return analyse(notice, text.noticeText, letter)
}

/** The text nodes of the notice that hold words. */
function wordNodes(body: Element): Text[] {
  const walker = body.ownerDocument.createTreeWalker(body, 4)
  const nodes: Text[] = []
  while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) nodes.push(walker.currentNode as Text)
  return nodes
}

function cutInline(body: Element, { at, name }: Cut): void {
  const nodes = wordNodes(body)
  const length = nodes.reduce((sum, node) => sum + node.data.length, 0)
  let place = at % length
  const node = nodes.find((one) => {
    if (place < one.data.length) return true
    place -= one.data.length
    return false
  })
  const piece = node!.splitText(place)
  const element = body.ownerDocument.createElement(name)
  piece.replaceWith(element)
  element.append(piece)
}

describe('a page that its editor has cut into inline elements reads the same', () => {
  it.each(pages)('$slug', ({ html, about }) => {
    const whole = analysePage(parse(html), about.url)
    expect(whole.findings.length).toBeGreaterThan(5)
    assert(
      property(cuts, (places) => {
        const document = parse(html)
        const { body } = judgePage(document, about.url)
        for (const cut of places) cutInline(body, cut)
        expect(analysePage(document, about.url)).toEqual(whole)
      }),
      { numRuns: 5 },
    )
  })
})

it('reads a cell whose words an editor has cut within the year of the number', () => {
  const text = '<p>各县人民政府：</p><p>现将有关事项通知如下，请认真贯彻执行，按时报送情况。</p>'
  const page = (cell: string) =>
    `<table><tr><td>文号：</td><td>${cell}</td></tr></table><h1>关于植树的通知</h1><div>${text.repeat(3)}</div>`
  const numberIn = (cell: string) => judgePage(parse(page(cell)), 'https://www.fs.gov.cn/1.html').notice.documentNumber
  expect(numberIn('奉政发〔2025〕9号')).toBe('奉政发〔2025〕9号')
  expect(numberIn('<span>奉政发〔2</span><span>025〕9号</span>')).toBe('奉政发〔2025〕9号')
})

it('knows a list of labels and values wherever an editor has cut it', () => {
  const items = [
    '索 引 号',
    'FS03100-0201',
    '发布机构',
    '奉山县人民政府',
    '文号',
    '奉政发〔2025〕9号',
    '有效性',
    '有效',
  ]
  const list = (cut: (item: string, index: number) => string) =>
    `<dl>${items.map((item, index) => (index % 2 ? `<dd>${cut(item, index)}</dd>` : `<dt>${cut(item, index)}</dt>`)).join('')}</dl>`
  const isInfo = (html: string) => isInfoBox(parse(html).querySelector('dl')!)
  expect(isInfo(list((item) => item))).toBe(true)
  for (const [at, { length }] of items.entries())
    for (let place = 1; place < length; place++) {
      const cut = (item: string, index: number) =>
        index === at ? `${item.slice(0, place)}<span>${item.slice(place)}</span>` : item
      expect(isInfo(list(cut)), `${items[at]} at ${place}`).toBe(true)
    }
  const twice = (item: string) => `<b>${item.slice(0, 1)}</b>${item.slice(1, 2)}<span>${item.slice(2)}</span>`
  expect(isInfo(list(twice))).toBe(true)
})

it('reads a line of sources whose label an editor has parted from the rest', () => {
  const text = '<p>各县人民政府：</p><p>现将有关事项通知如下，请认真贯彻执行，按时报送情况。</p>'
  const factsOf = (line: string) => {
    const page = `<div>${line}<a>收藏</a></div><h1>关于植树的通知</h1><div>${text.repeat(3)}</div>`
    const { source, publishedOn } = judgePage(parse(page), 'https://www.fs.gov.cn/1.html').notice
    return { source, publishedOn }
  }
  const facts = { source: '奉山县林业局', publishedOn: '2025-03-04' }
  expect(factsOf('来源：奉山县林业局 ｜ 2025-03-04 ｜ ')).toEqual(facts)
  expect(factsOf('<span>来源</span><span>：奉山县林业局 ｜ 2025-03-04 ｜ </span>')).toEqual(facts)
  expect(factsOf('<span>来源：</span><span>奉山县林业局 ｜ 2025-03-04 ｜ </span>')).toEqual(facts)
})
