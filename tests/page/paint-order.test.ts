// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import { readText } from '../../src/page/read-text.ts'

function show(html: string): HTMLElement {
  document.body.innerHTML = `<main>${html}</main>`
  return document.body.querySelector('main')!
}

function mark(id: string, start: number, end: number): PageMark {
  return { id, span: { start, end }, kind: 'target', label: id }
}

function marked(body: Element, id: string): Element[] {
  return [...body.querySelectorAll(`[data-notice-id="${id}"]`)]
}

function start(body: Element) {
  const life = new AbortController()
  return { life, painting: paintElements(readText(body), life.signal) }
}

afterEach(() => vi.unstubAllGlobals())

/** Each step takes 6 ms; what waits for its turn, or for the page to be drawn, is handed out instead of run. */
function slowClock() {
  let now = 0
  vi.stubGlobal('performance', { now: () => (now += 6) })
  const waiting: (() => void)[] = []
  vi.stubGlobal('scheduler', { yield: () => new Promise<void>((run) => waiting.push(run)) })
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => waiting.push(draw))
  return waiting
}

async function runOne(waiting: (() => void)[]) {
  waiting.shift()!()
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

async function runAll(waiting: (() => void)[]) {
  while (waiting.length > 0) await runOne(waiting)
}

/** So many are painted in more than one step. */
const count = 100
const paragraphs = Array.from({ length: count }, (_, index) => `<p>第${index + 100}段</p>`).join('')
const marks = Array.from({ length: count }, (_, index) => mark(`q${index}`, index * 6, index * 6 + 5))

it('begins at once, at the top of the viewport, and goes on in later tasks', async () => {
  const waiting = slowClock()
  const body = show(paragraphs)
  for (const [index, paragraph] of [...body.children].entries()) {
    paragraph.getBoundingClientRect = () => new DOMRect(0, (index - 40) * 20, 100, 15)
  }
  const { painting } = start(body)
  const done = painting.update(marks)
  expect(['q40', 'q0'].map((id) => marked(body, id).length)).toEqual([1, 0])
  await runAll(waiting)
  await done
  expect(body.querySelectorAll('mark').length).toBe(count)
})

it('goes on where the reader has scrolled to', async () => {
  const waiting = slowClock()
  const body = show(paragraphs.repeat(5))
  let top = 0
  for (const [index, paragraph] of [...body.children].entries())
    paragraph.getBoundingClientRect = () => new DOMRect(0, (index - top) * 20, 100, 15)
  const { painting } = start(body)
  const all = Array.from({ length: count * 5 }, (_, index) => mark(`q${index}`, index * 6, index * 6 + 5))
  const done = painting.update(all)
  top = 400
  window.dispatchEvent(new Event('scroll'))
  while (marked(body, 'q499').length === 0) await runOne(waiting)
  expect(['q400', 'q300', 'q200'].map((id) => marked(body, id).length)).toEqual([1, 0, 0])
  await runAll(waiting)
  await done
  expect(body.querySelectorAll('mark').length).toBe(count * 5)
})

it('paints what is near the reader, what is near the place that they scroll to, and all for print', async () => {
  const body = show(Array.from({ length: 300 }, (_, at) => `<p>第${at + 100}条${'事'.repeat(994)}</p>`).join(''))
  let top = 0
  for (const [index, paragraph] of [...body.children].entries())
    paragraph.getBoundingClientRect = () => new DOMRect(0, (index - top) * 400, 100, 390)
  const { painting } = start(body)
  const far = Array.from({ length: 300 }, (_, index) => mark(`q${index}`, index * 1000, index * 1000 + 5))
  const painted = () => [...body.querySelectorAll('p:has(mark)')].map((one) => [...body.children].indexOf(one))
  expect(await painting.update(far)).toBe(true)
  expect(painted()).toEqual(Array.from({ length: 66 }, (_, at) => at))
  top = 200
  window.dispatchEvent(new Event('scroll'))
  await eventually(() => expect(painted().length).toBe(66 + 131))
  expect(painted().slice(66).at(0)).toBe(135)
  expect(await painting.update(far)).toBe(true)
  expect(painted().length).toBe(66 + 131)
  expect(await painting.update(far.slice(1))).toBe(true)
  expect(painted().length).toBe(65 + 131)
  window.dispatchEvent(new Event('beforeprint'))
  expect(painted().length).toBe(299)
})

it('stops when the page is taken off meanwhile', async () => {
  const waiting = slowClock()
  const body = show(paragraphs)
  const { painting, life } = start(body)
  const done = painting.update(marks)
  life.abort()
  await runAll(waiting)
  await done
  expect(body.innerHTML).toBe(paragraphs)
})

it('paints a waiting mark when it is asked for', () => {
  slowClock()
  const body = show(paragraphs)
  const { painting } = start(body)
  void painting.update(marks)
  expect(painting.placeOf('q99')).toHaveProperty('textContent', '第199段')
  expect(painting.placeOf('q100')).toBeNull()
})
