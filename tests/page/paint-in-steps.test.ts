// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import { readText } from '../../src/page/read-text.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function start(html: string) {
  document.body.innerHTML = `<main>${html}</main>`
  const body = document.querySelector('main')!
  const text = readText(body)
  return { body, text, painting: paintElements(text, new AbortController().signal) }
}

function mark(id: string, start: number, end: number): PageMark {
  return { id, span: { start, end }, kind: 'target', label: id }
}

/** Each step takes a task of its own, which comes when `until` lets it; returns the numbers of marks that were seen between. */
function inTasks(body: Element) {
  const waiting: (() => void)[] = []
  vi.stubGlobal('scheduler', { yield: () => new Promise<void>((go) => waiting.push(go)) })
  let clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 30))
  return async (done: Promise<unknown>): Promise<number[]> => {
    const seen = new Set<number>()
    const look = () => seen.add(body.querySelectorAll('mark').length)
    const pump = setInterval(() => {
      look()
      waiting.shift()?.()
    })
    await done
    clearInterval(pump)
    look()
    return [...seen]
  }
}

it('leaves in short tasks, and gives every node back', async () => {
  const { body, text, painting } = start(Array.from({ length: 400 }, (_, at) => `<p>第${at + 100}段</p>`).join(''))
  const html = body.innerHTML
  await painting.update(text.pieces.map(({ textStart }, at) => mark(`q${at}`, textStart, textStart + 5)))
  expect(body.querySelectorAll('mark').length).toBe(400)
  const seen = await inTasks(body)(painting.leave())
  expect(seen.length).toBeGreaterThan(5)
  expect(seen).toEqual(seen.toSorted((a, b) => b - a))
  expect(body.innerHTML).toBe(html)
})

it('paints a node of very many marks in steps, and the page sees none or all of them', async () => {
  const { body, painting } = start(`<p>${'新建5个，'.repeat(2000)}</p>`)
  const html = body.innerHTML
  const marks = Array.from({ length: 2000 }, (_, at) => mark(`q${at}`, at * 5 + 2, at * 5 + 4))
  expect(await inTasks(body)(painting.update(marks))).toEqual([0, 2000])
  painting.unpaint()
  expect([body.innerHTML, body.querySelector('p')!.childNodes.length]).toEqual([html, 1])
})
