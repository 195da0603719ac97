// @vitest-environment jsdom
import { expect, it } from 'vitest'
import type { MarkKind } from '../../src/wording/mark-kinds.ts'
import type { PageMark } from '../../src/page/page-mark.ts'
import { paintElements } from '../../src/page/paint-elements.ts'
import { readText } from '../../src/page/read-text.ts'

function mark(id: string, start: number, end: number, kind: MarkKind = 'target'): PageMark {
  return { id, span: { start, end }, kind, label: id }
}

it.each([
  ['across marks', 0, 9],
  ['within one', 3, 6],
  ['from the last back to the first sign', 11, 0],
])('keeps what the reader has selected: %s', async (_name, from, to) => {
  document.body.innerHTML = '<main><p>新建不少于5个示范车间</p></main>'
  const body = document.querySelector('main')!
  const node = body.querySelector('p')!.firstChild!
  const selection = document.getSelection()!
  const painting = paintElements(readText(body), new AbortController().signal)
  selection.setBaseAndExtent(node, from, node, to)
  const selected = selection.toString()
  await painting.update([mark('q1', 2, 7), mark('n1', 8, 10, 'note')])
  expect(selection.toString()).toBe(selected)
  await painting.update([mark('q1', 2, 7)])
  expect(selection.toString()).toBe(selected)
  painting.unpaint()
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  expect([anchorNode, anchorOffset, focusNode, focusOffset]).toEqual([node, from, node, to])
  selection.removeAllRanges()
})
