// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { canPaintHighlights, paintHighlights } from '../../src/page/paint-highlights.ts'
import { openPainting } from '../../src/page/page-painting.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import { readText } from '../../src/page/read-text.ts'
import type { MarkKind } from '../../src/wording/mark-kinds.ts'

/** What jsdom lacks: a highlight is a set of ranges with a priority. */
class FakeHighlight extends Set<StaticRange> {
  priority = 0
}

let registry: Map<string, FakeHighlight>
let body: HTMLElement
let life: AbortController

beforeEach(() => {
  registry = new Map()
  vi.stubGlobal('Highlight', FakeHighlight)
  vi.stubGlobal('CSS', { highlights: registry })
  document.body.innerHTML = '<main><p>新建<b>不少于</b>5个示范车间</p><p>区工信局牵头</p></main>'
  body = document.querySelector('main')!
  life = new AbortController()
})

afterEach(() => {
  life.abort()
  vi.unstubAllGlobals()
})

function mark(id: string, start: number, end: number, kind: MarkKind): PageMark {
  return { id, span: { start, end }, kind, label: id }
}

const marks = [mark('q1', 2, 7, 'target'), mark('n1', 5, 9, 'note'), mark('u1', 12, 16, 'lead')]

/** The words under each kind of paint. */
function painted(): Record<string, string> {
  const wordsOf = ({ startContainer, startOffset, endOffset }: StaticRange) =>
    (startContainer as Text).data.slice(startOffset, endOffset)
  return Object.fromEntries([...registry].map(([name, ranges]) => [name, [...ranges].map(wordsOf).join('|')]))
}

function paint() {
  const text = readText(body)
  return paintHighlights(text, life.signal)
}

it('paints words by kind and changes no node', async () => {
  const html = document.documentElement.outerHTML
  await paint().update(marks)
  expect(painted()).toEqual({
    'notice-lens-target': '不少于|5个',
    'notice-lens-note': '5个示范',
    'notice-lens-lead': '区工信局',
  })
  expect(document.documentElement.outerHTML).toBe(html)
  expect(registry.get('notice-lens-note')!.priority).toBeLessThan(registry.get('notice-lens-target')!.priority)
})

it('leaves its own names only, and leaves those of others', async () => {
  const other = new FakeHighlight()
  registry.set('search', other)
  const painting = paint()
  await painting.update(marks)
  painting.unpaint()
  expect([...registry]).toEqual([['search', other]])
  await painting.update(marks)
  life.abort()
  expect([...registry]).toEqual([['search', other]])
})

it('does not take off what another painter has put in its place', async () => {
  await paint().update(marks)
  const newer = new FakeHighlight()
  registry.set('notice-lens-target', newer)
  life.abort()
  expect([...registry]).toEqual([['notice-lens-target', newer]])
})

it('touches only what differs, and comes back where the page cleared the registry', async () => {
  const painting = paint()
  await painting.update(marks)
  const [kept] = registry.get('notice-lens-lead')!
  registry.clear()
  await painting.update([marks[0]!, marks[2]!])
  expect(painted()).toMatchObject({ 'notice-lens-target': '不少于|5个', 'notice-lens-note': '' })
  expect([...registry.get('notice-lens-lead')!]).toEqual([kept])
})

it('hides kinds without an attribute in the page', async () => {
  const html = document.documentElement.outerHTML
  const painting = paint()
  await painting.update(marks)
  painting.hide(new Set(['target']))
  expect([...registry.keys()]).toEqual(['notice-lens-note', 'notice-lens-lead'])
  painting.hide(new Set())
  expect(painted()['notice-lens-target']).toBe('不少于|5个')
  expect(document.documentElement.outerHTML).toBe(html)
})

it('says where a mark begins, and lights up all of it', async () => {
  const painting = paint()
  await painting.update(marks)
  expect(String(painting.placeOf('q1'))).toBe('不少于')
  expect(painting.placeOf('q9')).toBeNull()
  painting.light('q1')
  expect(painted()['notice-lens-lit']).toBe('不少于|5个')
  painting.light(null)
  expect(painted()['notice-lens-lit']).toBe('')
})

