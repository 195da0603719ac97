// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import { readText } from '../../src/page/read-text.ts'
import { listenToSelection } from '../../src/page/select.ts'

let life: AbortController
let selected: string[]
let cleared: number
let body: HTMLElement

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<nav>首页</nav><main><p>新建不少于5个车间</p><p>区工信局牵头</p></main>'
  body = document.querySelector('main')!
  life = new AbortController()
  selected = []
  cleared = 0
  const listener = {
    select: ({ text, span }: { text: string; span: { start: number; end: number } }) =>
      void selected.push(text.slice(span.start, span.end)),
    clear: () => void (cleared += 1),
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

  it('shows nothing outside the notice, across its edge, or for nothing', () => {
    const outside = document.querySelector('nav')!.firstChild!
    const inside = body.querySelector('p')!.firstChild!
    select(outside, 0, outside, 2)
    select(outside, 0, inside, 3)
    select(inside, 3, inside, 3)
    expect(selected).toEqual([])
  })

  it('tells when nothing is selected any more', () => {
    const words = body.querySelector('p')!.firstChild!
    select(words, 0, words, 2)
    document.getSelection()!.removeAllRanges()
    document.dispatchEvent(new Event('selectionchange'))
    expect(cleared).toBeGreaterThan(0)
  })

  it('hears nothing after the signal', () => {
    life.abort()
    const words = body.querySelector('p')!.firstChild!
    select(words, 0, words, 2)
    expect(selected).toEqual([])
  })
})
