// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteColors, noteStyles, type NoteLook } from '../../src/notes/note.ts'
import { openPainting, type PaintWay } from '../../src/page/page-painting.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import { readText } from '../../src/page/read-text.ts'

class FakeHighlight extends Set<StaticRange> {
  priority = 0
}

let registry: Map<string, FakeHighlight>
let life: AbortController
let body: HTMLElement

beforeEach(() => {
  registry = new Map()
  vi.stubGlobal('Highlight', FakeHighlight)
  vi.stubGlobal('CSS', { highlights: registry })
  document.body.innerHTML = '<main><p>新建不少于5个示范车间</p></main>'
  body = document.querySelector('main')!
  life = new AbortController()
})

afterEach(() => {
  life.abort()
  vi.unstubAllGlobals()
})

const target: PageMark = { id: 'q1', span: { start: 2, end: 7 }, kind: 'target', label: '' }

function note(look: NoteLook, noted = false): PageMark {
  return { id: 'n1', span: { start: 2, end: 9 }, kind: 'note', label: '', look: { ...look, noted } }
}

function open(way: PaintWay) {
  return openPainting(body, readText(body), way, life.signal)
}

const looks = noteColors.flatMap((color) => noteStyles.map((style) => ({ color, style })))

describe('notes painted with elements', () => {
  const lookOf = () => body.querySelector<HTMLElement>('[data-notice-id="n1"]')?.dataset['noticeLook']

  it('say how they look, and change it when the reader does', async () => {
    const painting = open('elements')
    for (const { color, style } of looks) {
      await painting.update([note({ color, style }), target])
      expect(lookOf()).toBe(`${color} ${style}`)
    }
    await painting.update([note({ color: 'pink', style: 'highlight' }, true), target])
    expect(lookOf()).toBe('pink highlight noted')
    expect(body.querySelector<HTMLElement>('[data-notice-id="q1"]')?.dataset).not.toHaveProperty('noticeLook')
  })
})

describe('notes painted with highlights', () => {
  const painted = () => [...registry].filter(([, ranges]) => ranges.size > 0).map(([name]) => name)

  it('have a name for each colour and style', async () => {
    const painting = open('highlights')
    for (const { color, style } of looks) {
      await painting.update([note({ color, style }), target])
      expect(painted().sort()).toEqual([`notice-lens-note-${color}-${style}`, 'notice-lens-target'])
    }
  })

  it('are hidden together, whatever their look', async () => {
    const painting = open('highlights')
    await painting.update([note({ color: 'blue', style: 'underline' }), target])
    painting.hide(new Set(['note']))
    expect(painted()).toEqual(['notice-lens-target'])
    painting.hide(new Set())
    expect(painted().sort()).toEqual(['notice-lens-note-blue-underline', 'notice-lens-target'])
  })
})
