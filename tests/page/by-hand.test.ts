// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { listenToMarks } from '../../src/page/listen.ts'
import { openPageLayer } from '../../src/page/page-layer.ts'
import { readText } from '../../src/page/read-text.ts'
import { listenToSelection } from '../../src/page/select.ts'
import { createToolbar, type ToolbarActions } from '../../src/page/toolbar.ts'

// jsdom lays nothing out.
vi.mock(import('../../src/page/toolbar-place.ts'), () => ({ placeToolbar: () => () => undefined }))

// Here events are what they are: sent by a script, as a page could send them.
let life: AbortController

beforeEach(() => {
  life = new AbortController()
  vi.useFakeTimers()
  document.body.innerHTML = '<main>新建<mark data-notice-id="n1" tabindex="0">不少于5个</mark>车间</main>'
})

afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

it('no script of the page opens a card', () => {
  const heard = vi.fn<() => void>()
  const mark = document.querySelector('mark')!
  const marksAt = () => ({ ids: ['n1'], anchor: () => mark })
  listenToMarks(document.body, marksAt, { look: heard, leave: heard, choose: heard }, life.signal)
  mark.click()
  mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
  mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  vi.advanceTimersByTime(1000)
  expect(heard).not.toHaveBeenCalled()
})

it('no script of the page opens the toolbar, or presses what is in it', () => {
  const select = vi.fn<() => void>()
  const main = document.querySelector('main')!
  listenToSelection(main, () => readText(main), { select, clear: () => undefined }, life.signal)
  document.getSelection()!.selectAllChildren(main)
  document.dispatchEvent(new Event('pointerup', { bubbles: true }))
  vi.advanceTimersByTime(1000)
  expect(select).not.toHaveBeenCalled()

  const layer = openPageLayer(document.body, '', life.signal)
  const highlight = vi.fn<ToolbarActions['highlight']>()
  const write = vi.fn<ToolbarActions['write']>()
  const toolbar = createToolbar(layer, main, { highlight, write, cite: () => '' }, life.signal)
  toolbar.show({ text: '新建', span: { start: 0, end: 2 }, range: document.getSelection()!.getRangeAt(0) })
  for (const button of layer.root.querySelectorAll('button')) button.click()
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  expect([highlight.mock.calls, write.mock.calls, layer.root.activeElement]).toEqual([[], [], null])
})
