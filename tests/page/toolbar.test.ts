// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { openPageLayer } from '../../src/page/page-layer.ts'
import { createToolbar, type ToolbarActions } from '../../src/page/toolbar.ts'

// The events of these tests are sent by script.
vi.mock(import('../../src/page/by-hand.ts'), () => ({ isByHand: () => true }))

// jsdom lays nothing out.
vi.mock(import('../../src/page/toolbar-place.ts'), () => ({ placeToolbar: () => () => undefined }))

let life: AbortController

beforeEach(() => {
  life = new AbortController()
  document.body.innerHTML = '<main>新建<mark data-notice-id="q1" tabindex="0">不少于5个</mark>车间</main><input>'
})

afterEach(() => life.abort())

function open(actions: Partial<ToolbarActions> = {}) {
  const layer = openPageLayer(document.body, '', life.signal)
  const highlight = vi.fn<ToolbarActions['highlight']>(() => Promise.resolve(null))
  const write = vi.fn<ToolbarActions['write']>()
  const all = { highlight, write, cite: () => '引用', ...actions }
  const toolbar = createToolbar(layer, document.querySelector('main')!, all, life.signal)
  const find = <T extends HTMLElement>(selector: string) => layer.root.querySelector<T>(selector)
  const buttons = () => [...layer.root.querySelectorAll('button')]
  const named = (words: string) => buttons().find(({ textContent }) => textContent === words)!
  return { toolbar, layer, find, buttons, named, highlight, write }
}

function select() {
  const words = document.querySelector('main')!.firstChild!
  document.getSelection()!.setBaseAndExtent(words, 0, words, 2)
  return { text: '新建不少于5个车间', span: { start: 0, end: 2 }, range: document.getSelection()!.getRangeAt(0) }
}

function press(key: string, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }))
}

describe('the toolbar', () => {
  it('offers five colours by what they mean, a line, a note and the citation', () => {
    const { toolbar, buttons, find } = open()
    expect(find('.toolbar')).toBeNull()
    toolbar.show(select())
    expect(buttons().map(({ textContent }) => textContent)).toEqual([
      '重点',
      '已落实',
      '数据',
      '疑问',
      '待办',
      '下划线',
      '写笔记',
      '复制引用',
    ])
    expect([find('.toolbar')!.role, find('.toolbar')!.ariaLabel]).toEqual(['toolbar', '选中的文字'])
  })

  it('keeps a highlight at one press, then goes with the selection', async () => {
    const { toolbar, named, find, highlight } = open()
    const words = select()
    toolbar.show(words)
    named('数据').click()
    await eventually(() => expect(find('.toolbar')).toBeNull())
    expect(highlight).toHaveBeenCalledExactlyOnceWith(words, { color: 'blue', style: 'highlight' }, 'keyboard')
    expect(document.getSelection()!.isCollapsed).toBe(true)
  })

  it('underlines in the colour that was used last', async () => {
    const { toolbar, named, find, highlight } = open()
    toolbar.show(select())
    named('疑问').click()
    await eventually(() => expect(find('.toolbar')).toBeNull())
    toolbar.show(select())
    named('下划线').click()
    await eventually(() => expect(find('.toolbar')).toBeNull())
    expect(highlight.mock.lastCall?.[1]).toEqual({ color: 'pink', style: 'underline' })
  })

  it('keeps twice what was pressed twice in haste only once, and says why it could not', async () => {
    const highlight = vi.fn<ToolbarActions['highlight']>(() => Promise.resolve('磁盘已满。'))
    const { toolbar, named, find } = open({ highlight })
    toolbar.show(select())
    named('重点').click()
    named('重点').click()
    await eventually(() => expect(find('.said')!.textContent).toBe('磁盘已满。'))
    expect(highlight).toHaveBeenCalledOnce()
    expect(document.getSelection()!.isCollapsed).toBe(false)
  })

  it('hands the words over to be written on', () => {
    const { toolbar, named, find, write } = open()
    const words = select()
    toolbar.show(words)
    named('写笔记').click()
    expect(write).toHaveBeenCalledExactlyOnceWith(words)
    expect(find('.toolbar')).toBeNull()
  })

  it('leaves the selection to the page: a press on it takes nothing away', () => {
    const { toolbar, named } = open()
    toolbar.show(select())
    const event = new MouseEvent('mousedown', { bubbles: true, cancelable: true })
    named('重点').dispatchEvent(event)
    expect(event.defaultPrevented).toBe(true)
  })

  it('goes when the selection does, and at a press elsewhere', () => {
    const { toolbar, find } = open()
    toolbar.show(select())
    toolbar.leave()
    expect(find('.toolbar')).toBeNull()
    toolbar.show(select())
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    expect(find('.toolbar')).toBeNull()
  })
})

describe('the toolbar by keyboard', () => {
  it('is entered by Enter before anybody else hears it, and left by Escape with the selection as it was', () => {
    const { toolbar, layer, find, buttons } = open()
    const heard = vi.fn<() => void>()
    window.addEventListener('keydown', heard, { signal: life.signal, capture: true })
    const mark = document.querySelector('mark')!
    mark.focus()
    toolbar.show(select())
    press('Enter', mark)
    expect(layer.root.activeElement).toBe(buttons()[0])
    press('Escape', buttons()[0])
    expect([find('.toolbar'), document.activeElement, document.getSelection()!.toString()]).toEqual([
      null,
      mark,
      '新建',
    ])
    expect(heard).not.toHaveBeenCalled()
  })

  it('leaves Enter to whoever has the focus', () => {
    const { toolbar, layer } = open()
    toolbar.show(select())
    document.querySelector('input')!.focus()
    press('Enter', document.querySelector('input')!)
    expect(layer.root.activeElement).toBeNull()
  })

  it('is one stop, in which arrows go round', () => {
    const { toolbar, layer, buttons } = open()
    toolbar.show(select())
    press('Enter')
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([buttons()[0]])
    press('ArrowLeft', layer.root.activeElement!)
    expect(layer.root.activeElement).toBe(buttons().at(-1))
    press('ArrowRight', layer.root.activeElement!)
    press('ArrowRight', layer.root.activeElement!)
    expect(layer.root.activeElement).toBe(buttons()[1])
    expect(buttons().filter(({ tabIndex }) => tabIndex === 0)).toEqual([buttons()[1]])
  })

  it('stays while the reader is at work in it', () => {
    const { toolbar, find } = open()
    toolbar.show(select())
    press('Enter')
    toolbar.leave()
    expect(find('.toolbar')).not.toBeNull()
  })
})
