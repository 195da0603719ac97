// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPageLayer } from '../../src/page/page-layer.ts'
import { pickElement, type Picked } from '../../src/page/pick-element.ts'

const byHand = vi.hoisted(() => ({ is: true }))
// The events of these tests are sent by script.
vi.mock(import('../../src/page/by-hand.ts'), () => ({ isByHand: () => byHand.is }))

const line = '各有关单位要按照分工抓好落实，每月底前报送进度。'
const html = `<div id="outer"><h1>题目</h1><div id="box"><p>${line}</p><p>${line}</p></div></div><a href="#x">链接</a>`

const endless = new AbortController().signal
let life: AbortController
let root: ShadowRoot
let before: string
const pick = vi.fn<(element: Element) => Promise<Picked | null>>()
const done = vi.fn<() => void>()

beforeEach(() => {
  vi.useFakeTimers()
  byHand.is = true
  pick.mockReset()
  done.mockReset()
  document.body.innerHTML = html
  before = document.documentElement.outerHTML
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementationOnce(function (this: Element) {
    vi.restoreAllMocks()
    root = this.attachShadow({ mode: 'closed' })
    return root
  })
  life = new AbortController()
  done.mockImplementation(() => life.abort())
  pickElement(pick, done, life.signal)
  return () => vi.restoreAllMocks()
})

afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true })
  document.body.dispatchEvent(event)
  return event
}
const button = (words: string) => [...root.querySelectorAll('button')].find((one) => one.textContent?.includes(words))!
const said = () => root.querySelector('.picker')!.textContent ?? ''
const settle = () => vi.advanceTimersByTimeAsync(0)

function pointAt(element: Element | null, type = 'pointermove') {
  document.elementsFromPoint = () => [root.host, ...(element ? [element] : [])]
  root.querySelector('.veil')!.dispatchEvent(new MouseEvent(type, { bubbles: true }))
}

describe('choosing the box that holds the text', () => {
  it('begins with the likeliest, and says how much it holds', () => {
    expect(said()).toContain(`框里有 ${line.length * 2} 个字`)
  })

  it('follows the pointer to the box around the words, and takes it at a press', async () => {
    pick.mockResolvedValue({ words: '记住了' })
    pointAt(document.querySelector('h1'))
    expect(said()).toContain(`框里有 ${line.length * 2 + 2} 个字`)
    pointAt(document.querySelector('#box p'))
    pointAt(document.querySelector('#box p'), 'click')
    await settle()
    expect(pick.mock.calls).toEqual([[document.querySelector('#box')]])
    expect(said()).toContain('记住了')
    expect(root.querySelector('.veil, .chosen')).toBeNull()
  })

  it('goes by keys, which the page does not hear, and is left by Esc', async () => {
    pick.mockResolvedValue({ words: '记住了' })
    const heard = vi.fn<() => void>()
    document.addEventListener('keydown', heard)
    expect(press('ArrowUp').defaultPrevented).toBe(true)
    press('ArrowUp')
    press('ArrowDown')
    press('Enter')
    await settle()
    expect(pick.mock.calls).toEqual([[document.querySelector('#outer')]])
    expect(heard).not.toHaveBeenCalled()
    // From now on the keys are the page's again.
    expect(press('ArrowUp').defaultPrevented).toBe(false)
    document.removeEventListener('keydown', heard)
  })

  it('is left by Esc without a choice, and leaves the page as it was', () => {
    expect(document.documentElement.outerHTML).not.toBe(before)
    press('Escape')
    expect(done).toHaveBeenCalledTimes(1)
    expect(document.documentElement.outerHTML).toBe(before)
    expect(pick).not.toHaveBeenCalled()
  })

  it('has all other layers of ours put out of sight, until something is chosen', async () => {
    pick.mockResolvedValue({ words: '记住了' })
    press('Escape')
    openPageLayer(document.body, '', endless)
    const legend = document.documentElement.lastElementChild as HTMLElement
    const again = new AbortController()
    pickElement(pick, done, again.signal)
    expect(legend.dataset).toHaveProperty('aside')
    press('Enter')
    await settle()
    expect(legend.dataset).not.toHaveProperty('aside')
    again.abort()
    legend.remove()
  })

  it('goes by buttons too', async () => {
    pick.mockResolvedValue({ words: '记住了' })
    button('大一圈').click()
    button('小一圈').click()
    button('就是这里').click()
    await settle()
    expect(pick.mock.calls).toEqual([[document.querySelector('#box')]])
    button('知道了').click()
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('is left by Esc when it is said what became of a choice', async () => {
    pick.mockResolvedValue({ words: '记住了' })
    press('Enter')
    await settle()
    expect(button('知道了').getAttribute('aria-keyshortcuts')).toBe('Escape')
    expect(press('Escape').defaultPrevented).toBe(true)
    expect(done).toHaveBeenCalledTimes(1)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('says that a box cannot be kept, and goes on', async () => {
    pick.mockResolvedValueOnce(null).mockResolvedValueOnce({ words: '记住了' })
    press('Enter')
    await settle()
    expect(said()).toContain('记不住')
    press('ArrowUp')
    press('Enter')
    await settle()
    expect(said()).toContain('记住了')
  })

  it('takes a choice back, and leaves by itself after a while', async () => {
    const undo = vi.fn<() => Promise<string>>(async () => '已撤销')
    pick.mockResolvedValue({ words: '记住了', undo })
    press('Enter')
    await settle()
    button('撤销').click()
    await settle()
    expect(undo).toHaveBeenCalledTimes(1)
    expect(said()).toContain('已撤销')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('hears no press that a script of the page made', async () => {
    byHand.is = false
    press('Enter')
    press('Escape')
    pointAt(document.querySelector('#box p'), 'click')
    button('就是这里').click()
    await settle()
    expect(pick).not.toHaveBeenCalled()
    expect(done).not.toHaveBeenCalled()
  })
})
