// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { walkMarks, type MarkSteps } from '../../src/page/mark-steps.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import { readText } from '../../src/page/read-text.ts'

// The events of these tests are sent by script.
vi.mock(import('../../src/page/by-hand.ts'), () => ({ isByHand: () => true }))

let life: AbortController
let heard: string[]
let steps: MarkSteps
let marks: PageMark[]

function mark(id: string, start: number, end: number): PageMark {
  return { id, span: { start, end }, kind: 'target', label: id }
}

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  Element.prototype.scrollIntoView = () => undefined
  document.body.innerHTML = '<main><p>第一条</p><p>第二条</p><p>第三条</p><p>第四条</p></main><input>'
  const body = document.querySelector('main')!
  for (const [index, paragraph] of [...body.children].entries()) {
    const inView = index >= 2
    paragraph.getBoundingClientRect = () => new DOMRect(0, inView ? 10 : -500, 100, 20)
  }
  const place = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect')
  place.mockImplementation(function box(this: HTMLElement) {
    return this.tagName === 'MARK' ? this.parentElement!.getBoundingClientRect() : new DOMRect(0, 10, 100, 20)
  })
  life = new AbortController()
  heard = []
  marks = [mark('n1', 0, 6), mark('q1', 0, 3), mark('q2', 4, 7), mark('q3', 8, 11), mark('q4', 12, 15)]
  const painting = paintElements(readText(body), life.signal)
  await painting.update(marks)
  const listener = {
    leave: () => void heard.push('leave'),
    came: ({ id }: PageMark, number: number, total: number) => void heard.push(`${id} ${number}/${total}`),
    choose: ({ id }: PageMark) => void heard.push(`choose ${id}`),
  }
  steps = walkMarks(() => marks, painting, listener, life.signal)
})

afterEach(() => {
  life.abort()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function press(key: string, more: KeyboardEventInit = {}, target: Element = document.body) {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }))
}

const came = () => heard.filter((one) => one !== 'leave')

it('begins in the viewport, goes on and back, round and round', () => {
  press('F8')
  press('F8')
  press('F8')
  press('F8', { shiftKey: true })
  expect(came()).toEqual(['q3 3/4', 'q4 4/4', 'n1 1/4', 'q4 4/4'])
  expect(document.querySelector('[data-notice-lit]')?.getAttribute('data-notice-id')).toBe('q4')
  expect(document.activeElement?.getAttribute('data-notice-id')).toBe('q4')
})

it('goes on from where the reader is, wherever within a stop', () => {
  steps.comeTo('q1')
  steps.step(1)
  steps.comeTo('q1')
  steps.step(-1)
  expect(came()).toEqual(['q2 2/4', 'q4 4/4'])
})

it('goes on where a mark that the reader came to is gone', () => {
  steps.comeTo('q2')
  marks = marks.slice(3)
  press('F8')
  expect(came()).toEqual(['q3 1/2'])
})

it('opens the card of the mark on Enter, when nothing else has the focus', () => {
  press('Enter')
  press('F8')
  press('Enter')
  expect(came()).toEqual(['q3 3/4'])
  ;(document.activeElement as HTMLElement).blur()
  press('Enter')
  expect(came()).toEqual(['q3 3/4', 'choose q3'])
  press('Escape')
  press('Enter')
  expect(came().length).toBe(2)
})

it('leaves alone what is meant for others', () => {
  const field = document.querySelector('input')!
  press('F8', {}, field)
  press('F8', { ctrlKey: true })
  press('F8', { altKey: true })
  press('F7')
  life.abort()
  press('F8')
  expect(heard).toEqual([])
})
