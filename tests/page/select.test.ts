// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import { readText } from '../../src/page/read-text.ts'
import { listenToSelection } from '../../src/page/select.ts'

// The events of these tests are sent by script.
vi.mock(import('../../src/page/by-hand.ts'), () => ({ isByHand: () => true }))

let life: AbortController
let selected: string[]
let cleared: number
let body: HTMLElement

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML =
    '<nav>首页</nav><main><p>新建不少于5个车间</p><p>区工信局牵头</p></main><footer>主办单位</footer>'
  body = document.querySelector('main')!
  life = new AbortController()
  selected = []
  cleared = 0
  const listener = {
    select: ({ text, span }: { text: string; span: { start: number; end: number } }) =>
      void selected.push(text.slice(span.start, span.end)),
    clear: () => void (cleared += 1),
    isOurs: ({ target }: Event) => (target as Element).tagName === 'DIV',
  }
  listenToSelection(body, () => readText(body), listener, life.signal)
})

afterEach(() => {
  life.abort()
  document.getSelection()!.removeAllRanges()
  vi.useRealTimers()
})

function select(from: Node, start: number, to: Node, end: number): void {
  document.getSelection()!.setBaseAndExtent(from, start, to, end)
  document.dispatchEvent(new Event('pointerup', { bubbles: true }))
  vi.advanceTimersByTime(10)
}

describe('listenToSelection', () => {
  it('tells which words of the notice were selected', () => {
    const [first, second] = body.querySelectorAll('p')
    select(first!.firstChild!, 2, second!.firstChild!, 4)
    expect(selected).toEqual(['不少于5个车间\n区工信局'])
  })

  it('knows the words of a painted page', async () => {
    const mark: PageMark = { id: 'q1', span: { start: 2, end: 7 }, kind: 'target', label: '' }
    await paintElements(readText(body), life.signal).update([mark])
    const inside = body.querySelector('mark')!.firstChild!
    select(inside, 3, inside.parentNode!.nextSibling!, 1)
    expect(selected).toEqual(['5个车'])
  })

  it('shows nothing outside the notice, all around it, or for nothing', () => {
    const outside = document.querySelector('nav')!.firstChild!
    const inside = body.querySelector('p')!.firstChild!
    select(outside, 0, outside, 2)
    select(document.body, 0, document.body, 3)
    select(inside, 3, inside, 3)
    expect(selected).toEqual([])
  })

  it('takes what lies in the notice of a selection across its edge: a triple click on the last paragraph ends beyond it', () => {
    const [first, last] = body.querySelectorAll('p')
    select(last!.firstChild!, 0, document.querySelector('footer')!, 0)
    select(document.querySelector('nav')!.firstChild!, 1, first!.firstChild!, 2)
    expect(selected).toEqual(['区工信局牵头', '新建'])
  })

  it('leaves out the white space at both ends', () => {
    const [first] = body.querySelectorAll('p')
    first!.textContent = '新建 不少于 5个车间'
    select(first!.firstChild!, 2, first!.firstChild!, 7)
    expect(selected).toEqual(['不少于'])
  })

  it('joins the words of several cells', () => {
    body.innerHTML = '<table><tr><td>修渠</td><td>5公里</td></tr><tr><td>种树</td><td>3万株</td></tr></table>'
    const cells = body.querySelectorAll('td')
    select(cells[1]!.firstChild!, 0, cells[2]!.firstChild!, 2)
    expect(selected).toEqual(['5公里\n种树'])
  })

  it('waits for the handles of a selection by touch to rest', () => {
    const words = body.querySelector('p')!.firstChild!
    document.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch' }))
    for (const end of [3, 5, 7]) {
      document.getSelection()!.setBaseAndExtent(words, 2, words, end)
      document.dispatchEvent(new Event('selectionchange'))
      vi.advanceTimersByTime(100)
    }
    vi.advanceTimersByTime(400)
    expect(selected).toEqual(['不少于5个'])
  })

  it('tells when nothing is selected any more', () => {
    const words = body.querySelector('p')!.firstChild!
    select(words, 0, words, 2)
    document.getSelection()!.removeAllRanges()
    document.dispatchEvent(new Event('selectionchange'))
    expect(cleared).toBeGreaterThan(0)
  })

  it('takes no press in our own UI for the end of a selection', () => {
    const own = document.createElement('div')
    document.documentElement.append(own)
    const words = body.querySelector('p')!.firstChild!
    document.getSelection()!.setBaseAndExtent(words, 0, words, 2)
    own.dispatchEvent(new Event('pointerup', { bubbles: true }))
    vi.advanceTimersByTime(10)
    expect(selected).toEqual([])
    own.remove()
  })

  it('hears nothing after the signal', () => {
    life.abort()
    const words = body.querySelector('p')!.firstChild!
    select(words, 0, words, 2)
    expect(selected).toEqual([])
  })
})
