// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MarksAt } from '../../src/page/painting.ts'
import { listenToMarks, type MarkListener } from '../../src/page/listen.ts'

// The events of these tests are sent by script.
vi.mock(import('../../src/page/by-hand.ts'), () => ({ isByHand: () => true }))

let life: AbortController
let heard: string[]
let body: HTMLElement

function marksAt({ target }: Event): MarksAt | null {
  const element = target as HTMLElement
  return element.tagName === 'MARK' ? { ids: [element.id], anchor: () => element } : null
}

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<main>新建<mark id="q1" tabindex="0">不少于5个</mark>车间</main>'
  body = document.querySelector('main')!
  life = new AbortController()
  heard = []
  const listener: MarkListener = {
    look: (ids, _anchor, how) => heard.push(`look ${ids.join(' ')} ${how}`),
    leave: () => heard.push('leave'),
    choose: (ids, _anchor, how) => heard.push(`choose ${ids.join(' ')} ${how}`),
  }
  listenToMarks(body, marksAt, listener, life.signal)
})

afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

function fire(event: Event, target: Element = document.querySelector('mark')!): Event {
  target.dispatchEvent(event)
  return event
}

const over = () => new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' })

describe('listenToMarks', () => {
  it('tells of a pointer that rests on a mark, not of one that passes', () => {
    fire(over())
    vi.advanceTimersByTime(100)
    fire(over(), body)
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual(['leave'])
    fire(over())
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual(['leave', 'look q1 pointer'])
  })

  it('tells once of a mark that the pointer moves within, where marks are no elements', () => {
    const move = () => new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' })
    fire(move())
    vi.advanceTimersByTime(200)
    fire(move())
    vi.advanceTimersByTime(50)
    fire(move())
    fire(move(), body)
    fire(move(), body)
    expect(heard).toEqual(['look q1 pointer', 'leave'])
  })

  it('takes no touch for a look', () => {
    fire(new PointerEvent('pointerover', { bubbles: true, pointerType: 'touch' }))
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual([])
  })

  it('tells of a click and of the keys that press a button', () => {
    fire(new MouseEvent('click', { bubbles: true, cancelable: true }))
    fire(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    fire(new KeyboardEvent('keydown', { key: ' ', bubbles: true }))
    fire(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
    fire(new MouseEvent('click', { bubbles: true }), body)
    expect(heard).toEqual(['choose q1 pointer', 'choose q1 keyboard', 'choose q1 keyboard'])
  })

  it("lets the page's events through as they are", () => {
    const seen: string[] = []
    document.addEventListener('click', ({ defaultPrevented }) => seen.push(`click ${defaultPrevented}`), life)
    document.addEventListener('keydown', ({ defaultPrevented }) => seen.push(`key ${defaultPrevented}`), life)
    fire(new MouseEvent('click', { bubbles: true, cancelable: true }))
    fire(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    fire(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }), body)
    expect(seen).toEqual(['click false', 'key false', 'key false'])
  })

  it('hears nothing after the signal', () => {
    fire(over())
    life.abort()
    fire(new MouseEvent('click', { bubbles: true }))
    vi.advanceTimersByTime(1000)
    expect(heard).toEqual([])
  })
})
