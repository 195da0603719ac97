// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { chooseTicksInSteps, openMinimap } from '../../src/page/minimap.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import { readText } from '../../src/page/read-text.ts'
import { finish } from '../../src/text/steps.ts'
import type { MarkKind } from '../../src/wording/mark-kinds.ts'

function mark(id: string, kind: MarkKind, start = 0, end = 1): PageMark {
  return { id, span: { start, end }, kind, label: id }
}

describe('the ticks', () => {
  const choose = (marks: PageMark[], tops: Record<string, number>) =>
    finish(chooseTicksInSteps(marks, ({ id }) => tops[id] ?? null, 800))

  it('stand where the marks are in the page, in steps of some pixels', () => {
    const ticks = choose([mark('a', 'unit'), mark('b', 'unit'), mark('c', 'unit')], { a: 0, b: 0.5, c: 1 })
    expect([...ticks].map(([at, { id }]) => [at, id])).toEqual([
      [0, 'a'],
      [400, 'b'],
      [796, 'c'],
    ])
  })

  it('stand for the mark that is worth most where many share one', () => {
    const marks = [mark('u', 'unit'), mark('t', 'target'), mark('r', 'result'), mark('hidden', 'note')]
    expect([...choose(marks, { u: 0.1, t: 0.1001, r: 0.1002 }).values()].map(({ id }) => id)).toEqual(['t'])
    expect([...choose([], {})]).toEqual([])
  })

  it('of very many marks are found from few of them', () => {
    const marks = Array.from({ length: 40_000 }, (_, at) => mark(String(at), at % 500 === 7 ? 'target' : 'unit'))
    let measured = 0
    const topOf = ({ id }: PageMark) => {
      measured += 1
      return Number(id) / 40_000
    }
    const ticks = [...finish(chooseTicksInSteps(marks, topOf, 800))].toSorted(([a], [b]) => a - b)
    expect(ticks.map(([at]) => at)).toEqual(Array.from({ length: 200 }, (_, at) => at * 4))
    expect(ticks.filter(([, { kind }]) => kind === 'target').length).toBe(80)
    expect(measured).toBeLessThan(4000)
  })
})

describe('the strip', () => {
  let life: AbortController
  let frames: (() => void)[]
  let resize: () => void

  beforeEach(() => {
    frames = []
    vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw))
    vi.stubGlobal('cancelAnimationFrame', (frame: number) => void delete frames[frame - 1])
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(heard: () => void) {
          resize = heard
        }
        observe() {}
        disconnect() {
          resize = () => undefined
        }
      },
    )
    Range.prototype.getBoundingClientRect = function box() {
      return new DOMRect(0, this.startContainer.textContent === '第二条' ? 600 : 20, 10, 10)
    }
    Object.defineProperty(document.documentElement, 'scrollHeight', { value: 1000, configurable: true })
    Object.defineProperty(document.documentElement, 'clientHeight', { value: 500, configurable: true })
    life = new AbortController()
  })

  afterEach(() => {
    life.abort()
    vi.unstubAllGlobals()
    Reflect.deleteProperty(Range.prototype, 'getBoundingClientRect')
  })

  it('is drawn once a frame, goes to the mark that is pressed, and leaves nothing', async () => {
    document.body.innerHTML = '<main><p>第一条</p><p>第二条</p></main>'
    const body = document.querySelector('main')!
    const root = document.createElement('div').attachShadow({ mode: 'open' })
    const painting = paintElements(readText(body), life.signal)
    const marks = [mark('a', 'target', 0, 3), mark('b', 'lead', 4, 7)]
    await painting.update(marks)
    frames = []
    const pressed: string[] = []
    const minimap = openMinimap(root, body, painting, (id) => pressed.push(id), life.signal)
    minimap.update(marks)
    minimap.update(marks)
    resize()
    expect(Object.values(frames).length).toBe(1)
    for (const draw of Object.values(frames)) draw()
    await eventually(() => expect(root.querySelectorAll('i').length).toBe(2))
    const ticks = [...root.querySelectorAll('i')]
    expect(ticks.map(({ dataset, style }) => [dataset['kind'], style.top])).toEqual([
      ['target', '8px'],
      ['lead', '300px'],
    ])
    ticks[1]!.click()
    expect(pressed).toEqual(['b'])
    life.abort()
    expect(root.childElementCount).toBe(0)
  })
})
