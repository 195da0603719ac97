// @vitest-environment jsdom
import { array, assert, asyncProperty, constantFrom, nat, tuple } from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { MarkKind } from '../../src/wording/mark-kinds.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import type { MarksAt } from '../../src/page/painting.ts'
import { readText } from '../../src/page/read-text.ts'

const shapes: Record<string, string> = {
  'one paragraph': '<p>到2031年，新建示范车间不少于5个。</p>',
  'Word spans between digit and unit':
    '<p>新建<span>不少于</span><b><span>5</span></b><span lang="EN-US">个</span>车间</p>',
  'line breaks': '<div>新建车间<br>不少于5个<br><br>区工信局牵头</div>',
  'a table': '<table><tbody><tr><td>1</td><td>不少于5个</td><td>区工信局<br>区财政局</td></tr></tbody></table>',
  'nested inline elements':
    '<p>新<em>建<strong>不<a href="#a">少于<u>5</u></a></strong></em>个<!-- a remark -->车间</p>',
  'lists and headings': '<h2>一、目标</h2><ol><li>不少于5个</li><li>区工信局</li></ol>',
  'white space and entities': '<p>  新建\n   不少于&nbsp;5　个 &lt;b&gt; </p>\n\n<p> </p>',
}

function show(html: string): HTMLElement {
  document.body.innerHTML = `<main>${html}</main>`
  return document.body.querySelector('main')!
}

function textNodes(body: Element): Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

function mark(id: string, start: number, end: number, kind: MarkKind = 'target'): PageMark {
  return { id, span: { start, end }, kind, label: `${id}，标注` }
}

function marked(body: Element, id: string): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(`[data-notice-id="${id}"]`)]
}

function words(body: Element, id: string): string {
  return marked(body, id)
    .map(({ textContent }) => textContent)
    .join('')
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}

function start(body: Element) {
  const life = new AbortController()
  const text = readText(body)
  return { life, text, painting: paintElements(text, life.signal) }
}

afterEach(() => vi.unstubAllGlobals())

/** Paints and unpaints; what of the page is exactly as before, and whether each mark lay on its words. */
async function thereAndBack(body: HTMLElement, marks: PageMark[]) {
  const html = document.documentElement.outerHTML
  const copy = body.cloneNode(true)
  const nodes = textNodes(body)
  const data = nodes.map((node) => node.data)
  const { painting, text } = start(body)
  await painting.update(marks)
  const onItsWords = marks.every(
    ({ id, span }) => bare(words(body, id)) === bare(text.noticeText.text.slice(span.start, span.end)),
  )
  painting.unpaint()
  const after = textNodes(body)
  return {
    onItsWords,
    sameHtml: document.documentElement.outerHTML === html,
    equal: body.isEqualNode(copy),
    sameNodes: after.length === nodes.length && after.every((node, index) => node === nodes[index]),
    sameWords: after.every((node, index) => node.data === data[index]),
  }
}

const exact = { onItsWords: true, sameHtml: true, equal: true, sameNodes: true, sameWords: true }

describe('the way back', () => {
  it.each(Object.entries(shapes))('is exact for %s, whatever the marks', async (_name, html) => {
    const { length } = readText(show(html)).noticeText.text
    const span = tuple(nat(length), nat(length), constantFrom<MarkKind>('target', 'lead', 'note'))
    await assert(
      asyncProperty(array(span, { maxLength: 6 }), async (spans) => {
        const marks = spans.map(([a, b, kind], index) => mark(`m${index}`, Math.min(a, b), Math.max(a, b), kind))
        expect(await thereAndBack(show(html), marks)).toEqual(exact)
      }),
      { numRuns: 40 },
    )
  })

  it('is exact where text nodes are empty or adjoin each other', async () => {
    const body = show('')
    const paragraph = document.createElement('p')
    for (const data of ['', '不少', '', '', '于5', '个', '']) paragraph.append(document.createTextNode(data))
    body.append(paragraph)
    const marks = [mark('q1', 1, 4), mark('n1', 0, 5, 'note'), mark('u1', 4, 5, 'unit')]
    expect(await thereAndBack(body, marks)).toEqual(exact)
  })

  it('is exact where one text node carries very many marks', async () => {
    const body = show(`<p>${'新建5个，'.repeat(100)}</p>`)
    const marks = Array.from({ length: 100 }, (_, index) => mark(`q${index}`, index * 5 + 2, index * 5 + 4))
    expect(await thereAndBack(body, marks)).toEqual(exact)
  })

  it('is taken when the signal aborts, and nothing is painted afterwards', async () => {
    const body = show(shapes['a table']!)
    const before = body.innerHTML
    const { painting, life } = start(body)
    await painting.update([mark('q1', 1, 6)])
    expect(body.innerHTML).not.toBe(before)
    life.abort()
    expect(body.innerHTML).toBe(before)
    await painting.update([mark('q1', 1, 6)])
    expect(body.innerHTML).toBe(before)
  })

  it('keeps what the page changed meanwhile, and takes off the paint', async () => {
    const body = show('<p id="a">新建不少于5个车间</p><p id="b">区工信局牵头</p>')
    const { painting } = start(body)
    await painting.update([mark('q1', 2, 7), mark('u1', 10, 14, 'lead')])
    body.querySelector('mark')!.after(document.createElement('hr'))
    body.querySelector('#b')!.textContent = '已删除'
    painting.unpaint()
    expect(body.innerHTML).toBe('<p id="a">新建不少于5个<hr>车间</p><p id="b">已删除</p>')
  })
})

