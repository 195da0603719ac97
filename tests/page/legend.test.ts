// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually } from '../eventually.ts'
import { openLegend, type LegendActions } from '../../src/page/legend.ts'
import { openPageLayer } from '../../src/page/page-layer.ts'
import { kindNames, type MarkKind } from '../../src/wording/mark-kinds.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import { readText } from '../../src/page/read-text.ts'

let life: AbortController
let body: HTMLElement

const marks: PageMark[] = [
  { id: 'q1', span: { start: 2, end: 7 }, kind: 'target', label: '不少于5个' },
  { id: 'n1', span: { start: 0, end: 7 }, kind: 'note', label: '笔记' },
  { id: 'u1', span: { start: 8, end: 12 }, kind: 'lead', label: '区工信局' },
]

beforeEach(() => {
  document.body.innerHTML = '<main><p>新建不少于5个</p><p>区工信局</p></main>'
  body = document.querySelector('main')!
  life = new AbortController()
})

afterEach(() => life.abort())

function open(folded = false, room = 400) {
  const said: unknown[] = []
  const actions: LegendActions = {
    toggle: (kind, shown) => said.push([kind, shown]),
    step: (by) => said.push(['step', by]),
    fold: (state) => said.push(['fold', state]),
    writeOnWhole: () => undefined,
    closeMarks: () => said.push('close'),
    openPanel: () => Promise.resolve('请点工具栏'),
  }
  body.getBoundingClientRect = () => new DOMRect(room, 0, 500, 500)
  const { root } = openPageLayer(body, '', life.signal)
  const legend = openLegend(root, body, folded, actions, life.signal)
  const buttons = () => [...root.querySelectorAll('button')]
  const press = (text: string) =>
    buttons()
      .find(({ textContent }) => textContent?.startsWith(text))!
      .click()
  return { said, root, legend, press, list: root.querySelector<HTMLElement>('.list')! }
}

describe('the legend', () => {
  it('counts by kind and shows only kinds that the page has', () => {
    const { legend, root } = open()
    legend.update([...marks, { ...marks[0]!, id: 'q2' }], new Set())
    const rows = [...root.querySelectorAll<HTMLElement>('.kind')].filter(({ hidden }) => !hidden)
    expect(rows.map((row) => row.textContent)).toEqual(['量化目标2', '牵头单位1', '我的笔记1'])
  })

  it('asks to hide a kind, and shows which are hidden', () => {
    const { legend, root, said } = open()
    legend.update(marks, new Set<MarkKind>(['lead']))
    const box = (kind: MarkKind) =>
      [...root.querySelectorAll('.kind')]
        .find((row) => row.textContent?.startsWith(kindNames[kind]))!
        .querySelector('input')!
    expect([box('target').checked, box('lead').checked]).toEqual([true, false])
    box('target').click()
    expect(said).toEqual([['target', false]])
  })

  it('is folded when the reader wants it so, and where it would cover words', () => {
    expect([open(false, 400).list.hidden, open(true, 400).list.hidden, open(false, 30).list.hidden]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('folds and unfolds, and says so', () => {
    const { list, press, said, root } = open()
    press('公告镜')
    expect([list.hidden, root.querySelector('.fold')!.ariaExpanded]).toEqual([true, 'false'])
    press('公告镜')
    expect([list.hidden, said]).toEqual([
      false,
      [
        ['fold', true],
        ['fold', false],
      ],
    ])
  })

  it('closes the marks, and says why the panel does not open', async () => {
    const { press, said, root } = open()
    press('关闭标注')
    press('打开侧栏')
    await eventually(() => expect(root.querySelector('.said')!.textContent).toBe('请点工具栏'))
    expect(said).toEqual(['close'])
  })

  it('goes from mark to mark, and says to which', () => {
    const { legend, press, said, root } = open()
    press('下一处')
    press('上一处')
    legend.came(3, 120, '不少于5个，量化目标')
    expect(said).toEqual([
      ['step', 1],
      ['step', -1],
    ])
    expect(root.querySelector('.fold')!.textContent).toBe('公告镜3/120')
    expect(root.querySelector('.off-screen')!.textContent).toBe('第3处，共120处：不少于5个，量化目标')
    expect(root.querySelector('.keys')!.textContent).toContain('F8')
  })

  it('says a sentence about the page while it is folded', () => {
    const { legend, list, root } = open(true)
    legend.say('网页一直在变')
    const state = root.querySelector('.state')!
    expect([state.textContent, list.hidden, list.contains(state)]).toEqual(['网页一直在变', true, false])
  })

  it('leaves nothing when the signal aborts', () => {
    open()
    life.abort()
    expect([...document.documentElement.children].map(({ tagName }) => tagName)).toEqual(['HEAD', 'BODY'])
  })
})

function stops() {
  return [...body.querySelectorAll<HTMLElement>('mark[role]')].map((mark) => [mark.textContent, mark.tabIndex])
}

describe('hidden kinds', () => {
  it('are no stops of the keyboard, as long as nothing shown lies on the same words', async () => {
    const painting = paintElements(readText(body), life.signal)
    await painting.update(marks)
    painting.hide(new Set(['lead', 'target']))
    expect(document.documentElement.getAttribute('data-notice-hidden')).toBe('lead target')
    expect(stops()).toEqual([
      ['新建', 0],
      ['不少于5个', 0],
      ['区工信局', -1],
    ])
    painting.hide(new Set())
    expect(document.documentElement.hasAttribute('data-notice-hidden')).toBe(false)
    expect(stops().map(([, stop]) => stop)).toEqual([0, 0, 0])
  })

  it('are no stops where they are painted while they are hidden', async () => {
    const painting = paintElements(readText(body), life.signal)
    painting.hide(new Set(['lead']))
    await painting.update(marks)
    expect(stops().map(([, stop]) => stop)).toEqual([0, 0, -1])
  })
})