it('tells the marks under the pointer, innermost first, and none beside the words', async () => {
  const painting = paint()
  await painting.update(marks)
  const node = body.querySelector('b')!.nextSibling as Text
  let box = new DOMRect(100, 50, 16, 16)
  vi.stubGlobal('document', document)
  Object.assign(document, { caretPositionFromPoint: () => ({ offsetNode: node, offset: 1 }) })
  const range = { setStart: vi.fn<Range['setStart']>(), setEnd: vi.fn<Range['setEnd']>(), getClientRects: () => [box] }
  const make = vi.spyOn(document, 'createRange').mockReturnValue(range as unknown as Range)
  const at = () => painting.marksAt(new MouseEvent('click', { clientX: 104, clientY: 60 }))?.ids ?? []
  expect(at()).toEqual(['q1', 'n1'])
  box = new DOMRect(300, 50, 16, 16)
  expect(at()).toEqual([])
  make.mockRestore()
  Reflect.deleteProperty(document, 'caretPositionFromPoint')
})

it('is not to be had where the browser lacks it: elements paint then', async () => {
  vi.stubGlobal('Highlight', undefined)
  expect(canPaintHighlights()).toBe(false)
  const painting = openPainting(body, readText(body), 'highlights', life.signal)
  await painting.update(marks)
  expect([painting.way, body.querySelectorAll('mark').length > 0]).toEqual(['elements', true])
})

it('can be changed for elements and back while the marks are shown', async () => {
  const html = body.innerHTML
  const painting = openPainting(body, readText(body), 'elements', life.signal)
  await painting.update(marks)
  painting.hide(new Set(['lead']))
  await painting.use('highlights')
  expect(body.innerHTML).toBe(html)
  expect(document.documentElement.hasAttribute('data-notice-hidden')).toBe(false)
  expect([...registry.keys()]).toEqual(['notice-lens-target', 'notice-lens-note'])
  await painting.use('elements')
  expect([registry.size, document.documentElement.getAttribute('data-notice-hidden')]).toEqual([0, 'lead'])
  expect(painting.marksAt({ target: body.querySelector('mark') } as unknown as Event)?.ids).toEqual(['q1'])
})

describe('in a long text', () => {
  /** Sixty paragraphs of a thousand characters, each with one mark. */
  const many = Array.from({ length: 60 }, (_, at): PageMark => mark(`q${at}`, at * 1000, at * 1000 + 4, 'target'))
  let top: number

  beforeEach(() => {
    top = 0
    body.innerHTML = many.map((_, at) => `<p>第${at + 10}条${'事'.repeat(995)}</p>`).join('')
    for (const [index, paragraph] of [...body.children].entries())
      paragraph.getBoundingClientRect = () => new DOMRect(0, (index - top) * 400, 100, 390)
  })

  const said = () => {
    const words = painted()['notice-lens-target'] ?? ''
    return words.split('|').map((one) => Number(/\d+/u.exec(one)) - 10)
  }
  const scroll = (to: number) => {
    top = to
    window.dispatchEvent(new Event('scroll'))
  }

  it('paints what is near the reader', async () => {
    await paint().update(many)
    expect(said()).toEqual(Array.from({ length: 17 }, (_, at) => at))
  })

  it('paints what is near the place that they scroll to, instead', async () => {
    await paint().update(many)
    scroll(2)
    expect(said()).toContain(0)
    scroll(59)
    await expect.poll(() => said().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, at) => at + 43))
  })

  it('paints all of it while it is printed', async () => {
    await paint().update(many)
    window.dispatchEvent(new Event('beforeprint'))
    expect(said().length).toBe(60)
    window.dispatchEvent(new Event('afterprint'))
    await expect.poll(() => said().length).toBe(17)
  })

  it('paints no more of a long note than is near', async () => {
    await paint().update([
      { ...mark('n1', 0, 60_000, 'note'), look: { color: 'blue', style: 'highlight', noted: false } },
    ])
    expect(painted()['notice-lens-note-blue-highlight']!.split('|').length).toBe(17)
  })

  it('says where any of its marks is', async () => {
    const painting = paint()
    await painting.update(many)
    expect(String(painting.placeOf('q50'))).toBe('第60条')
  })
})
