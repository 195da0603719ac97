// @vitest-environment jsdom
import axe from 'axe-core'
import { expect, test, vi } from 'vitest'
import { SelectionBar } from '../../src/ui/selection-bar.tsx'
import { click, find, mount, type } from './mount.tsx'

const doing = { onAll: vi.fn(), onNone: vi.fn(), onTag: vi.fn(), onColor: vi.fn(), onErase: vi.fn() }

function open(count = 2, busy = false, hidden = 0): HTMLElement {
  vi.clearAllMocks()
  return mount(<SelectionBar count={count} hidden={hidden} total={1200} tags={['企业', '急']} busy={busy} {...doing} />)
}

test('says how many are chosen and offers all that were found', async () => {
  const bar = open()
  expect(find(bar, 'strong').textContent).toBe('已选 2 条')
  await click(find(bar, 'button', '选中全部 1,200 条'))
  expect(doing.onAll).toHaveBeenCalledTimes(1)
  expect(open(1200).textContent).not.toContain('选中全部')
})

test('says how many of them are not in the list, and still offers all that are', () => {
  const bar = open(1500, false, 1490)
  expect(find(bar, '.selection-count').textContent).toContain('其中 1,490 条不在现在的列表里')
  expect(bar.textContent).toContain('选中全部 1,200 条')
  expect(open().textContent).not.toContain('不在现在的列表里')
})

test('gives and takes a tag, once there is one', async () => {
  const bar = open()
  expect((find(bar, 'button', '加标签') as HTMLButtonElement).disabled).toBe(true)
  await type(find(bar, 'input'), ' 月报 ')
  await click(find(bar, 'button', '加标签'))
  await type(find(bar, 'input'), '急')
  await click(find(bar, 'button', '去标签'))
  expect(doing.onTag.mock.calls).toEqual([[{ add: ['月报'] }], [{ remove: ['急'] }]])
})

test('recolours and erases, but not while something is being written', async () => {
  const bar = open()
  await click(find(bar, '[aria-label="改为绿色"]'))
  await click(find(bar, 'button', '删除'))
  expect(doing.onColor.mock.calls).toEqual([['green']])
  expect(doing.onErase).toHaveBeenCalledTimes(1)
  expect((find(open(2, true), 'button', '删除') as HTMLButtonElement).disabled).toBe(true)
})

test('is accessible', async () => {
  const { violations } = await axe.run(open(), { rules: { 'color-contrast': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})