describe('the paint', () => {
  it('names the kind and the finding on each element of one finding, and its beginning and end', async () => {
    const body = show(shapes['Word spans between digit and unit']!)
    const { painting } = start(body)
    await painting.update([mark('q1', 2, 7)])
    expect(
      marked(body, 'q1').map((one) => [one.textContent, one.dataset['noticeMark'], one.dataset['noticePart']]),
    ).toEqual([
      ['不少于', 'target', 'first'],
      ['5', 'target', undefined],
      ['个', 'target', 'last'],
    ])
  })

  it('is one stop of the keyboard a finding, with a name', async () => {
    const body = show(shapes['Word spans between digit and unit']!)
    const { painting } = start(body)
    await painting.update([mark('q1', 2, 7)])
    const stops = marked(body, 'q1').filter(({ tabIndex }) => tabIndex === 0)
    expect(stops.map((one) => [one.textContent, one.getAttribute('role'), one.getAttribute('aria-label')])).toEqual([
      ['不少于', 'button', 'q1，标注'],
    ])
  })

  it("leaves the page's own controls their keyboard", async () => {
    const body = show('<p>见<a href="/b">不少于5个</a></p>')
    const { painting } = start(body)
    await painting.update([mark('q1', 1, 6)])
    expect(marked(body, 'q1').map((one) => one.hasAttribute('tabindex'))).toEqual([false])
  })

  it('lays a note around a target and loses neither, wherever they overlap', async () => {
    const body = show('<p>新建不少于5个示范车间</p>')
    const { painting } = start(body)
    await painting.update([mark('q1', 2, 7), mark('n1', 5, 9, 'note'), mark('n2', 2, 7, 'note')])
    expect([words(body, 'q1'), words(body, 'n1'), words(body, 'n2')]).toEqual(['不少于5个', '5个示范', '不少于5个'])
    const inner = marked(body, 'q1').at(-1)!
    expect(inner.querySelector('mark')).toBeNull()
    const at: (MarksAt | null)[] = []
    body.addEventListener('click', (event) => at.push(painting.marksAt(event)))
    inner.click()
    body.click()
    expect(at.map((marks) => marks?.ids ?? null)).toEqual([['q1', 'n1', 'n2'], null])
  })

  it('touches only what differs when marks change', async () => {
    const body = show('<p>不少于5个</p><p>区工信局</p>')
    const { painting } = start(body)
    await painting.update([mark('q1', 0, 5), mark('u1', 6, 10, 'lead')])
    const [kept] = marked(body, 'q1')
    await painting.update([mark('q1', 0, 5), mark('u1', 6, 10, 'lead'), mark('n1', 8, 10, 'note')])
    expect(marked(body, 'q1')[0]).toBe(kept)
    expect(words(body, 'n1')).toBe('信局')
    await painting.update([mark('u1', 6, 10, 'lead')])
    expect([marked(body, 'q1').length, marked(body, 'n1').length]).toEqual([0, 0])
  })

  it('lets events of the page run as before', async () => {
    const body = show('<p>新建<b>不少于5个</b></p>')
    const seen: string[] = []
    body.addEventListener('click', (event) => seen.push(`body ${event.defaultPrevented}`))
    body.querySelector('b')!.addEventListener('click', () => seen.push('b'))
    const { painting } = start(body)
    await painting.update([mark('q1', 2, 7)])
    marked(body, 'q1')[0]!.click()
    expect(seen).toEqual(['b', 'body false'])
  })

  it('paints no node whose words the page changed since it was read', async () => {
    const body = show('<p>不少于5个</p><p>区工信局</p>')
    const { painting, text } = start(body)
    text.pieces[0]!.node.data = '删'
    await painting.update([mark('q1', 0, 5), mark('u1', 6, 10, 'lead')])
    expect([words(body, 'q1'), words(body, 'u1')]).toEqual(['', '区工信局'])
  })
})
