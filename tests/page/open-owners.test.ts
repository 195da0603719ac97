// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { openOwners, type Owners } from '../../src/page/open-owners.ts'
import { paintNode, type PaintedNode } from '../../src/page/paint-node.ts'

function paint(owners: Owners): { node: Text; painted: PaintedNode } {
  const node = document.createTextNode('完成10万亩，新增3个')
  document.createElement('p').append(node)
  const mark = { id: 'q1', span: { start: 0, end: 0 }, kind: 'target', label: '' } as const
  const parts = [{ mark, first: true, last: true }]
  const segments = [
    { start: 2, end: 6, parts },
    { start: 9, end: 11, parts },
  ]
  return { node, painted: owners.add(paintNode(node, segments, new Set())) }
}

test('tells where each text begins in the node that it was a part of, and whose an element is', () => {
  const owners = openOwners()
  const { node, painted } = paint(owners)
  expect(painted.texts.map((text) => owners.of(text))).toEqual([0, 2, 6, 9].map((start) => ({ node, start })))
  expect(painted.elements.map((element) => owners.of(element))).toEqual([0, 0].map((start) => ({ node, start })))
  expect(owners.of(document.createTextNode('别的'))).toBeUndefined()
})

test('knows what was painted after it was asked', () => {
  const owners = openOwners()
  const first = paint(owners)
  expect(owners.of(first.node)?.node).toBe(first.node)
  const second = paint(owners)
  expect(owners.of(second.painted.texts[1]!)).toEqual({ node: second.node, start: 2 })
  expect(owners.of(first.painted.texts[1]!)).toEqual({ node: first.node, start: 2 })
})
